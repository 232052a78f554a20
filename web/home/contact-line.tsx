import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { contactReason } from '../../src/model/define/contactReason.ts'
import { contactWords as words } from '../../src/model/words/ui/contacts.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useMe, useRights } from '../data/me.ts'
import { refresh } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Formats } from '../words/format.ts'
import type { Words, WordValues } from '../../src/lib/words.ts'

type Say = (words: Words, values?: WordValues) => string

/** What is asked of a customer for its line. */
export const contactFields = ['name', 'contactDueOn', 'contactOn', 'cadence', 'cadenceDays', 'cadenceChannel', 'lastOutreachAt', 'plannedContactAt', 'plannedMeetingAt', 'nextStep', 'snoozedUntil', 'snoozeReason', 'level', 'phone', 'email', 'owner'] as const

/** A customer who is to be contacted, why, and what can be done about it from here. */
export function ContactLine({ row, owner = false }: { readonly row: Row; readonly owner?: boolean }) {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const rights = useRights()
  const client = useQueryClient()
  const [doing, setDoing] = useState<'activity.log' | 'customer.snoozeContact'>()
  const customer = model.object('customer')
  const name = textOf(row['name'])
  const reason = contactReason(row, formats.today(), workspace.zone)
  const told = [...owner ? [relatedOf(row['owner'])?.title ?? ''] : [], ...reasonParts(say, formats, row, workspace.zone)].filter((part) => part !== '')
  return (
    <li className="row home-row contact-line">
      <Avatar name={name} square />
      <div className="home-who">
        <Link to="/$objects/$id" params={{ objects: customer.path, id: row.id }} className="clip home-link">{name}</Link>
        <div className="small muted contact-why" title={told.join(' · ')}>{reason !== undefined && <span className={reason.late > 0 ? 'bad' : ''}>{lateness(say, formats, reason.late, reason.dueOn)}</span>}{told.map((part) => ` · ${part}`)}</div>
      </div>
      <span className="contact-level"><FieldValue object={customer} name="level" value={row['level']} dense empty="" /></span>
      <Reach row={row} name={name} />
      {rights.mayCreate('activity') && <IconButton icon="check" className="contact-do" label={say(words.log, { name })} onClick={() => setDoing('activity.log')} />}
      {rights.mayUpdate('customer') && <IconButton icon="clock" className="contact-do contact-later" label={say(words.putOff, { name })} onClick={() => setDoing('customer.snoozeContact')} />}
      {doing === 'activity.log' && <ActionDialog action={model.action(doing)} object="activity" values={{ kind: row['cadenceChannel'] === 'visit' ? 'visit' : 'call', direction: 'outgoing', target: { object: 'customer', id: row.id, title: name }, subject: name.slice(0, 200) }} onDone={() => void refresh(client, 'customer')} onClose={() => setDoing(undefined)} />}
      {doing === 'customer.snoozeContact' && <ActionDialog action={model.action(doing)} object="customer" id={row.id} row={row} onClose={() => setDoing(undefined)} />}
    </li>
  )
}

/** One tap to call or to write, where the viewer sees the number or address whole. */
function Reach({ row, name }: { readonly row: Row; readonly name: string }): ReactNode {
  const { say } = useSpeech()
  const [phone, email] = [textOf(row['phone']), textOf(row['email'])]
  const shown = (value: string) => value !== '' && !value.includes('*')
  return (
    <>
      {shown(email) ? <a className="button small home-call contact-mail" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} aria-label={say(words.mail, { name })}><Icon name="mail" size={15} /></a> : <span className="home-call contact-mail" />}
      {shown(phone) ? <a className="button small home-call" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={say(listWords.call, { name })}><Icon name="call" size={15} /></a> : <span className="home-call" />}
    </>
  )
}

function lateness(say: Say, formats: Formats, late: number, dueOn: string): string {
  if (late < 0) return say(words.soon, { date: formats.date(dueOn) })
  return late === 0 ? say(words.dueToday) : late === 1 ? say(words.lateOne) : say(words.late, { days: formats.number(late, 0) })
}

/** The reason, part by part: what is arranged, or the rhythm and the last contact. */
function reasonParts(say: Say, formats: Formats, row: Row, zone: string): readonly string[] {
  const reason = contactReason(row, formats.today(), zone)
  if (reason === undefined) return []
  const date = formats.date(reason.dueOn)
  if (reason.kind === 'planned') return [textOf(row['nextStep']), say(words.planned, { date })]
  if (reason.kind === 'snoozed') return [say(words.snoozed, { date, reason: reason.because ?? '' })]
  if (reason.kind === 'byHand') return [say(words.byHand, { date })]
  const rhythm = reason.rhythm === undefined ? '' : say(words.rhythm, { name: reason.rhythm.name, days: formats.number(reason.rhythm.days, 0) })
  return [rhythm, reason.lastOn === undefined ? say(words.never) : say(words.last, { date: formats.date(reason.lastOn) })]
}
