import { defineObject } from '../define/object.ts'
import { choice, json, text } from '../define/vocabulary.ts'

/** When a field must be filled in, is shown, or can no longer be changed. */
export const fieldCondition = defineObject('fieldCondition', { en: 'Field condition', zh: '字段条件' }, {
  label: text({ max: 100, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  field: text({ max: 60, required: true }),
  effect: choice(['require', 'show', 'lock'], { required: true, default: 'require' }),
  when: json({ max: 20_000, required: true }),
}, {
  title: 'label',
  subtitle: ['object', 'field'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'filter',
  quick: ['label', 'object', 'field', 'effect', 'when'],
  sections: [{ name: 'basics', fields: ['label', 'object', 'field', 'effect', 'when'] }],
  views: [{ name: 'all', label: { en: 'All field conditions', zh: '全部字段条件' }, kind: 'list', columns: ['label', 'object', 'field', 'effect'], sort: [{ field: 'label' }] }],
})
