import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { partnerWords as words } from '../../src/model/words/ui/partner.ts'
import { useMe, useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { Standing } from './figures.tsx'
import { Messages } from './messages.tsx'
import { Commission, Deals, Leads, Orders, Products, Registrations } from './lists.tsx'
import '../home/home.css'
import './partner.css'

/** The first page of somebody of a partner: what their company registered, was handed, sold and earned, and a word with their contact inside. */
export function PartnerPage() {
  const { say } = useSpeech()
  const { user } = useMe()
  const rights = useRights()
  const partner = useQuery({ ...rowsQuery('partner', { fields: ['name', 'kind', 'status', 'owner', 'commissionRate', 'since', 'city'], sort: [{ field: 'name' }], limit: 1 }), retry: false })
  const row = partner.data?.rows[0]
  const may = (object: string) => rights.mayRead(object)
  if (partner.isPending) return <div className="page"><Skeleton lines={6} /></div>
  if (partner.isError) return <div className="page"><Failure error={partner.error} retry={() => void partner.refetch()} /></div>
  return (
    <div className="page">
      <Head row={row} name={user.name} />
      {row === undefined && <Note tone="info">{say(words.notJoined)}</Note>}
      <Standing />
      <div className="home-columns">
        <div className="stack home-left">
          {may('dealRegistration') && <Registrations />}
          {may('opportunity') && <Deals />}
          {may('order') && <Orders />}
          {may('lead') && <Leads />}
        </div>
        <div className="stack home-left">
          {row !== undefined && may('comment') && <Messages partner={row} />}
          {may('commissionStatement') && <Commission />}
          {may('product') && <Products />}
        </div>
      </div>
    </div>
  )
}

function Head({ row, name }: { readonly row: Row | undefined; readonly name: string }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const [registering, setRegistering] = useState(false)
  const action = model.actions.get('dealRegistration.register')
  const object = model.object('partner')
  const [manager, rate, since] = [relatedOf(row?.['owner'])?.title, numberOf(row?.['commissionRate']), textOf(row?.['since'])]
  const told = [manager === undefined || manager === null ? '' : say(words.manager, { name: manager }), rate === undefined ? '' : say(words.agreed, { share: formats.percent(rate) }), since === '' ? '' : say(words.since, { date: formats.date(since) })].filter((part) => part !== '')
  return (
    <div className="row partner-head">
      <div className="partner-who">
        <div className="row"><h1>{row === undefined ? name : <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }}>{textOf(row['name'])}</Link>}</h1>{row !== undefined && <FieldValue object={object} name="status" value={row['status'] ?? null} dense />}</div>
        <p className="muted small">{told.join(' · ')}</p>
      </div>
      {action !== undefined && row !== undefined && rights.mayAct(action, 'dealRegistration') && <Button tone="primary" size="usual" onClick={() => setRegistering(true)}>{say(action.label)}</Button>}
      {registering && action !== undefined && <ActionDialog action={action} object="dealRegistration" onClose={() => setRegistering(false)} />}
    </div>
  )
}
