import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { contactWords as words } from '../../src/model/words/ui/contacts.ts'
import { useMe, useRights } from '../data/me.ts'
import { aggregateQuery } from '../data/records.ts'
import { numberOf } from '../data/values.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { BarsCard } from './bars.tsx'
import { ContactLine } from './contact-line.tsx'
import { dueOf, held, useDueContacts, weighed } from './next-contacts.tsx'
import './home.css'

const route = getRouteApi('/inside/today')
const past: Filter = { field: 'contactDueOn', is: 'olderThan', value: { amount: 0, unit: 'day' } }
const dueSet: Filter = { and: [held, { field: 'contactDueOn', is: 'isNotEmpty' }] }

/** Those of colleagues who are away, for whoever stands in for them, as far as he may see them. */
function standIn(me: string, today: string): Filter {
  return {
    and: [
      { field: 'owner.deputy', is: 'equals', value: me }, { field: 'owner.absentFrom', is: 'atMost', value: today },
      { or: [{ field: 'owner.absentUntil', is: 'isEmpty' }, { field: 'owner.absentUntil', is: 'atLeast', value: today }] },
      { field: 'contactDueOn', is: 'atMost', value: today },
    ],
  }
}

/** Everybody who is to be contacted today, with the reason, to be done from here; for heads how far the team has come. */
export function TodayPage() {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const rights = useRights()
  const { of: side } = route.useSearch()
  const heads = !['none', 'own'].includes(rights.on('customer').read)
  const due = side === 'team' && heads ? dueOf('team') : side === 'standIn' ? standIn(user.id, formats.today()) : dueOf('mine')
  const { rows, sorted } = useDueContacts(due)
  const sides = [{ of: undefined, label: words.mine }, { of: 'standIn', label: words.standIn }, ...heads ? [{ of: 'team', label: words.team } as const] : []] as const
  return (
    <div className="page">
      <div className="row home-head">
        <h1>{say(words.today)}</h1>
        <nav className="row home-sides" aria-label={say(words.today)}>
          {sides.map(({ of, label }) => <Link key={label.en} to="/today" search={of === undefined ? {} : { of }} activeOptions={{ exact: true }} className="button small" aria-current={side === of ? 'page' : undefined}>{say(label)}</Link>)}
        </nav>
      </div>
      <p className="muted small">{say(words.todayAbout)}</p>
      {side === 'team' && heads && <OverdueShare />}
      <section className="card" aria-label={say(words.today)}>
        {rows.isPending && <Skeleton lines={8} />}
        {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
        {rows.data?.rows.length === 0 && <p className="muted home-none">{say(words.nobody)}</p>}
        <ul>{sorted.map((row) => <ContactLine key={row.id} row={row} owner={side !== undefined} />)}</ul>
        {sorted.length === weighed && <p className="muted small">{say(words.more, { count: formats.number(weighed, 0) })}</p>}
      </section>
    </div>
  )
}

/** Of the customers with a due day, how many are overdue, by owner; the largest share first. */
function OverdueShare() {
  const { say, formats } = useSpeech()
  const by = (filter: Filter) => ({ ...aggregateQuery('customer', { filter, groupBy: { field: 'owner' }, measures: [{ function: 'count' }] }), retry: false })
  const all = useQuery(by(dueSet))
  const late = useQuery(by(dueOf('team')))
  const totals = new Map((all.data ?? []).map(({ group, values }) => [group, numberOf(values[0] ?? null) ?? 0]))
  const lines = (late.data ?? []).flatMap(({ group, title, values }) => {
    const [count, total] = [numberOf(values[0] ?? null) ?? 0, totals.get(group) ?? 0]
    if (typeof group !== 'string' || total === 0) return []
    const overdue: Filter = { and: [{ field: 'owner', is: 'equals', value: group }, past] }
    return [{
      key: group, name: title ?? say(words.noOwner), size: count / total, value: formats.percent(count / total), note: say(words.ofTotal, { late: formats.number(count, 0), total: formats.number(total, 0) }),
      object: 'customer', view: 'all', filter: overdue,
    }]
  }).sort((one, other) => other.size - one.size).slice(0, 12)
  return lines.length === 0 ? null : <BarsCard id="overdue-share" title={say(words.share)} note={say(words.shareNote)} lines={lines} />
}
