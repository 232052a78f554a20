import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { type CallsAsked, callsMade, callsReached, convertedByCalls } from '../../src/model/metrics/calls.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useRights } from '../data/me.ts'
import { type AggregateAnswer, aggregateQuery, countQuery, type Measure } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Cut, FiguresSearch } from './search.ts'

const groups = { agent: { field: 'owner' }, list: { field: 'callList' }, day: { field: 'doneAt', period: 'day' } } as const
const countAndTalk: readonly Measure[] = [{ function: 'count' }, { function: 'sum', field: 'duration' }]

interface TableProps { readonly by: Cut; readonly asked: CallsAsked; readonly search: FiguresSearch }
interface Line { readonly key: string; readonly title: string; readonly calls: number; readonly reached: number; readonly talk: number }

/** Calls, reached, time talked and converted, a line for each agent, list or day, and all together below. */
export function FiguresTable({ by, asked, search }: TableProps) {
  const { say, formats } = useSpeech()
  const calls = useQuery(aggregateQuery('activity', { filter: callsMade(asked), groupBy: groups[by], measures: [{ function: 'count' }] }))
  const reached = useQuery(aggregateQuery('activity', { filter: callsReached(asked), groupBy: groups[by], measures: countAndTalk }))
  const failed = calls.isError ? calls : reached.isError ? reached : undefined
  if (failed !== undefined) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (calls.data === undefined || reached.data === undefined) return <Skeleton lines={5} />
  if (calls.data.length === 0) return <Empty title={say(words.noCalls)} />
  const lines = linesOf(calls.data, reached.data, (text) => (by === 'day' ? formats.date(text) : text))
  const sum = (part: 'calls' | 'reached' | 'talk') => lines.reduce((all, line) => all + line[part], 0)
  const narrowed = ({ key }: Line): FiguresSearch => (by === 'agent' ? { ...search, by: 'list', agent: key } : by === 'list' ? { ...search, by: 'agent', list: key } : { ...search, by: 'agent', of: key })
  const askedFor = ({ key }: Line): CallsAsked => (by === 'day' ? { ...asked, from: key, until: key } : { ...asked, [by]: key })
  return (
    <div className="calling-table">
      <table>
        <caption className="unseen">{say(words.figures)}</caption>
        <thead><tr><th scope="col">{say(words[by])}</th>{[words.calls, words.reached, words.talk, words.converted].map((each) => <th key={each.en} scope="col" className="number">{say(each)}</th>)}</tr></thead>
        <tbody>{lines.map((line) => <tr key={line.key}><th scope="row"><Link className="link" to="/calling/figures" search={narrowed(line)}>{line.title}</Link></th><Numbers line={line} asked={askedFor(line)} /></tr>)}</tbody>
        {lines.length > 1 && <tfoot><tr><th scope="row">{say(words.all)}</th><Numbers line={{ key: '', title: '', calls: sum('calls'), reached: sum('reached'), talk: sum('talk') }} asked={asked} /></tr></tfoot>}
      </table>
    </div>
  )
}

function linesOf(calls: readonly AggregateAnswer[], reached: readonly AggregateAnswer[], named: (text: string) => string): readonly Line[] {
  return calls.flatMap(({ group, title, values }) => {
    const key = textOf(group)
    const found = reached.find((each) => each.group === group)?.values
    return key === '' ? [] : [{ key, title: title ?? named(key), calls: numberOf(values[0]) ?? 0, reached: numberOf(found?.[0]) ?? 0, talk: numberOf(found?.[1]) ?? 0 }]
  })
}

function Numbers({ line: { calls, reached, talk }, asked }: { readonly line: Line; readonly asked: CallsAsked }) {
  const { formats } = useSpeech()
  const rights = useRights()
  const known = rights.mayRead('customer') && rights.mayRead('lead')
  const filter = convertedByCalls(asked)
  const converted = useQuery({ ...countQuery('customer', { filter }), enabled: known, retry: false }).data
  return (
    <>
      <td className="number"><Behind object="activity" filter={callsMade(asked)}>{formats.number(calls, 0)}</Behind></td>
      <td className="number"><Behind object="activity" filter={callsReached(asked)}>{formats.number(reached, 0)}</Behind> <span className="muted small">{calls === 0 ? '' : formats.percent(reached / calls)}</span></td>
      <td className="number">{formats.duration(talk)}</td>
      <td className="number">{converted === undefined ? '–' : <Behind object="customer" filter={filter}>{`${formats.number(converted.count, 0)}${converted.exact ? '' : '+'}`}</Behind>}</td>
    </>
  )
}

function Behind({ object, filter, children }: { readonly object: string; readonly filter: Filter; readonly children: string }) {
  return <Link className="link" to="/$objects" params={{ objects: model.object(object).path }} search={{ view: 'all', filter }}>{children}</Link>
}
