import { defineObject } from '../define/object.ts'
import { boolean, json, text } from '../define/vocabulary.ts'

/** A way from one state to another: who may go it, what must be filled in, what must hold. */
export const stateTransition = defineObject('stateTransition', { en: 'Transition', zh: '状态流转' }, {
  label: text({ max: 100, sort: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  from: text({ max: 60, required: true, immutable: true }),
  to: text({ max: 60, required: true, immutable: true }),
  roles: json({ max: 2000 }),
  fields: json({ max: 2000 }),
  check: json({ max: 20_000 }),
  needsReason: boolean(),
}, {
  title: 'label',
  subtitle: ['object', 'from', 'to'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'step',
  quick: ['label', 'object', 'from', 'to', 'needsReason'],
  sections: [{ name: 'basics', fields: ['label', 'object', 'from', 'to', 'roles', 'fields', 'check', 'needsReason'] }],
  views: [{ name: 'all', label: { en: 'All transitions', zh: '全部状态流转' }, kind: 'list', columns: ['label', 'object', 'from', 'to', 'needsReason'], sort: [{ field: 'label' }] }],
})
