import { defineObject } from '../define/object.ts'
import { choice, integer, longText, rollup, text } from '../define/vocabulary.ts'

/** The workspace's own levels of customers, the best first (A by default), each with how often it wants to hear from us. */
export const customerLevel = defineObject('customerLevel', { en: 'Customer level', zh: '客户级别' }, {
  name: text({ max: 50, required: true, sort: true }),
  order: integer({ min: 1, required: true }),
  cadenceDays: integer({ module: 'rhythm', min: 1, max: 3650 }),
  tone: choice(['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum'], { default: 'neutral' }),
  about: longText({ max: 1000 }),
  customerCount: rollup({ of: 'customer', through: 'level', function: 'count', scope: 'viewer' }),
}, {
  title: 'name',
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'medal',
  quick: ['name', 'order', 'cadenceDays', 'tone'],
  sections: [{ name: 'basics', fields: ['name', 'order', 'cadenceDays', 'tone', 'about'] }],
  views: [{ name: 'all', label: { en: 'All levels', zh: '全部级别' }, kind: 'list', columns: ['name', 'order', 'cadenceDays', 'customerCount'], sort: [{ field: 'order' }] }],
})
