import { defineObject } from '../define/object.ts'
import { choice, datetime, integer, json, longText, text } from '../define/vocabulary.ts'

/**
 * Something that waits for a yes. Its owner is who asked; who is asked reads it by a share. What is to be done lies in the pending
 * act (records/act), so that no field of this tells more of a record than its reader may see there.
 */
export const approvalRequest = defineObject('approvalRequest', { en: 'Approval request', zh: '审批申请' }, {
  title: text({ max: 255, required: true }),
  object: text({ max: 60, required: true, filter: true }),
  record: text({ max: 36, filter: true }),
  verb: text({ max: 80, required: true, filter: true }),
  state: choice(['pending', 'approved', 'returned', 'rejected', 'withdrawn', 'failed', 'resent'], {
    required: true, default: 'pending', filter: true,
    tones: { pending: 'warn', approved: 'ok', returned: 'info', rejected: 'bad', withdrawn: 'neutral', failed: 'bad', resent: 'neutral' },
  }),
  /** The flow by id, as it may be gone, and what it was called. */
  flow: text({ max: 36, filter: true }),
  flowName: text({ max: 100 }),
  flowVersion: integer({ min: 1 }),
  /** The steps as they stand, with those who are asked and what they said. */
  steps: json({ max: 200_000 }),
  round: integer({ min: 1, default: 1 }),
  /** The request of which this is the next round, by id. */
  former: text({ max: 36 }),
  /** Why the change was asked for, in the requester's words. */
  reason: longText({ max: 1000 }),
  /** Why it was returned, rejected, withdrawn, or could not be done. */
  remark: longText({ max: 1000 }),
  endedAt: datetime({ filter: true }),
}, {
  module: 'approvals',
  title: 'title',
  subtitle: ['state'],
  access: 'owned',
  writtenBy: 'approvals',
  bin: false,
  icon: 'check',
  state: { field: 'state', transitions: { pending: [], approved: [], returned: [], rejected: [], withdrawn: [], failed: [], resent: [] } },
  sections: [{ name: 'basics', fields: ['title', 'object', 'verb', 'state', 'flowName', 'round', 'reason', 'remark', 'endedAt'] }],
  views: [{ name: 'all', label: { en: 'All approval requests', zh: '全部审批申请' }, kind: 'list', columns: ['title', 'object', 'verb', 'state', 'createdAt', 'endedAt'], sort: [{ field: 'createdAt', descending: true }] }],
})
