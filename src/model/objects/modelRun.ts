import { defineObject } from '../define/object.ts'
import { scoreModels } from '../define/scoreTrait.ts'
import { belongsTo, boolean, choice, date, datetime, duration, integer, json, number, text, user } from '../define/vocabulary.ts'

/** One run of a model: what it saw, with which parameters, how good it is on what was held out, and whether its scores are in force. */
export const modelRun = defineObject('modelRun', { en: 'Model run', zh: '模型运行' }, {
  title: text({ max: 120, required: true, search: 'C', wordOf: 'model' }),
  model: choice(scoreModels, { required: true, immutable: true, filter: true }),
  status: choice(['waiting', 'running', 'inForce', 'held', 'replaced', 'refused', 'failed', 'cancelled'], {
    required: true, default: 'waiting', filter: true,
    tones: { waiting: 'info', running: 'accent', inForce: 'ok', held: 'warn', replaced: 'neutral', refused: 'warn', failed: 'bad', cancelled: 'neutral' },
  }),
  asOf: date(),
  /** Later runs of this model wait to be looked at before their scores are used. */
  pinned: boolean(),
  heldBecause: choice(['byHand', 'pinned', 'drift', 'worse']),
  /** Why there is no number: a problem as the door for files tells it (kind, title, values). */
  refusal: json({ max: 4000 }),
  /** Which of the two copies of the books was read. */
  readFrom: choice(['warehouse', 'database']),
  rowsSeen: integer({ min: 0 }),
  recordsScored: integer({ min: 0 }),
  changedScores: integer({ min: 0 }),
  parameters: json({ max: 200_000 }),
  quality: json({ max: 200_000 }),
  /** How far the distribution moved since the run in force: the population stability index. */
  drift: number({ decimals: 4, min: 0 }),
  driftParts: json({ max: 20_000 }),
  startedAt: datetime({ sort: true }),
  endedAt: datetime(),
  took: duration(),
  startedBy: user(),
  replaces: belongsTo('modelRun'),
  job: text({ max: 36 }),
}, {
  module: 'insight',
  title: 'title',
  subtitle: ['model'],
  access: 'shared',
  writtenBy: 'modelRun.start',
  state: { field: 'status', transitions: { waiting: [], running: [], inForce: [], held: [], replaced: [], refused: [], failed: [], cancelled: [] } },
  trade: 'insight',
  icon: 'chart',
  customizable: false,
  facts: ['status', 'asOf', 'recordsScored', 'drift', 'took'],
  sections: [
    { name: 'basics', fields: ['title', 'model', 'status', 'asOf', 'pinned', 'heldBecause', 'startedBy', 'startedAt', 'endedAt', 'took', 'replaces'] },
    { name: 'result', fields: ['readFrom', 'rowsSeen', 'recordsScored', 'changedScores', 'drift', 'driftParts', 'parameters', 'quality', 'refusal', 'job'] },
  ],
  views: [
    { name: 'all', label: { en: 'All model runs', zh: '全部模型运行' }, kind: 'list', columns: ['title', 'model', 'status', 'asOf', 'recordsScored', 'drift', 'took', 'startedAt'], sort: [{ field: 'startedAt', descending: true }] },
    { name: 'inForce', label: { en: 'In force', zh: '使用中' }, kind: 'list', columns: ['title', 'model', 'asOf', 'recordsScored', 'drift', 'pinned', 'startedAt'], filter: { field: 'status', is: 'equals', value: 'inForce' }, sort: [{ field: 'startedAt', descending: true }] },
  ],
})
