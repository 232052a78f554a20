import { defineObject } from '../define/object.ts'
import { belongsTo, choice, datetime, integer, json, longText, percent, rollup, text } from '../define/vocabulary.ts'

/** One step of a pipeline: how likely it is to be won from here, what must be known, and how long it may take. */
export const stage = defineObject('stage', { en: 'Stage', zh: '阶段' }, {
  name: text({ max: 100, required: true, sort: true }),
  pipeline: belongsTo('pipeline', { inverse: 'stages', part: true, required: true, whenPurged: 'refuse', filter: true }),
  order: integer({ min: 0, required: true, default: 0 }),
  probability: percent({ required: true, default: 0.1 }),
  probabilitySource: choice(['set', 'learned'], { default: 'set', tones: { set: 'neutral', learned: 'accent' } }),
  leastCases: integer({ min: 1, max: 10_000, default: 30, shownWhen: { field: 'probabilitySource', in: ['learned'] } }),
  reachedCount: integer({ min: 0, writtenBy: 'stage.learn' }),
  reachedWonCount: integer({ min: 0, writtenBy: 'stage.learn' }),
  learnedProbability: percent({ writtenBy: 'stage.learn' }),
  learnedAt: datetime({ writtenBy: 'stage.learn' }),
  kind: choice(['open', 'won', 'lost'], { required: true, default: 'open', filter: true, tones: { open: 'info', won: 'ok', lost: 'bad' } }),
  requiredFields: json({ max: 2000 }),
  allowedDays: integer({ min: 1, max: 3650 }),
  about: longText({ max: 1000 }),
  opportunityCount: rollup({ of: 'opportunity', through: 'stage', function: 'count', scope: 'viewer' }),
}, {
  module: 'pipeline',
  title: 'name',
  subtitle: ['pipeline'],
  access: 'shared',
  trade: 'settings',
  icon: 'step',
  quick: ['name', 'pipeline', 'order', 'probability', 'kind'],
  sections: [{ name: 'basics', fields: ['name', 'pipeline', 'order', 'probability', 'kind', 'allowedDays', 'requiredFields', 'about'] }, { name: 'evaluation', fields: ['probabilitySource', 'leastCases', 'learnedProbability', 'reachedCount', 'reachedWonCount', 'learnedAt'] }],
  views: [{ name: 'all', label: { en: 'All stages', zh: '全部阶段' }, kind: 'list', columns: ['name', 'pipeline', 'order', 'probability', 'kind', 'allowedDays'], sort: [{ field: 'order' }] }],
})
