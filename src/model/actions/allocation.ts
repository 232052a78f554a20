import { defineAction } from '../define/action.ts'
import { belongsTo, belongsToAny, integer, longText } from '../define/vocabulary.ts'

/** Out of a pool into one's own hands, as far as the pool and the holding limits allow. */
export const claimRecord = defineAction('record.claim', {
  on: '*',
  only: 'pooled',
  through: 'pool',
  right: 'read',
  label: { en: 'Claim', zh: '领取' },
  about: { en: 'Takes the record out of the pool; you own it from then on, with its history.', zh: '从公海领取，由您负责，历史记录保留。' },
  bulk: true,
  tone: 'primary',
})

export const assignRecord = defineAction('record.assign', {
  on: '*',
  only: 'pooled',
  through: 'pool',
  right: 'read',
  label: { en: 'Assign', zh: '分配' },
  about: { en: 'Gives a record of the pool to a person, or to a department whose head assigns it on. For heads of the pool.', zh: '由公海管理员把公海记录分配给同事，或分配给部门由其主管再分配。' },
  input: { to: belongsToAny(['user', 'department'], { required: true }), reason: longText({ max: 1000 }) },
  bulk: true,
})

export const returnRecordToPool = defineAction('record.returnToPool', {
  on: '*',
  only: 'pooled',
  label: { en: 'Return to pool', zh: '退回公海' },
  about: { en: 'Gives the record up: from then on the members of the pool may claim it.', zh: '放弃此记录，公海成员可以领取。' },
  input: { pool: belongsTo('publicPool', { required: true }), reason: longText({ max: 1000, required: true }) },
  bulk: true,
})

/** Who may set it is said by roles. */
export const lockRecord = defineAction('record.lock', {
  on: '*',
  only: 'pooled',
  administrator: true,
  label: { en: 'Never return', zh: '锁定不回收' },
  about: { en: 'No rule takes the record into a pool, and nobody can return it there.', zh: '任何规则都不会把此记录收回公海，也不能退回。' },
  bulk: true,
})

export const unlockRecord = defineAction('record.unlock', {
  on: '*',
  only: 'pooled',
  administrator: true,
  label: { en: 'May return again', zh: '解除锁定' },
  about: { en: 'Rules of pools hold for the record again.', zh: '公海规则重新对此记录生效。' },
  bulk: true,
})

/** How many records the rule would take today, and the first of them; nothing is changed. */
export const previewPoolRule = defineAction('poolRule.preview', {
  on: 'poolRule',
  reads: true,
  administrator: true,
  label: { en: 'Preview', zh: '预览' },
  about: { en: 'How many records would go into the pool today.', zh: '查看今天会有多少记录进入公海。' },
})

/** `expected` is asked for where the rule would take more than half of all that is held. */
export const activatePoolRule = defineAction('poolRule.activate', {
  on: 'poolRule',
  administrator: true,
  label: { en: 'Switch on', zh: '启用' },
  about: { en: 'From then on the rule works each night. A rule that takes more than half of everything asks for the number first.', zh: '启用后每晚自动执行。若将收回超过一半的记录，须先确认数量。' },
  input: { mostPerRun: integer({ min: 1, max: 1_000_000, required: true, beginsWith: ['mostPerRun'] }), expected: integer({ min: 0 }) },
  tone: 'primary',
})

export const deactivatePoolRule = defineAction('poolRule.deactivate', {
  on: 'poolRule',
  administrator: true,
  label: { en: 'Switch off', zh: '停用' },
  about: { en: 'The rule takes nothing any more.', zh: '停用后不再收回记录。' },
  tone: 'back',
})

export const runPoolRule = defineAction('poolRule.run', {
  on: 'poolRule',
  administrator: true,
  label: { en: 'Run now', zh: '立即执行' },
  about: { en: 'Takes into the pool what is due, as it does each night.', zh: '立即把到期记录收回公海，与每晚执行相同。' },
})
