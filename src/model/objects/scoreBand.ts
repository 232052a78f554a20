import { defineObject } from '../define/object.ts'
import { choice, integer, text } from '../define/vocabulary.ts'

/** From how many points on a record is hot or warm; without any, 70 and 40. */
export const scoreBand = defineObject('scoreBand', { en: 'Score band', zh: '评分区间' }, {
  object: text({ max: 60, required: true, immutable: true, naming: 'object', default: 'lead', filter: true }),
  rating: choice(['hot', 'warm'], { required: true, tones: { hot: 'bad', warm: 'warn' } }),
  from: integer({ min: 0, max: 100, required: true }),
}, {
  module: 'assignment',
  title: 'rating',
  subtitle: ['object', 'from'],
  access: 'shared',
  trade: 'settings',
  guards: ['scoreBand.sound'],
  icon: 'spark',
  quick: ['object', 'rating', 'from'],
  sections: [{ name: 'basics', fields: ['object', 'rating', 'from'] }],
  views: [{ name: 'all', label: { en: 'All score bands', zh: '全部评分区间' }, kind: 'list', columns: ['object', 'rating', 'from'], sort: [{ field: 'object' }] }],
})
