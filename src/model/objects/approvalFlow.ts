import { defineObject } from '../define/object.ts'
import { boolean, integer, json, text } from '../define/vocabulary.ts'

/**
 * Who has to say yes before something is done: a verb on an object, for records for which the condition holds, and the steps
 * (model/define/approvalSteps.ts). A request goes on under the steps with which it began.
 */
export const approvalFlow = defineObject('approvalFlow', { en: 'Approval flow', zh: '审批流程' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  object: text({ max: 60, required: true, filter: true }),
  verb: text({ max: 80, required: true, filter: true }),
  /** Of an edit: only where one of these fields changes; none: any. */
  changedFields: json({ max: 5000 }),
  condition: json({ max: 20_000 }),
  /** What must hold of what is entered in the form of the verb. */
  inputCondition: json({ max: 20_000 }),
  steps: json({ max: 100_000, required: true }),
  active: boolean({ default: true, filter: true }),
  /** Whether a requester who is asked himself may say yes. */
  ownApproval: boolean({ default: false }),
  remindAfterHours: integer({ min: 1, max: 720, default: 24 }),
  position: integer({ min: 0, default: 0 }),
}, {
  module: 'approvals',
  title: 'name',
  subtitle: ['object', 'verb'],
  access: 'shared',
  guards: ['approvalFlow.sound'],
  trade: 'settings',
  icon: 'check',
  configures: true,
  sections: [{ name: 'basics', fields: ['name', 'object', 'verb', 'changedFields', 'condition', 'inputCondition', 'steps', 'active', 'ownApproval', 'remindAfterHours', 'position'] }],
  views: [{ name: 'all', label: { en: 'All approval flows', zh: '全部审批流程' }, kind: 'list', columns: ['name', 'object', 'verb', 'active'], sort: [{ field: 'position' }] }],
})
