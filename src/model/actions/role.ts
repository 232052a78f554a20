import { defineAction } from '../define/action.ts'

/** Of a shipped role that the company changed: what a later release ships beside it. */
export const acceptRights = defineAction('role.acceptRights', {
  on: 'role',
  label: { en: 'Take over the new rights', zh: '采用新增权限' },
  about: { en: 'Adds the rights on new kinds of records, and their lists, as they are shipped. All else of the role stays.', zh: '按内置角色添加对新增对象的权限及其导航，角色的其他设置不变。' },
  administrator: true,
  tone: 'primary',
})

export const declineRights = defineAction('role.declineRights', {
  on: 'role',
  label: { en: 'Leave the role as it is', zh: '保持角色不变' },
  about: { en: 'The new rights are not offered again.', zh: '不再提示这些新增权限。' },
  administrator: true,
  tone: 'back',
})
