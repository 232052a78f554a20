import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Words } from '../../src/lib/words.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { partnerWords as words } from '../../src/model/words/ui/partner.ts'
import { rowsQuery } from '../data/records.ts'
import { moneyOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { periodLabel } from '../targets/shown.ts'
import { useSpeech } from '../words/language.tsx'

interface ListProps {
  readonly title: Words
  readonly none: Words
  readonly object: string
  readonly fields: readonly string[]
  readonly filter?: Filter
  readonly sort: string
  /** The latest first, unless it is in the order of names. */
  readonly rising?: true
  readonly about: (row: Row) => string
  readonly end: (row: Row) => ReactNode
}

/** The first rows of a list, with the way to all of it. */
function Few({ title, none, object: name, fields, filter, sort, rising, about, end }: ListProps) {
  const { say } = useSpeech()
  const object = model.object(name)
  const { data } = useQuery({ ...rowsQuery(name, { fields: [object.title, ...fields], sort: [rising === true ? { field: sort } : { field: sort, descending: true }], limit: 6, ...(filter === undefined ? {} : { filter }) }), retry: false })
  if (data === undefined) return null
  return (
    <section className="card" aria-label={say(title)}>
      <div className="section"><h2>{say(title)}</h2><Link to="/$objects" params={{ objects: object.path }} search={{ view: 'all' }} className="more link small">{say(words.all)}</Link></div>
      {data.rows.length === 0 && <p className="muted small home-none">{say(none)}</p>}
      <ul>{data.rows.map((row) => (
        <li key={row.id} className="row home-row">
          <div className="home-who"><Link className="clip home-link" to="/$objects/$id" params={{ objects: object.path, id: row.id }}>{textOf(row[object.title])}</Link><div className="small muted clip">{about(row)}</div></div>
          <span className="partner-end">{end(row)}</span>
        </li>
      ))}</ul>
    </section>
  )
}

const told = (...parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== undefined && part !== null && part !== '').join(' · ')

function State({ object, row, field = 'status' }: { readonly object: string; readonly row: Row; readonly field?: string }) {
  return <FieldValue object={model.object(object)} name={field} value={row[field] ?? null} dense />
}

function Amount({ value }: { readonly value: Row[string] | undefined }) {
  const { formats } = useSpeech()
  const money = moneyOf(value)
  return money === undefined ? null : <span className="num">{formats.money(money.amount, money.currency)}</span>
}

/** What was registered: how it stands, and until which day nobody else gets it. */
export function Registrations() {
  const { say, formats } = useSpeech()
  const until = (row: Row) => {
    const day = textOf(row['protectedUntil'])
    if (day === '') return ''
    const days = Math.round((Date.parse(day) - Date.parse(formats.today())) / 86_400_000)
    return row['status'] === 'accepted' && days >= 0 ? say(words.daysLeft, { date: formats.date(day), days }) : say(words.ended, { date: formats.date(day) })
  }
  return <Few title={words.registrations} none={words.noRegistrations} object="dealRegistration" fields={['number', 'status', 'protectedUntil']} sort="createdAt" about={(row) => told(textOf(row['number']), until(row))} end={(row) => <State object="dealRegistration" row={row} />} />
}

export function Leads() {
  return <Few title={words.leads} none={words.noLeads} object="lead" fields={['company', 'status']} sort="createdAt" about={(row) => textOf(row['company'])} end={(row) => <State object="lead" row={row} />} />
}

export function Deals() {
  return <Few title={words.deals} none={words.noDeals} object="opportunity" fields={['customer', 'stage', 'status', 'amount']} sort="createdAt" about={(row) => told(relatedOf(row['customer'])?.title, relatedOf(row['stage'])?.title)} end={(row) => <><Amount value={row['amount']} /><State object="opportunity" row={row} /></>} />
}

export function Orders() {
  const { formats } = useSpeech()
  return <Few title={words.orders} none={words.noOrders} object="order" fields={['customer', 'date', 'total', 'status']} sort="date" about={(row) => told(relatedOf(row['customer'])?.title, formats.date(textOf(row['date'])))} end={(row) => <><Amount value={row['total']} /><State object="order" row={row} /></>} />
}

export function Commission() {
  const { formats } = useSpeech()
  return <Few title={words.commission} none={words.noCommission} object="commissionStatement" fields={['month', 'total', 'status']} sort="month" about={(row) => periodLabel('month', textOf(row['month']), formats)} end={(row) => <><Amount value={row['total']} /><State object="commissionStatement" row={row} /></>} />
}

export function Products() {
  return <Few title={words.products} none={words.noProducts} object="product" fields={['code', 'unit', 'listPrice']} sort="name" rising about={(row) => told(textOf(row['code']), textOf(row['unit']))} end={(row) => <Amount value={row['listPrice']} />} />
}
