import type { JsonObject } from '../../src/lib/json.ts'
import type { Row } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { supplyTold } from './supply.ts'

/** Below the product of a line: whether there is enough of it, from when, and from how many on. */
export function SupplyLine({ product, line }: { readonly product: Row | undefined; readonly line: JsonObject }) {
  const speech = useSpeech()
  const told = supplyTold(product, line, speech)
  if (told.length === 0) return null
  return <span className="lines-supply small">{told.map(({ text, tone }) => <span key={text} className={tone}>{text}</span>)}</span>
}
