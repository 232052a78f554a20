import type { JsonObject } from '../../src/lib/json.ts'
import { relatedOf } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { type Supply, supplyTold } from './supply.ts'

/** Below the product of a line: whether there is enough of it, from when, and from how many on. */
export function SupplyLine({ supply, line }: { readonly supply: Supply; readonly line: JsonObject }) {
  const speech = useSpeech()
  const told = supplyTold(supply.get(relatedOf(line['product'])?.id ?? ''), line, speech)
  if (told.length === 0) return null
  return <span className="lines-supply small">{told.map(({ text, tone }) => <span key={text} className={tone}>{text}</span>)}</span>
}
