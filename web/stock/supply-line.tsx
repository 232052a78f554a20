import type { JsonObject } from '../../src/lib/json.ts'
import type { ShownNote } from '../../src/model/prices/index.ts'
import type { Row } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { notesTold, supplyTold, type Told } from './supply.ts'

interface SupplyLineProps { readonly product: Row | undefined; readonly line: JsonObject; readonly notes?: readonly ShownNote[] | undefined; /** By which the input beside it is described. */ readonly id?: string | undefined }

/** Below the product of a line: whether there is enough of it, from when, from how many on, and what the rules of prices say of it. */
export function SupplyLine({ product, line, notes = [], id }: SupplyLineProps) {
  const speech = useSpeech()
  const told = [...supplyTold(product, line, speech), ...notesTold(notes, product !== undefined, speech)]
  if (told.length === 0) return null
  return <span id={id} className="lines-supply small">{told.map(({ text, tone }) => <span key={text} className={tone}><ToneShape tone={tone} />{text}</span>)}</span>
}

const shapes = { muted: '', info: '◐', warn: '▲', bad: '■' } as const

/** A shape beside the colour: it says the same where colours are not told apart. */
export function ToneShape({ tone }: Pick<Told, 'tone'>) {
  return shapes[tone] === '' ? null : <i className="lines-shape" aria-hidden="true">{shapes[tone]}</i>
}
