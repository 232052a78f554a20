import { defineAction } from '../define/action.ts'
import { integer, text } from '../define/vocabulary.ts'

/** What exists goes through the rules as if it were new, whoever holds it now. */
export const assignByRules = defineAction('record.assignByRules', {
  module: 'assignment',
  on: '*',
  only: 'assignable',
  administrator: true,
  label: { en: 'Assign by the rules', zh: '按规则分配' },
  about: { en: 'Gives the record to whoever the assignment rules name, as if it were new.', zh: '按分配规则重新确定负责人，与新建时相同。' },
  bulk: true,
})

/** Which rules were looked at, who was a candidate, and why it became this one. */
export const explainAssignment = defineAction('record.explainAssignment', {
  module: 'assignment',
  on: '*',
  only: 'assignable',
  reads: true,
  right: 'read',
  label: { en: 'Why this owner?', zh: '为什么由此人负责' },
  about: { en: 'Says which assignment rule chose the owner, and why.', zh: '说明由哪条分配规则、因何选定负责人。' },
})

/** What the rules would do with a record now; nothing is changed. */
export const tryAssignment = defineAction('assignmentRule.try', {
  on: 'assignmentRule',
  kind: 'collection',
  reads: true,
  administrator: true,
  label: { en: 'Try the rules', zh: '试运行' },
  about: { en: 'Says who would get this record by the rules now. Nothing is changed.', zh: '查看按现有规则此记录会分配给谁，不做任何更改。' },
  input: { object: text({ max: 60, required: true }), record: text({ max: 36, required: true }) },
})

/** What the rules did of late, the last first. */
export const readAssignments = defineAction('assignmentRule.log', {
  on: 'assignmentRule',
  kind: 'collection',
  reads: true,
  administrator: true,
  label: { en: 'Assignment log', zh: '分配日志' },
  about: { en: 'The last assignments by rules, with the reasons.', zh: '最近按规则进行的分配及原因。' },
  input: { before: integer({ min: 1 }) },
})

export const assignmentActions = [assignByRules, explainAssignment, tryAssignment, readAssignments] as const
