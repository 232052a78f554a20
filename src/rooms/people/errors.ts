import type { Json } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'

export const oneself = { en: 'You cannot deactivate yourself.', zh: '不能停用自己。' } as const

export const ownAbsence = { en: 'Only the person, or an administrator, may say this.', zh: '仅本人或管理员可以设置。' } as const

export function ownDeputy(): Problem {
  const message = { en: 'Choose a colleague as your deputy.', zh: '请选择一位同事作为代理人。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/deputy', rule: 'deputy', message }] })
}

export function absenceEnds(): Problem {
  const message = { en: 'An absence ends on or after the day on which it begins.', zh: '请假结束日期不能早于开始日期。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/absentUntil', rule: 'absence', message }] })
}

export function ownUser(): Problem {
  return new Problem({ kind: 'own-user', status: 409, title: { en: 'You cannot delete yourself.', zh: '不能删除自己。' } })
}

export function handToSelf(): Problem {
  const message = { en: 'Choose another colleague, who is active.', zh: '请选择另一位在职同事。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/handTo', rule: 'active', message }] })
}

export function lastAdministrator(): Problem {
  return new Problem({ kind: 'last-administrator', status: 409, title: { en: 'Then nobody could administer the company any more. Make another active user an administrator first.', zh: '此后将无人可以管理公司。请先将另一位在职用户设为管理员。' } })
}

export function ownRights(): Problem {
  return new Problem({ kind: 'own-rights', status: 409, title: { en: 'You would no longer be an administrator. Another administrator has to take that from you.', zh: '您将不再是管理员。此操作须由另一位管理员执行。' } })
}

/** Names the way that is open: the book is handed over by deactivating; what a leaver still holds, record by record. */
export function stillHolds({ id, name, status }: { readonly id: string; readonly name: Json | undefined; readonly status: Json | undefined }, held: number): Problem {
  const left = status === 'deactivated'
  return new Problem({
    kind: 'user-holds-records', status: 409, extra: { held, next: left ? { action: 'record.transfer' } : { action: 'user.deactivate', object: 'user', id } },
    title: left
      ? { en: '{name} still holds {held} records. Transfer them to a colleague first.', zh: '{name} 名下还有 {held} 条记录。请先将其转给同事。' }
      : { en: '{name} still holds {held} records. Deactivate the user first: that hands them over to a colleague.', zh: '{name} 名下还有 {held} 条记录。请先停用该用户，将其转给同事。' },
    values: { name: typeof name === 'string' ? name : '-', held },
  })
}
