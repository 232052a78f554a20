import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { homePartnerWords as words } from '../../src/model/words/ui/homePartners.ts'
import { useRights } from '../data/me.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'

/** What was handed in and waits, and what is protected now. */
const standing: Filter = { field: 'status', is: 'in', value: ['submitted', 'accepted'] }

/** Deals that partners registered: for somebody of a partner their own, with the way to register another. */
export function Registrations() {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const [registering, setRegistering] = useState(false)
  const action = model.actions.get('dealRegistration.register')
  const rows = useQuery({ ...rowsQuery('dealRegistration', { filter: standing, sort: [{ field: 'createdAt', descending: true }], fields: ['company', 'partner', 'status', 'protectedUntil'], limit: 6 }), retry: false })
  const count = useQuery({ ...countQuery('dealRegistration', { filter: standing }), retry: false })
  const may = action !== undefined && rights.mayAct(action, 'dealRegistration')
  if (rows.data === undefined) return null
  return (
    <section className="card" aria-labelledby="registrations">
      <div className="section"><h2 id="registrations">{say(words.registrations)}</h2>{count.data !== undefined && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        <Link to="/$objects" params={{ objects: model.object('dealRegistration').path }} search={{ view: 'all' }} className="more link small">{say(words.all)}</Link></div>
      {rows.data.rows.length === 0 && <p className="muted small">{say(words.none)}</p>}
      <ul>{rows.data.rows.map((row) => <Line key={row.id} row={row} />)}</ul>
      {may && <Button tone="primary" onClick={() => setRegistering(true)}>{say(action.label)}</Button>}
      {registering && action !== undefined && <ActionDialog action={action} object="dealRegistration" onClose={() => setRegistering(false)} />}
    </section>
  )
}

function Line({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const object = model.object('dealRegistration')
  const until = textOf(row['protectedUntil'])
  return (
    <li className="row home-row">
      <div className="home-who">
        <Link className="clip home-link" to="/$objects/$id" params={{ objects: object.path, id: row.id }}>{textOf(row['company'])}</Link>
        <div className="small muted clip">{[relatedOf(row['partner'])?.title ?? '', until === '' ? '' : say(words.until, { date: formats.date(until) })].filter((part) => part !== '').join(' · ')}</div>
      </div>
      <FieldValue object={object} name="status" value={row['status'] ?? null} dense />
    </li>
  )
}
