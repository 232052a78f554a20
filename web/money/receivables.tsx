import { useQueries } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { addDays } from '../../src/lib/calendar.ts'
import { countedOrders } from '../../src/model/define/orderStates.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { moneyWords as words } from '../../src/model/words/ui/money.ts'
import { useRights } from '../data/me.ts'
import { type AggregateAnswer, aggregateQuery } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import './money.css'

const route = getRouteApi('/inside/receivables')
const cuts = [{ key: 'customer', label: words.byCustomer }, { key: 'owner', label: words.byOwner }, { key: 'department', label: words.byDepartment }] as const
export type Cut = (typeof cuts)[number]['key']
export const isCut = (value: unknown): value is Cut => cuts.some(({ key }) => key === value)

/** What is aged: plans by their due day, issued invoices by theirs, and by the day of the order what is in no plan. */
const bases = [
  { key: 'plan', label: words.ofPlans, object: 'paymentPlan', due: 'dueOn', open: 'open', unpaid: { and: [{ field: 'status', is: 'in', value: ['open', 'part', 'overdue'] }, { field: 'order.status', is: 'notIn', value: ['cancelled'] }] } satisfies Filter },
  { key: 'invoice', label: words.ofInvoices, object: 'invoice', due: 'dueOn', open: 'open', unpaid: { field: 'settlement', is: 'in', value: ['open', 'part'] } satisfies Filter },
  { key: 'order', label: words.ofOrders, object: 'order', due: 'date', open: 'unplanned', unpaid: { and: [countedOrders, { field: 'unplanned', is: 'moreThan', value: 0 }] } satisfies Filter },
] as const
export type Basis = (typeof bases)[number]['key']
export const isBasis = (value: unknown): value is Basis => bases.some(({ key }) => key === value)
/** The server tells so many groups of one question. */
const mostGroups = 1000

/** The bounds of age by due date, the youngest first. */
function bucketsOf(today: string, due: string): readonly { readonly key: string; readonly label: { readonly en: string; readonly zh: string }; readonly filter: Filter }[] {
  const between = (from: number, to: number): Filter => ({ field: due, is: 'between', value: [addDays(today, -to), addDays(today, -from)] })
  return [
    { key: 'current', label: words.current, filter: { field: due, is: 'atLeast', value: today } },
    { key: 'to30', label: words.to30, filter: between(1, 30) }, { key: 'to60', label: words.to60, filter: between(31, 60) }, { key: 'to90', label: words.to90, filter: between(61, 90) },
    { key: 'above90', label: words.above90, filter: { field: due, is: 'before', value: addDays(today, -90) } },
  ]
}

/** What is owed by age, a line for each customer, owner or department; every number opens its list. */
export function ReceivablesPage() {
  const rights = useRights()
  return model.objects.has('paymentPlan') && rights.mayRead('paymentPlan') ? <Receivables /> : <NotFound />
}

function Receivables() {
  const { say, formats } = useSpeech()
  const navigate = useNavigate()
  const labels = useLabels()
  const rights = useRights()
  const { by = 'customer', of: chosen = 'plan' } = route.useSearch()
  const offered = bases.filter(({ object }) => model.objects.has(object) && rights.mayRead(object))
  const basis = offered.find(({ key }) => key === chosen) ?? bases[0]
  const { unpaid } = basis
  const buckets = bucketsOf(formats.today(), basis.due)
  const asked = useQueries({ queries: buckets.map(({ filter }) => aggregateQuery(basis.object, { filter: { and: [unpaid, filter] }, groupBy: { field: by }, measures: [{ function: 'sum', field: basis.open }] })) })
  const sums = useQueries({ queries: buckets.map(({ filter }) => aggregateQuery(basis.object, { filter: { and: [unpaid, filter] }, measures: [{ function: 'sum', field: basis.open }] })) })
  const failed = [...asked, ...sums].find(({ isError }) => isError)
  const loading = [...asked, ...sums].some(({ data }) => data === undefined)
  const lines = loading ? [] : linesOf(asked.map(({ data }) => data ?? []))
  const totals = sums.map(({ data }) => numberOf(data?.[0]?.values[0]) ?? 0)
  const others = asked.some(({ data }) => (data?.length ?? 0) >= mostGroups) ? totals.map((total, index) => total - lines.reduce((sum, { amounts }) => sum + (amounts[index] ?? 0), 0)) : []
  const { path } = model.object(basis.object)
  const behind = (amount: number, filters: readonly Filter[]) => (amount === 0 ? <span className="muted">–</span> : <Link className="link" to="/$objects" params={{ objects: path }} search={{ view: 'all', filter: { and: [unpaid, ...filters] } }}>{formats.money(amount)}</Link>)
  const of = (key: string): Filter => (key === '' ? { field: by, is: 'isEmpty' } : { field: by, is: 'equals', value: key })
  return (
    <div className="money-page">
      <div className="row"><h1>{say(words.receivables)}</h1><span className="spring" /><Link to="/$objects" params={{ objects: path }} search={{ view: 'all', filter: unpaid }} className="button small">{say(words.export)}</Link></div>
      <p className="muted small">{say(words.receivablesAbout)}</p>
      {offered.length > 1 && <Tabs label={say(words.aged)} tabs={offered.map(({ key, label }) => ({ key, label: say(label) }))} chosen={basis.key} onChoose={(key) => { if (isBasis(key)) void navigate({ to: '/receivables', search: { by, of: key }, replace: true }) }} />}
      <Tabs label={say(words.by)} tabs={cuts.map(({ key, label }) => ({ key, label: say(label) }))} chosen={by} onChoose={(key) => { if (isCut(key)) void navigate({ to: '/receivables', search: { by: key, of: basis.key }, replace: true }) }} />
      {failed !== undefined && <Failure error={failed.error} retry={() => void failed.refetch()} />}
      {loading && failed === undefined && <Skeleton lines={6} />}
      {!loading && lines.length === 0 && <Empty title={say(words.noneOwed)} actions={rights.mayRead('order') && <Link to="/$objects" params={{ objects: model.object('order').path }} className="button small">{labels.many(model.object('order'))}</Link>}>{say(words.noneOwedAbout)}</Empty>}
      {!loading && lines.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways on a phone, by keys too
        <div className="money-table" tabIndex={0} role="region" aria-label={say(words.receivables)}>
          <table>
            <thead><tr><th scope="col">{say(cuts.find(({ key }) => key === by)?.label ?? words.byCustomer)}</th>{buckets.map(({ key, label }) => <th key={key} scope="col" className="number">{say(label)}</th>)}<th scope="col" className="number">{say(words.all)}</th></tr></thead>
            <tbody>{lines.map(({ key, title, amounts, all }) => (
              <tr key={key}><th scope="row">{title === '' ? say(words.nobody) : by === 'customer' ? <Link to="/$objects/$id" params={{ objects: model.object('customer').path, id: key }} className="link">{title}</Link> : title}</th>{buckets.map((bucket, index) => <td key={bucket.key} className="number">{behind(amounts[index] ?? 0, [bucket.filter, of(key)])}</td>)}<td className="number">{behind(all, [of(key)])}</td></tr>
            ))}</tbody>
            {others.some((amount) => amount !== 0) && <tbody><tr><th scope="row">{say(words.others)}</th>{buckets.map((bucket, index) => <td key={bucket.key} className="number">{formats.money(others[index] ?? 0)}</td>)}<td className="number">{formats.money(others.reduce((sum, each) => sum + each, 0))}</td></tr></tbody>}
            <tfoot><tr><th scope="row">{say(words.all)}</th>{buckets.map((bucket, index) => <td key={bucket.key} className="number">{behind(totals[index] ?? 0, [bucket.filter])}</td>)}<td className="number">{behind(totals.reduce((sum, each) => sum + each, 0), [])}</td></tr></tfoot>
          </table>
        </div>
      )}
    </div>
  )
}

interface Line { readonly key: string; readonly title: string; readonly amounts: readonly number[]; readonly all: number }

/** A line for each group of any bucket, the largest first. */
function linesOf(buckets: readonly (readonly AggregateAnswer[])[]): readonly Line[] {
  const titles = new Map<string, string>()
  const amounts = new Map<string, number[]>()
  for (const [index, answers] of buckets.entries()) {
    for (const { group, title, values } of answers) {
      const key = textOf(group)
      const known = amounts.get(key) ?? buckets.map(() => 0)
      known[index] = numberOf(values[0]) ?? 0
      amounts.set(key, known)
      titles.set(key, title ?? titles.get(key) ?? '')
    }
  }
  return [...amounts].map(([key, each]): Line => ({ key, title: titles.get(key) ?? '', amounts: each, all: each.reduce((sum, amount) => sum + amount, 0) })).sort((one, other) => other.all - one.all)
}
