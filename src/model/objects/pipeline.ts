import { defineObject } from '../define/object.ts'
import { boolean, integer, longText, rollup, text } from '../define/vocabulary.ts'

/** A way of selling, as a row of stages. */
export const pipeline = defineObject('pipeline', { en: 'Pipeline', zh: '销售流程' }, {
  name: text({ max: 100, required: true, sort: true }),
  order: integer({ min: 0, default: 0 }),
  active: boolean({ default: true }),
  about: longText({ max: 1000 }),
  stageCount: rollup({ of: 'stage', through: 'pipeline', function: 'count' }),
}, {
  module: 'pipeline',
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'board',
  quick: ['name', 'about'],
  sections: [{ name: 'basics', fields: ['name', 'order', 'active', 'about'] }],
  views: [{ name: 'all', label: { en: 'All pipelines', zh: '全部流程' }, kind: 'list', columns: ['name', 'stageCount', 'active'], sort: [{ field: 'order' }] }],
})
