import { defineObject } from '../define/object.ts'
import { belongsTo, choice, datetime, integer, json, longText, text } from '../define/vocabulary.ts'

/** One person who is asked in one step of a request: the line in that person's inbox. */
export const approvalTask = defineObject('approvalTask', { en: 'Approval to give', zh: '待我审批' }, {
  title: text({ max: 255, required: true }),
  request: belongsTo('approvalRequest', { inverse: 'tasks', required: true, whenPurged: 'purge', filter: true }),
  step: text({ max: 20, required: true }),
  /** Which of those asked in the step. */
  seat: integer({ min: 0, required: true }),
  state: choice(['open', 'approved', 'returned', 'rejected', 'handedOn', 'closed'], {
    required: true, default: 'open', filter: true, tones: { open: 'warn', approved: 'ok', returned: 'info', rejected: 'bad', handedOn: 'neutral', closed: 'neutral' },
  }),
  /** Why this person is asked, where somebody else would have been. */
  because: json({ max: 5000 }),
  remark: longText({ max: 1000 }),
  decidedAt: datetime({ filter: true }),
  remindedAt: datetime(),
}, {
  module: 'approvals',
  title: 'title',
  access: 'personal',
  writtenBy: 'approvals',
  bin: false,
  icon: 'check',
  sections: [{ name: 'basics', fields: ['title', 'request', 'state', 'remark', 'decidedAt'] }],
  views: [{ name: 'all', label: { en: 'Approvals to give', zh: '待我审批' }, kind: 'list', columns: ['title', 'state', 'createdAt', 'decidedAt'], sort: [{ field: 'createdAt', descending: true }] }],
})
