import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, text } from '../define/vocabulary.ts'

/** A choice of a field as a company has it: added, called otherwise, put elsewhere, or no longer offered. */
export const choiceOption = defineObject('choiceOption', { en: 'Choice', zh: '选项' }, {
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  field: text({ max: 60, required: true, immutable: true }),
  key: text({ max: 60, required: true, immutable: true }),
  label: text({ max: 60, required: true, sort: true }),
  labelEn: text({ max: 60 }),
  labelZh: text({ max: 60 }),
  position: integer({ min: 0 }),
  tone: choice(['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum']),
  retired: boolean(),
}, {
  title: 'label',
  subtitle: ['object', 'field'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'list',
  quick: ['object', 'field', 'key', 'label', 'labelEn', 'labelZh', 'tone'],
  sections: [{ name: 'basics', fields: ['object', 'field', 'key', 'label', 'labelEn', 'labelZh', 'position', 'tone', 'retired'] }],
  views: [{ name: 'all', label: { en: 'All choices', zh: '全部选项' }, kind: 'list', columns: ['label', 'object', 'field', 'key', 'position', 'retired'], sort: [{ field: 'label' }] }],
})
