import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { mailedWords } from '../../src/model/words/ui/mailed.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { visitWords } from '../../src/model/words/ui/visits.ts'
import { useRights } from '../data/me.ts'
import { isWaiting, problemText } from '../data/problem.ts'
import { act, offeredQuery, refresh, removeRecord } from '../data/records.ts'
import { isEmptyValue, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icons.tsx'
import { useIsPhone } from '../parts/media.ts'
import { Menu } from '../parts/menu.tsx'
import { Part } from '../parts/part.tsx'
import { toast } from '../parts/toast.tsx'
import { ActionDialog, useAct } from '../records/action-dialog.tsx'
import { EditDrawer } from '../records/edit-drawer.tsx'
import { ShareDialog } from '../records/share-dialog.tsx'
import { TransferDialog } from '../records/transfer-dialog.tsx'
import { isPerson } from '../shell/objects.ts'
import { isPageOn } from '../shell/switched-off.ts'
import { PresentPeople, useAtRecord } from './presence.tsx'
import { nextFirst } from './verbs.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

const CheckDialog = lazy(() => import('../visits/check-dialog.tsx').then((module) => ({ default: module.CheckDialog })))
const BriefSheet = lazy(() => import('../visits/brief-sheet.tsx').then((module) => ({ default: module.BriefSheet })))
const PrintDialog = lazy(() => import('./print-dialog.tsx').then((module) => ({ default: module.PrintDialog })))
const AllocateDialog = lazy(() => import('../money/allocate-dialog.tsx').then((module) => ({ default: module.AllocateDialog })))
const ReturnsBadge = lazy(() => import('../pools/badge.tsx').then((module) => ({ default: module.ReturnsBadge })))

/** Who or what it is, how it stands, the facts that matter, what may be done. */
export function RecordHead({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const labels = useLabels()
  const title = textOf(row[object.title])
  const chips = Object.entries(object.fields).filter(([name, field]) => !isEmptyValue(row[name]) && ((field.type === 'choice' && field.tones !== undefined && object.state?.field === name) || (field.type === 'formula' && field.tones !== undefined) || (field.type === 'relation' && model.object(field.to).fields['tone'] !== undefined))).map(([name]) => name)
  const picture = fieldNamed(object, 'picture')?.type === 'file' ? relatedOf(row['picture']) : undefined
  const code = Object.entries(object.fields).find(([name, field]) => field.type === 'autoNumber' && name !== object.title)?.[0]
  const subtitle = [...new Set([...(object.subtitle ?? []), ...(code === undefined ? [] : [code])])].filter((name) => !isEmptyValue(row[name]))
  const facts = (object.facts ?? []).filter((name) => fieldNamed(object, name) !== undefined && name in row && !chips.includes(name))
  return (
    <header className="record-head">
      {picture === undefined ? <Avatar name={title} square={!isPerson(object)} large /> : <img className="record-picture" src={`/api/v1/files/${picture.id}/content`} alt="" />}
      <div className="record-name">
        <div className="row"><h1>{title === '' ? labels.one(object) : title}</h1>{chips.map((name) => <FieldValue key={name} object={object} name={name} value={row[name]} values={row} dense />)}</div>
        <div className="row small muted record-subtitle">
          {subtitle.map((name) => <FieldValue key={name} object={object} name={name} value={row[name]} values={row} dense />)}
          {relatedOf(row['owner']) !== undefined && <span className="row record-owner"><Icon name="user" size={13} />{relatedOf(row['owner'])?.title}</span>}
          {object.pools === true && relatedOf(row['owner']) !== undefined && <Part><ReturnsBadge object={object} id={row.id} /></Part>}
          {relatedOf(row['pool']) !== undefined && <Chip tone="info" status>{relatedOf(row['pool'])?.title}</Chip>}
        </div>
        <PresentPeople object={object} />
      </div>
      <dl className="record-facts">{facts.slice(0, 5).map((name) => <div key={name}><dt>{labels.field(object, name)}</dt><dd><FieldValue object={object} name={name} value={row[name]} values={row} dense /></dd></div>)}</dl>
      <HeadActions object={object} row={row} />
    </header>
  )
}

const inMenuOnly: ReadonlySet<string> = new Set(['record.purge', 'record.restore', 'record.reveal', 'record.tag', 'record.unshare', 'customer.proposePlace', 'activity.checkIn', 'activity.checkOut', 'order.requestInvoiceBeyond'])

function HeadActions({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const navigate = useNavigate()
  const client = useQueryClient()
  const run = useAct(object.name)
  const [action, setAction] = useState<ActionDefinition>()
  const [editing, setEditing] = useState(false)
  const [mailing, setMailing] = useState<ActionDefinition>()
  const [check, setCheck] = useState<'activity.checkIn' | 'activity.checkOut'>()
  const { edit, editing: edited } = useAtRecord()
  const [dialog, setDialog] = useState<'share' | 'transfer' | 'brief' | 'print' | 'allocate'>()
  const { data: offered = [] } = useQuery({ ...offeredQuery(object.name, row.id), retry: false })
  const shown = nextFirst(offered.flatMap((offer) => { const found = model.actions.get(offer.name); return found === undefined ? [] : [{ offer, action: found }] }).filter(({ action: { name, reads } }) => reads !== true && name !== 'record.restore' && name !== 'record.purge' && name !== 'record.reveal' && name !== 'record.unshare' && name !== 'record.follow' && name !== 'record.unfollow' && name !== 'record.moveToBin' && name !== 'record.merge' && name !== 'record.unmerge').filter(({ offer, action: { through, name } }) => offer.allowed || (through !== 'pool' && name !== 'record.unlock' && name !== 'record.lock' && name !== 'record.assignByRules')))
  const primary = shown.filter(({ offer, action: { name, tone, on } }) => offer.allowed && on !== '*' && !inMenuOnly.has(name) && tone !== 'danger').slice(0, 2)
  const failed = (error: unknown) => {
    if (isWaiting(error)) void refresh(client, object.name)
    else toast({ text: problemText(error, say), tone: 'bad' })
  }
  const start = (chosen: ActionDefinition) => {
    if (chosen.name === 'record.mail' || chosen.name === 'invoice.send') setMailing(chosen)
    else if (chosen.name === 'record.share') setDialog('share')
    else if (chosen.name === 'record.transfer') setDialog('transfer')
    else if (chosen.name === 'activity.checkIn' || chosen.name === 'activity.checkOut') setCheck(chosen.name)
    else if (chosen.name === 'receipt.allocate') setDialog('allocate')
    else if (Object.keys(chosen.input ?? {}).length > 0) setAction(chosen)
    else run(chosen, {}, row.id).catch(failed)
  }
  const remove = async () => {
    try {
      await removeRecord(object.name, row.id, row.version)
      await refresh(client, object.name)
      const restore = async () => { await act(object.name, 'record.restore', {}, row.id); await refresh(client, object.name) }
      toast({ text: say(recordWords.movedToBin, { name: textOf(row[object.title]) }), action: { label: say(startWords.undo), perform: () => void restore() } })
      await navigate({ to: '/$objects', params: { objects: object.path } })
    } catch (error) {
      failed(error)
    }
  }
  const phone = Object.entries(object.fields).find(([name, field]) => field.type === 'phone' && textOf(row[name]) !== '' && !textOf(row[name]).includes('*'))?.[0]
  const isPhone = useIsPhone()
  const mayEdit = rights.mayUpdate(object.name) && object.writtenBy === undefined
  return (
    <div className="row record-actions">
      {phone !== undefined && <a className="button small" href={`tel:${textOf(row[phone]).replace(/[^\d+]/g, '')}`}><Icon name="call" size={15} />{say(recordWords.call)}</a>}
      {object.name === 'customer' && isPageOn('visits') && <Button icon="list" onClick={() => setDialog('brief')}>{say(visitWords.before)}</Button>}
      {object.prints !== undefined && !isPhone && <Button icon="file" onClick={() => setDialog('print')}>{say(recordWords.print)}</Button>}
      {/* While something is edited, saving it comes first. */}
      {primary.map(({ action: each }, index) => <Button key={each.name} tone={index === 0 && each.tone === 'primary' && edited === undefined ? 'primary' : 'plain'} onClick={() => start(each)}>{say(each.label)}</Button>)}
      <Menu
        label={say(recordWords.actions)}
        groups={[
          { items: [
            ...(mayEdit ? [{ key: 'edit', label: say(recordWords.edit), icon: 'edit' as const, perform: () => { edit({}); setEditing(true) } }] : []),
            ...(object.prints !== undefined && isPhone ? [{ key: 'print', label: say(recordWords.print), icon: 'file' as const, perform: () => setDialog('print') }] : []),
          ] },
          { items: shown.filter((each) => !primary.includes(each)).map(({ offer, action: each }) => ({ key: each.name, label: say(each.label), danger: each.tone === 'danger', refused: offer.allowed ? undefined : offer.why ?? '', perform: () => start(each) })) },
          { items: [
            { key: 'link', label: say(recordWords.copyLink), icon: 'copy', perform: () => void navigator.clipboard.writeText(location.href).then(() => toast({ text: say(recordWords.copied) })) },
            ...(rights.on(object.name).delete === 'none' || object.writtenBy !== undefined ? [] : [{ key: 'bin', label: say(recordWords.toBin), icon: 'bin' as const, danger: true, perform: () => void remove() }]),
          ] },
        ]}
        trigger={(props) => <IconButton {...props} icon="dots" label={say(recordWords.actions)} />}
      />
      {action !== undefined && <ActionDialog action={action} object={object.name} id={row.id} row={row} onClose={() => setAction(undefined)} {...(action.name === 'record.returnToPool' ? { onDone: () => void navigate({ to: '/$objects', params: { objects: object.path } }) } : {})} />}
      {mailing !== undefined && <ActionDialog action={mailing} object={object.name} id={row.id} row={row} onClose={() => setMailing(undefined)} onDone={({ result }) => { const isHandedOver = result?.['handOver'] === true; if (isHandedOver || textOf(result?.['to']) !== '') toast({ text: isHandedOver ? say(mailedWords.handOver) : say(mailedWords.mailed, { to: textOf(result?.['to']) }) }); if (isHandedOver) setDialog('print') }} />}
      {check !== undefined && <Part onMissing={() => setCheck(undefined)}><CheckDialog row={row} verb={check} onClose={() => setCheck(undefined)} /></Part>}
      {dialog === 'share' && <ShareDialog object={object} row={row} onClose={() => setDialog(undefined)} />}
      {dialog === 'brief' && <Part onMissing={() => setDialog(undefined)}><BriefSheet customer={row.id} name={textOf(row[object.title])} onClose={() => setDialog(undefined)} /></Part>}
      {dialog === 'print' && <Part onMissing={() => setDialog(undefined)}><PrintDialog object={object} row={row} onClose={() => setDialog(undefined)} /></Part>}
      {dialog === 'allocate' && <Part onMissing={() => setDialog(undefined)}><AllocateDialog row={row} onClose={() => setDialog(undefined)} /></Part>}
      {dialog === 'transfer' && <TransferDialog object={object} row={row} onClose={() => setDialog(undefined)} />}
      {editing && <EditDrawer object={object} row={row} onClose={() => { edit(undefined); setEditing(false) }} />}
    </div>
  )
}
