import { defineObject } from '../define/object.ts'
import { choice, integer, longText, rollup, text } from '../define/vocabulary.ts'

/** The workspace's own stages of a customer's life; presets of 4, 6 and 8 stages are in presets.ts. */
export const lifecycleStage = defineObject('lifecycleStage', { en: 'Lifecycle stage', zh: '生命周期阶段' }, {
  name: text({ max: 50, required: true, sort: true }),
  order: integer({ min: 1, required: true }),
  kind: choice(['prospect', 'onboarding', 'active', 'growing', 'loyal', 'atRisk', 'dormant', 'wonBack', 'ended'], { required: true, default: 'active' }),
  tone: choice(['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum'], { default: 'neutral' }),
  about: longText({ max: 1000 }),
  customerCount: rollup({ of: 'customer', through: 'lifecycleStage', function: 'count', scope: 'viewer' }),
}, {
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'cycle',
  quick: ['name', 'order', 'kind', 'tone'],
  sections: [{ name: 'basics', fields: ['name', 'order', 'kind', 'tone', 'about'] }],
  views: [{ name: 'all', label: { en: 'All stages', zh: '全部阶段' }, kind: 'list', columns: ['name', 'order', 'kind', 'customerCount'], sort: [{ field: 'order' }] }],
})
