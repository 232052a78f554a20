import { Problem } from '../../lib/problem.ts'

export const oneself = { en: 'You cannot deactivate yourself.', zh: '不能停用自己。' } as const

export function handToSelf(): Problem {
  const message = { en: 'Choose another colleague, who is active.', zh: '请选择另一位在职同事。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/handTo', rule: 'active', message }] })
}

export function lastAdministrator(): Problem {
  return new Problem({ kind: 'last-administrator', status: 409, title: { en: 'This is the only administrator. Make another one first.', zh: '这是唯一的管理员，请先指定另一位管理员。' } })
}
