import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { moneyWords as words } from '../../src/model/words/ui/money.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, countQuery } from '../data/records.ts'
import { numberOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

const due: Filter = { and: [{ field: 'status', is: 'in', value: ['open', 'part'] }, { field: 'dueOn', is: 'inNext', value: { amount: 7, unit: 'day' } }] }
const late: Filter = { field: 'status', is: 'equals', value: 'overdue' }
const unclaimed: Filter = { field: 'status', is: 'equals', value: 'unclaimed' }

/** For whoever looks after money: what is due this week, what is late, what nobody has claimed; nothing where there is none of it. */
export function MoneyCard() {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const sum = (filter: Filter) => aggregateQuery('paymentPlan', { filter, measures: [{ function: 'sum', field: 'open' }, { function: 'count' }] })
  const soon = useQuery({ ...sum(due), retry: false }).data?.[0]?.values ?? []
  const overdue = useQuery({ ...sum(late), retry: false }).data?.[0]?.values ?? []
  const waiting = useQuery({ ...countQuery('receipt', { filter: unclaimed }), enabled: rights.mayRead('receipt'), retry: false }).data
  if ((numberOf(soon[1]) ?? 0) === 0 && (numberOf(overdue[1]) ?? 0) === 0 && (waiting?.count ?? 0) === 0) return null
  const { path } = model.object('paymentPlan')
  const line = (label: string, values: readonly (number | string | null)[], view: string, bad: boolean) => (numberOf(values[1]) ?? 0) === 0 ? null : (
    <li className="row home-row"><Link to="/$objects" params={{ objects: path }} search={{ view }} className="clip home-link">{label} <span className="muted">{formats.number(numberOf(values[1]) ?? 0, 0)}</span></Link><span className="spring" /><span className={`num ${bad ? 'bad' : ''}`}>{formats.money(numberOf(values[0]) ?? 0)}</span></li>
  )
  return (
    <section className="card" aria-labelledby="money-to-come">
      <div className="section"><h2 id="money-to-come">{say(words.homeMoney)}</h2><Link to="/receivables" className="more link small">{say(words.receivables)}</Link></div>
      <ul>
        {line(say(words.dueThisWeek), soon, 'due', false)}
        {line(say(words.late), overdue, 'late', true)}
        {waiting !== undefined && waiting.count > 0 && <li className="row home-row"><Link to="/claims" className="clip home-link">{say(words.claims)}</Link><span className="spring" /><span className="num">{formats.number(waiting.count, 0)}{waiting.exact ? '' : '+'}</span></li>}
      </ul>
    </section>
  )
}
