import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, boolean, choice, datetime, json, text } from '../define/vocabulary.ts'

/**
 * Something that its owner should know of. `title` names the sentence (words/ui/notifications.ts), said in the reader's language
 * from `values`, which hold no content of the record: that is read under the reader's rights when it is shown or sent.
 */
export const notification = defineObject('notification', { en: 'Notification', zh: '通知' }, {
  kind: choice(['mentioned', 'assigned', 'transferred', 'shared', 'shopOrder', 'followed', 'due', 'reminder', 'workLog', 'approval', 'automation', 'returning', 'importDone', 'exportDone', 'webhookDisabled', 'system'], { required: true, filter: true }),
  title: text({ max: 255, required: true }),
  values: json({ max: 5000 }),
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'activity', 'partner', 'supplier', 'competitor', 'campaign', 'product', 'workLog', 'import', 'comment', 'file', 'webhook', 'approvalRequest', 'takenRequest', 'automationRule', 'metricAlert']),
  from: belongsTo('user'),
  /** What it tells of and whom: the same is never told twice. */
  event: text({ max: 150, unique: true }),
  /** False where the person wants it by mail alone. */
  inApp: boolean({ default: true, filter: true }),
  readAt: datetime({ filter: true }),
}, {
  title: 'title',
  access: 'personal',
  writtenBy: 'notifications',
  bin: false,
  icon: 'bell',
  sections: [{ name: 'basics', fields: ['kind', 'title', 'target', 'from', 'readAt'] }],
  views: [{ name: 'all', label: { en: 'All notifications', zh: '全部通知' }, kind: 'list', columns: ['title', 'kind', 'from', 'createdAt', 'readAt'], sort: [{ field: 'createdAt', descending: true }] }],
})
