import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, addMonths } from '../../src/lib/calendar.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { closedAs, closedLines, type PipelineAsked } from '../../src/model/metrics/pipeline.ts'
import { pipelineWords as words } from '../../src/model/words/ui/pipeline.ts'
import { useRights } from '../data/me.ts'
import { type AggregateAnswer, aggregateQuery } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Empty, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { useSpeech } from '../words/language.tsx'

type Cut = 'owner' | 'product' | 'month'
const groups = { owner: { field: 'owner' }, product: { field: 'product' }, month: { field: 'closedOn', period: 'month' } } as const

/** Won, lost and the share of won, by person, product or month of closing. */
export function WinRates({ asked }: { readonly asked: PipelineAsked }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const [by, setBy] = useState<Cut>('owner')
  const object = by === 'product' ? 'opportunityLine' : 'opportunity'
  const filterOf = (status: 'won' | 'lost') => (by === 'product' ? closedLines(asked, [status]) : closedAs(asked, status))
  const ask = (status: 'won' | 'lost') => ({ ...aggregateQuery(object, { filter: filterOf(status), groupBy: groups[by], measures: [{ function: 'count' }] }), retry: false })
  const won = useQuery(ask('won'))
  const lost = useQuery(ask('lost'))
  const cuts = [{ key: 'owner', label: say(words.byOwner) }, ...(model.off.modules.has('orders') || !rights.mayRead('product') ? [] : [{ key: 'product', label: say(words.byProduct) }]), { key: 'month', label: say(words.byMonth) }]
  const lines = won.data === undefined || lost.data === undefined ? undefined : linesOf(won.data, lost.data).map((line) => ({ ...line, title: by === 'month' ? line.key.slice(0, 7) : line.title }))
  const sorted = lines === undefined ? undefined : by === 'month' ? lines : [...lines].sort((one, other) => other.won + other.lost - one.won - one.lost)
  const narrowed = (status: 'won' | 'lost', key: string): Filter => ({
    and: [filterOf(status), by === 'month' ? { field: 'closedOn', is: 'between', value: [key, addDays(addMonths(key, 1), -1)] } : { field: by, is: 'equals', value: key }],
  })
  return (
    <section className="card" aria-label={say(words.winRate)}>
      <Tabs label={say(words.winRate)} tabs={cuts} chosen={by} onChoose={(key) => { if (key === 'owner' || key === 'product' || key === 'month') setBy(key) }} />
      {sorted === undefined ? <Skeleton lines={4} /> : sorted.length === 0 ? <Empty title={say(words.nothing)} /> : (
        <div className="calling-table funnel-table">
          <table>
            <caption className="unseen">{say(words.winRate)}</caption>
            <thead><tr><th scope="col">{cuts.find(({ key }) => key === by)?.label}</th>{[words.won, words.lost, words.winRate].map((each) => <th key={each.en} scope="col" className="number">{say(each)}</th>)}</tr></thead>
            <tbody>{sorted.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.title}</th>
                {(['won', 'lost'] as const).map((status) => <td key={status} className="number"><Link className="link" to="/$objects" params={{ objects: model.object(object).path }} search={{ view: status === 'won' && object === 'opportunity' ? 'won' : 'all', filter: narrowed(status, line.key) }}>{formats.number(line[status], 0)}</Link></td>)}
                <td className="number">{formats.percent(line.won / (line.won + line.lost))}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function linesOf(won: readonly AggregateAnswer[], lost: readonly AggregateAnswer[]) {
  const titles = new Map([...lost, ...won].flatMap(({ group, title }) => (textOf(group) === '' ? [] : [[textOf(group), title ?? textOf(group)] as const])))
  const count = (answers: readonly AggregateAnswer[], key: string) => numberOf(answers.find(({ group }) => group === key)?.values[0]) ?? 0
  return [...titles].map(([key, title]) => ({ key, title, won: count(won, key), lost: count(lost, key) })).sort((one, other) => one.key.localeCompare(other.key))
}
