import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'

/**
 * To which address something goes by mail: that of the contact who was chosen, else the one that was typed. Undefined where the form names
 * neither. @throws Problem 422 where the contact has none, 409 where whoever it is wants no mail.
 */
export async function recipientOf(doing: Pick<Doing, 'input' | 'tx' | 'read'>): Promise<string | undefined> {
  const { input, tx, read } = doing
  const contact = textOf(input, 'contact')
  const typed = textOf(input, 'to')
  const row = contact === undefined ? undefined : await read('contact', contact)
  const to = typed ?? (row === undefined ? undefined : textOf(row, 'email'))
  if (to === undefined) {
    if (contact !== undefined) throw wrong('/contact', { en: 'This contact has no e-mail address: enter one, or choose another.', zh: '该联系人没有邮箱：请填写邮箱，或另选联系人。' })
    return undefined
  }
  if (await refusesMail(tx, to, contact)) throw refused(to)
  return to
}

/** Whether the person behind the address said that they want no mail: on the contact, or by a consent taken back. */
async function refusesMail(tx: Doing['tx'], address: string, contact: string | undefined): Promise<boolean> {
  const [row] = await tx.query<{ refuses: boolean }>(sql`
    with person as (
      select 'contact' as object, c.id, 'email' = any(coalesce(c.do_not_contact, '{}')) as refuses from contact c where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and (c.id = ${contact ?? null}::uuid or lower(c.email) = lower(${address}))
      union all
      select 'customer', c.id, coalesce(c.email_consent = 'withdrawn', false) from customer c where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and lower(c.email) = lower(${address}))
    select coalesce(bool_or(p.refuses or coalesce((select s.state = 'withdrawn' from consent s where s.workspace_id = ${tx.workspaceId} and s.deleted_at is null and s.channel = 'email' and s.target_object = p.object and s.target_id = p.id order by s.at desc, s.id desc limit 1), false)), false) as refuses
    from person p`)
  return row?.refuses === true
}

function wrong(path: string, message: Words): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path, rule: 'recipient', message }] })
}

function refused(to: string): Problem {
  return new Problem({
    kind: 'mail.refused', status: 409, values: { to },
    title: { en: 'Whoever has {to} wants no mail, or took the consent back: choose somebody else, or hand it over.', zh: '{to} 的联系人不接收邮件或已撤回授权：请改选他人，或自行转交。' },
  })
}
