import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SortBy } from '../../src/model/define/object.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { useRights } from '../data/me.ts'
import { recordQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, relatedsOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import './visits.css'

const is = (field: string, value: string): Filter => ({ field, is: 'equals', value })
const open = is('status', 'open')

interface Asked { readonly object: string; readonly title: { readonly en: string; readonly zh: string }; readonly filter: Filter; readonly sort: readonly SortBy[]; readonly shown: readonly string[] }

/** What is asked of each object that the company has and the viewer may read; each under the viewer's own rights. */
function questions(customer: string): readonly Asked[] {
  const of = is('customer', customer)
  return [
    { object: 'activity', title: words.lastContacts, filter: { and: [of, is('status', 'done'), { field: 'kind', is: 'in', value: ['call', 'visit', 'meeting'] }] }, sort: [{ field: 'doneAt', descending: true }], shown: ['kind', 'outcome', 'doneAt'] },
    { object: 'ticket', title: words.complaints, filter: { and: [of, { not: { field: 'status', is: 'in', value: ['solved', 'closed', 'cancelled'] } }] }, sort: [{ field: 'createdAt', descending: true }], shown: ['kind', 'status', 'createdAt'] },
    { object: 'paymentPlan', title: words.overdueMoney, filter: { and: [of, is('status', 'overdue')] }, sort: [{ field: 'dueOn' }], shown: ['open', 'dueOn'] },
    { object: 'order', title: words.ordersRunning, filter: { and: [of, { field: 'status', is: 'in', value: ['confirmed', 'partDelivered'] }] }, sort: [{ field: 'date', descending: true }], shown: ['total', 'status', 'date'] },
    { object: 'contact', title: words.whoDecides, filter: of, sort: [{ field: 'name' }], shown: ['decisionRole', 'title', 'mobile'] },
    { object: 'opportunity', title: words.opportunities, filter: { and: [of, open] }, sort: [{ field: 'amount', descending: true }], shown: ['stage', 'amount', 'expectedCloseOn'] },
    { object: 'activity', title: words.tasks, filter: { and: [of, open] }, sort: [{ field: 'due' }], shown: ['kind', 'due'] },
  ]
}

/** All that one should know before one walks in, on one sheet. */
export function Brief({ customer, name, bare = false }: { readonly customer: string; readonly name: string; readonly bare?: boolean }) {
  const { say } = useSpeech()
  const rights = useRights()
  const parts = questions(customer).filter(({ object }) => model.objects.has(object) && rights.mayRead(object))
  return (
    <section className={bare ? 'brief' : 'card brief'} aria-labelledby={`brief-${customer}`}>
      <div className="section"><h2 id={`brief-${customer}`}>{bare ? name : say(words.before)}</h2>{!bare && name !== '' && <Link to="/$objects/$id" params={{ objects: model.object('customer').path, id: customer }} className="more link clip">{name}</Link>}</div>
      <div className="brief-parts">
        {parts.map((asked) => <Part key={say(asked.title)} asked={asked} />)}
        {rights.mayRead('product') && <Offer customer={customer} />}
      </div>
    </section>
  )
}

function Part({ asked }: { readonly asked: Asked }) {
  const { say } = useSpeech()
  const object = model.object(asked.object)
  const shown = asked.shown.filter((name) => fieldNamed(object, name) !== undefined)
  const sort = asked.sort.filter(({ field }) => fieldNamed(object, field)?.sort === true)
  const { data, isError } = useQuery({ ...rowsQuery(asked.object, { filter: asked.filter, fields: [object.title, ...shown], limit: 4, ...(sort.length === 0 ? {} : { sort }) }), retry: false })
  // What may not be asked of this object is left out, not shown as an empty list.
  if (isError) return null
  return (
    <Block title={say(asked.title)} empty={data?.rows.length === 0}>
      {data?.rows.map((row) => (
        <li key={row.id} className="brief-row">
          <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} className="clip home-link">{textOf(row[object.title])}</Link>
          <span className="row small muted brief-facts">{shown.filter((field) => textOf(row[field]) !== '' || typeof row[field] === 'object').map((field) => (row[field] === null ? null : <FieldValue key={field} object={object} name={field} value={row[field]} dense />))}</span>
        </li>
      ))}
    </Block>
  )
}

/** What they said they want, and what they bought before. */
function Offer({ customer }: { readonly customer: string }) {
  const { say } = useSpeech()
  const rights = useRights()
  const { data: row } = useQuery(recordQuery('customer', customer))
  const mayOrders = model.objects.has('orderLine') && rights.mayRead('orderLine')
  const { data: lines } = useQuery({ ...rowsQuery('orderLine', { filter: is('order.customer', customer), fields: ['product'], limit: 50 }), enabled: mayOrders, retry: false })
  const bought = [...new Map((lines?.rows ?? []).flatMap((line: Row) => { const product = relatedOf(line['product']); return product === undefined ? [] : [[product.id, product] as const] })).values()].slice(0, 5)
  const wanted = relatedsOf(row?.['interests']).slice(0, 5)
  return (
    <Block title={say(words.offer)} empty={bought.length === 0 && wanted.length === 0}>
      {[...wanted.map((product) => ({ product, why: words.interest })), ...bought.map((product) => ({ product, why: words.bought }))].map(({ product, why }) => (
        <li key={`${product.id} ${why.en}`} className="brief-row"><Link to="/$objects/$id" params={{ objects: model.object('product').path, id: product.id }} className="clip home-link">{product.title}</Link><span className="small muted">{say(why)}</span></li>
      ))}
    </Block>
  )
}

function Block({ title, empty, children }: { readonly title: string; readonly empty: boolean | undefined; readonly children: ReactNode }) {
  const { say } = useSpeech()
  return <div className="brief-part"><h3>{title}</h3>{empty === true ? <p className="small muted">{say(words.nothing)}</p> : <ul>{children}</ul>}</div>
}
