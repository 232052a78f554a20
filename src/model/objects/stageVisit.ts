import { defineObject } from '../define/object.ts'
import { belongsTo, choice, datetime, formula, text } from '../define/vocabulary.ts'

/** A stay of an opportunity in a stage, read off its history: what funnels, conversion and learned chances are counted from. */
export const stageVisit = defineObject('stageVisit', { en: 'Stage passed', zh: '阶段经历' }, {
  name: text({ max: 100, required: true }),
  opportunity: belongsTo('opportunity', { inverse: 'stageVisits', access: 'follows', required: true, immutable: true, whenPurged: 'purge' }),
  stage: belongsTo('stage', { inverse: 'visits', required: true, whenPurged: 'purge', filter: true }),
  enteredAt: datetime({ required: true, sort: true }),
  leftAt: datetime(),
  leftBy: choice(['forward', 'back', 'won', 'lost'], { tones: { forward: 'accent', back: 'warn', won: 'ok', lost: 'bad' } }),
  daysInStage: formula('number', { daysBetween: [{ dayOf: [{ field: 'leftAt' }] }, { dayOf: [{ field: 'enteredAt' }] }] }),
}, {
  module: 'pipeline',
  title: 'name',
  subtitle: ['opportunity'],
  access: { follows: 'opportunity' },
  writtenBy: 'opportunity.moveStage',
  icon: 'step',
  sections: [{ name: 'basics', fields: ['name', 'opportunity', 'stage', 'enteredAt', 'leftAt', 'leftBy', 'daysInStage'] }],
  views: [{ name: 'all', label: { en: 'Stages passed', zh: '全部阶段经历' }, kind: 'list', columns: ['name', 'opportunity', 'enteredAt', 'leftAt', 'leftBy', 'daysInStage'], sort: [{ field: 'enteredAt', descending: true }] }],
})
