import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, choice, datetime, json, text } from '../define/vocabulary.ts'

/** Something that its owner should know of. The text is kept as a key with values, and said in the reader's language. */
export const notification = defineObject('notification', { en: 'Notification', zh: '通知' }, {
  kind: choice(['assigned', 'transferred', 'shared', 'mentioned', 'due', 'importDone', 'exportDone', 'system'], { required: true, filter: true }),
  title: text({ max: 255, required: true }),
  values: json({ max: 5000 }),
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'activity', 'partner', 'supplier', 'competitor', 'campaign', 'product', 'import', 'comment']),
  from: belongsTo('user'),
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
