import type { Json } from '../../src/lib/json.ts'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { moneyOf, textOf } from '../data/values.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** A score of a record as its type is shown. */
export function ScoreValue({ of = 'customer', score, value }: { /** The object that has it. */ readonly of?: string; readonly score: string; readonly value: Json }) {
  const { formats } = useSpeech()
  const labels = useLabels()
  const object = model.object(of)
  const field = object.allFields[score]
  if (field === undefined || value === null) return <span className="muted">—</span>
  if (field.type === 'choice') return <Chip tone={field.tones?.[textOf(value)] ?? 'neutral'} status>{labels.choice(object, score, textOf(value))}</Chip>
  if (field.type === 'money') return <b>{formats.shortMoney(moneyOf(value)?.amount ?? 0)}</b>
  if (field.type === 'percent') return <b>{formats.percent(Number(value))}</b>
  if (field.type === 'date') return <b>{formats.date(textOf(value))}</b>
  return <b>{typeof value === 'number' ? formats.number(value, Number.isInteger(value) ? 0 : 1) : textOf(value)}</b>
}
