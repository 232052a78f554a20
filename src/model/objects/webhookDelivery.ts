import { defineObject } from '../define/object.ts'
import { belongsTo, choice, datetime, integer, json, text } from '../define/vocabulary.ts'

/** One thing that a webhook is to be told, and what came of it. The content is not kept: it is read when it is sent. */
export const webhookDelivery = defineObject('webhookDelivery', { en: 'Webhook delivery', zh: 'Webhook 投递' }, {
  webhook: belongsTo('webhook', { required: true, inverse: 'deliveries', access: 'follows', whenPurged: 'purge', immutable: true, filter: true }),
  event: text({ max: 130, required: true, filter: true }),
  object: text({ max: 60 }),
  record: text({ max: 36 }),
  recordVersion: integer({ min: 1 }),
  changedFields: json({ max: 20_000 }),
  happenedAt: datetime({ required: true }),
  status: choice(['waiting', 'delivered', 'failed', 'skipped'], { required: true, default: 'waiting', filter: true, tones: { waiting: 'info', delivered: 'ok', failed: 'bad', skipped: 'neutral' } }),
  because: choice(['refused', 'timeout', 'unreachable', 'forbidden', 'noRights', 'noPerson', 'noSecret'], { tones: { refused: 'bad', timeout: 'warn', unreachable: 'warn', forbidden: 'bad', noRights: 'neutral', noPerson: 'warn', noSecret: 'warn' } }),
  tries: integer({ min: 0, default: 0 }),
  responseCode: integer({ min: 0, max: 999 }),
  milliseconds: integer({ min: 0 }),
  lastTryAt: datetime(),
  nextTryAt: datetime({ filter: true }),
}, {
  module: 'connections',
  title: 'event',
  subtitle: ['status', 'responseCode'],
  access: { follows: 'webhook' },
  writtenBy: 'webhooks',
  state: { field: 'status', transitions: { waiting: [], delivered: [], failed: [], skipped: [] } },
  bin: false,
  icon: 'send',
  facts: ['status', 'responseCode', 'tries', 'nextTryAt'],
  sections: [
    { name: 'basics', fields: ['webhook', 'event', 'object', 'record', 'recordVersion', 'changedFields', 'happenedAt'] },
    { name: 'delivery', fields: ['status', 'because', 'responseCode', 'tries', 'milliseconds', 'lastTryAt', 'nextTryAt'] },
  ],
  views: [
    { name: 'all', label: { en: 'All deliveries', zh: '全部投递' }, kind: 'list', columns: ['event', 'webhook', 'status', 'because', 'responseCode', 'tries', 'lastTryAt', 'nextTryAt'], sort: [{ field: 'createdAt', descending: true }] },
    { name: 'failed', label: { en: 'Failed', zh: '失败的' }, kind: 'list', columns: ['event', 'webhook', 'because', 'responseCode', 'tries', 'lastTryAt'], filter: { field: 'status', is: 'equals', value: 'failed' }, sort: [{ field: 'createdAt', descending: true }] },
  ],
})
