import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import type { Json } from '../../src/lib/json.ts'
import { moneyOf, numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icons.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { past, type Reach, within } from './reach.ts'

/** Customers whose next contact has come: of mine those of today too, of the team what is already late. */
const dueOf = (reach: Reach): Filter => (reach === 'team' ? within(reach, past('nextContactAt')) : within(reach, { or: [{ field: 'nextContactAt', is: 'during', value: { period: 'day', offset: 0 } }, past('nextContactAt')] }))

/** Who to contact next, the longest overdue first. */
export function NextContacts({ reach }: { readonly reach: Reach }) {
  const due = dueOf(reach)
  const team = reach === 'team'
  const { say, formats } = useSpeech()
  const rows = useQuery({ ...rowsQuery('customer', { filter: due, sort: [{ field: 'nextContactAt' }], fields: ['name', 'nextContactAt', 'nextStep', 'lifecycleStage', 'level', 'phone', 'openOpportunityAmount', ...(team ? ['owner'] : [])], limit: 8 }), retry: false })
  const count = useQuery({ ...countQuery('customer', { filter: due }), retry: false })
  const customer = model.object('customer')
  return (
    <section className="card" aria-labelledby="next-contacts">
      <div className="section">
        <h2 id="next-contacts">{say(team ? shellWords.overdueContacts : shellWords.toContact)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        {(count.data?.count ?? 0) > 8 && <Link to="/$objects" params={{ objects: customer.path }} search={{ view: team ? 'all' : 'mine', filter: due }} className="more link">{say(recordWords.seeAll, { count: formats.number(count.data?.count ?? 0, 0) })}</Link>}
      </div>
      {rows.isPending && <Skeleton lines={6} />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.data?.rows.length === 0 && <p className="muted home-none">{say(team ? shellWords.overdueContactsNone : shellWords.toContactNone)}</p>}
      <ul>{rows.data?.rows.map((row) => <Contact key={row.id} row={row} call={say(listWords.call, { name: textOf(row['name']) })} />)}</ul>
    </section>
  )
}

/** No open opportunity is no figure. */
function isNothing(value: Json | undefined): boolean {
  return numberOf(value) === 0 || moneyOf(value)?.amount === 0
}

function Contact({ row, call }: { readonly row: Row; readonly call: string }) {
  const { say, formats } = useSpeech()
  const customer = model.object('customer')
  const name = textOf(row['name'])
  const phone = textOf(row['phone'])
  const next = textOf(row['nextContactAt'])
  return (
    <li className="row home-row">
      <Avatar name={name} square />
      <div className="home-who">
        <Link to="/$objects/$id" params={{ objects: customer.path, id: row.id }} className="clip home-link">{name}</Link>
        <div className="small muted clip">{[relatedOf(row['owner'])?.title ?? '', textOf(row['nextStep']), next === '' ? '' : say(shellWords.toContactDue, { when: formats.relative(next) })].filter((part) => part !== '').join(' · ')}</div>
      </div>
      <span className="home-stage"><FieldValue object={customer} name="lifecycleStage" value={row['lifecycleStage']} dense empty="" /></span>
      <span className="home-amount number"><FieldValue object={customer} name="openOpportunityAmount" value={isNothing(row['openOpportunityAmount']) ? null : row['openOpportunityAmount']} dense empty="" /></span>
      {phone !== '' && !phone.includes('*') ? <a className="button small home-call" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={call}><Icon name="call" size={15} /></a> : <span className="home-call" />}
    </li>
  )
}
