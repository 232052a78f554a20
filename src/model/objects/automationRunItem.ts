import { defineObject } from '../define/object.ts'
import { belongsTo, choice, integer, json, longText, text } from '../define/vocabulary.ts'

/** One related record of a run's forEach: taken up once, whatever happens to the program meanwhile. */
export const automationRunItem = defineObject('automationRunItem', { en: 'Automation run item', zh: '自动化逐条记录' }, {
  title: text({ max: 255, required: true }),
  run: belongsTo('automationRun', { required: true, inverse: 'items', whenPurged: 'purge', immutable: true, filter: true }),
  step: text({ max: 20, required: true }),
  object: text({ max: 60, required: true }),
  record: text({ max: 36, required: true, filter: true }),
  position: integer({ min: 0, default: 0 }),
  state: choice(['waiting', 'done', 'failed'], { required: true, default: 'waiting', filter: true, tones: { waiting: 'info', done: 'ok', failed: 'bad' } }),
  reason: longText({ max: 1000 }),
  log: json({ max: 20_000 }),
}, {
  module: 'automation',
  title: 'title',
  subtitle: ['state'],
  access: 'shared',
  writtenBy: 'automations',
  bin: false,
  icon: 'clock',
  state: { field: 'state', transitions: { waiting: [], done: [], failed: [] } },
  sections: [{ name: 'basics', fields: ['title', 'run', 'step', 'object', 'record', 'position', 'state', 'reason', 'log'] }],
  views: [{ name: 'all', label: { en: 'All items', zh: '全部逐条记录' }, kind: 'list', columns: ['title', 'object', 'record', 'state', 'reason'], sort: [{ field: 'createdAt', descending: true }] }],
})
