import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { contactReason, contactUrgency } from '../../src/model/define/contactReason.ts'
import { contactWords } from '../../src/model/words/ui/contacts.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useMe } from '../data/me.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row } from '../data/values.ts'
import { tonedQuery } from '../fields/shared/toned.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { contactFields, ContactLine } from './contact-line.tsx'
import { type Reach, within } from './reach.ts'

const shownHere = 6
/** So many that have waited longest are weighed against each other. */
export const weighed = 200

export const late: Filter = { field: 'contactDueOn', is: 'olderThan', value: { amount: 0, unit: 'day' } }
const today: Filter = { field: 'contactDueOn', is: 'during', value: { period: 'day', offset: 0 } }
export const held: Filter = { field: 'owner', is: 'isNotEmpty' }
/** Customers whose next contact has come: of mine those of today too, of the team what is already late. */
export const dueOf = (reach: Reach): Filter => (reach === 'team' ? { and: [held, late] } : within(reach, { or: [today, late] }))

/** The customers that a condition finds, the most urgent first. */
export function useDueContacts(due: Filter) {
  const { formats } = useSpeech()
  const { workspace } = useMe()
  const rows = useQuery({ ...rowsQuery('customer', { filter: due, sort: [{ field: 'contactDueOn' }], fields: [...contactFields], limit: weighed }), retry: false })
  const levels = useQuery({ ...tonedQuery('customerLevel'), retry: false })
  const ranks = new Map((levels.data?.rows ?? []).map(({ id }, index) => [id, index + 1]))
  const urgency = (row: Row) => {
    const reason = contactReason(row, formats.today(), workspace.zone)
    return reason === undefined ? 0 : contactUrgency(reason, ranks.get(relatedOf(row['level'])?.id ?? '') ?? 0, ranks.size)
  }
  const sorted = [...rows.data?.rows ?? []].map((row) => ({ row, weight: urgency(row) })).sort((one, other) => other.weight - one.weight).map(({ row }) => row)
  return { rows, sorted }
}

/** Who to contact next and why, the most urgent first. */
export function NextContacts({ reach }: { readonly reach: Reach }) {
  const due = dueOf(reach)
  const team = reach === 'team'
  const { say, formats } = useSpeech()
  const { rows, sorted } = useDueContacts(due)
  const count = useQuery({ ...countQuery('customer', { filter: due }), retry: false })
  return (
    <section className="card" aria-labelledby="next-contacts">
      <div className="section">
        <h2 id="next-contacts">{say(team ? shellWords.overdueContacts : shellWords.toContact)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        <Link to="/today" search={team ? { of: 'team' } : {}} className="more link small">{say(contactWords.open)}</Link>
      </div>
      {rows.isPending && <Skeleton lines={6} />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.data?.rows.length === 0 && <p className="muted home-none">{say(team ? shellWords.overdueContactsNone : shellWords.toContactNone)}</p>}
      <ul>{sorted.slice(0, shownHere).map((row) => <ContactLine key={row.id} row={row} owner={team} />)}</ul>
    </section>
  )
}
