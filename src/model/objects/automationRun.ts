import { defineObject } from '../define/object.ts'
import { belongsTo, choice, datetime, integer, json, longText, text } from '../define/vocabulary.ts'

const because = {
  noRights: 'bad', gone: 'neutral', locked: 'warn', invalid: 'bad', refused: 'bad', fault: 'bad', noPerson: 'bad', loop: 'bad', limit: 'warn', byHand: 'neutral', off: 'neutral',
} as const

/**
 * One run: of a rule, on a record, for a cause. The log tells each step (LogLine[] of model/define/automation.ts) and no value of the
 * record, so that whoever may look after rules reads no more of records than is theirs.
 */
export const automationRun = defineObject('automationRun', { en: 'Automation run', zh: '自动化运行' }, {
  title: text({ max: 255, required: true }),
  rule: belongsTo('automationRule', { required: true, inverse: 'runs', whenPurged: 'purge', immutable: true, filter: true }),
  ruleVersion: integer({ min: 1 }),
  object: text({ max: 60, required: true, filter: true }),
  record: text({ max: 36, filter: true }),
  state: choice(['waiting', 'done', 'failed', 'stopped', 'cancelled'], {
    required: true, default: 'waiting', filter: true, tones: { waiting: 'info', done: 'ok', failed: 'bad', stopped: 'warn', cancelled: 'neutral' },
  }),
  because: choice(['noRights', 'gone', 'locked', 'invalid', 'refused', 'fault', 'noPerson', 'loop', 'limit', 'byHand', 'off'], { tones: because }),
  reason: longText({ max: 1000 }),
  /** Why it began (RunCause). */
  cause: json({ max: 2000 }),
  /** The rules that led to it (ChainLink[]), this one last. */
  chain: json({ max: 20_000 }),
  /** The step at which it stands or ended. */
  step: text({ max: 20 }),
  log: json({ max: 100_000 }),
  tries: integer({ min: 0, default: 0 }),
  nextAt: datetime({ filter: true }),
  endedAt: datetime({ filter: true }),
  itemCount: integer({ min: 0, default: 0 }),
  itemsDone: integer({ min: 0, default: 0 }),
  itemsFailed: integer({ min: 0, default: 0 }),
}, {
  module: 'automation',
  title: 'title',
  subtitle: ['state'],
  access: 'shared',
  writtenBy: 'automations',
  bin: false,
  icon: 'clock',
  state: { field: 'state', transitions: { waiting: [], done: [], failed: [], stopped: [], cancelled: [] } },
  facts: ['state', 'because', 'nextAt', 'endedAt'],
  sections: [
    { name: 'basics', fields: ['title', 'rule', 'ruleVersion', 'object', 'record', 'state', 'because', 'reason'] },
    { name: 'course', fields: ['cause', 'chain', 'step', 'log', 'tries', 'nextAt', 'endedAt', 'itemCount', 'itemsDone', 'itemsFailed'] },
  ],
  views: [
    { name: 'all', label: { en: 'All automation runs', zh: '全部自动化运行' }, kind: 'list', columns: ['title', 'object', 'state', 'because', 'createdAt', 'nextAt', 'endedAt'], sort: [{ field: 'createdAt', descending: true }] },
    { name: 'failed', label: { en: 'Failed', zh: '失败的' }, kind: 'list', columns: ['title', 'object', 'because', 'reason', 'tries', 'endedAt'], filter: { field: 'state', is: 'equals', value: 'failed' }, sort: [{ field: 'createdAt', descending: true }] },
  ],
})
