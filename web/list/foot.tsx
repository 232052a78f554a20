import { useQuery } from '@tanstack/react-query'
import { listWords } from '../../src/model/words/ui/list.ts'
import { aggregateQuery, type Counted } from '../data/records.ts'
import { partFor } from '../fields/index.ts'
import { fieldNamed } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { ListState } from './state.ts'

/** How many there are, what they sum up to, and the keys. */
export function ListFoot({ state, shown, counted }: { readonly state: ListState; readonly shown: number; readonly counted: Counted | undefined }) {
  const { say, formats } = useSpeech()
  const count = counted === undefined ? '…' : counted.exact ? formats.number(counted.count, 0) : say(listWords.countMore, { count: formats.number(counted.count, 0) })
  return (
    <div className="foot" role="status">
      <span>{say(listWords.countOf, { shown: formats.number(shown, 0), count })}</span>
      <Sum state={state} />
      <span className="spring" />
      <span className="muted foot-keys">{say(listWords.keys)}</span>
    </div>
  )
}

function Sum({ state }: { readonly state: ListState }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const { object, view: { sum }, question } = state
  const field = sum === undefined ? undefined : fieldNamed(object, sum)
  const plain = question.bin !== true && question.asOf === undefined && question.search === undefined
  const { data } = useQuery({ ...aggregateQuery(object.name, { filter: question.filter, pool: question.pool, measures: [{ function: 'sum', field: sum ?? '' }] }), enabled: field !== undefined && plain, retry: false })
  const value = data?.[0]?.values[0]
  if (field === undefined || sum === undefined || !plain || typeof value !== 'number') return null
  const money = partFor(object, field).part.family === 'money'
  return <span className="muted">{say(listWords.total, { field: labels.field(object, sum) })} <b>{money ? formats.money(value) : formats.number(value)}</b></span>
}
