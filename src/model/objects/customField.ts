import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, json, text } from '../define/vocabulary.ts'

/** A field that a company added to an object. Retired by the bin, with all its values kept. */
export const customField = defineObject('customField', { en: 'Own field', zh: '自定义字段' }, {
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  label: text({ max: 60, required: true, sort: true }),
  labelEn: text({ max: 60 }),
  labelZh: text({ max: 60 }),
  key: text({ max: 40, required: true, immutable: true }),
  type: choice([
    'text', 'longText', 'richText', 'number', 'money', 'percent', 'rating', 'date', 'datetime', 'time', 'duration', 'boolean', 'choice', 'multiChoice',
    'email', 'phone', 'url', 'address', 'place', 'user', 'department', 'relation', 'target', 'links', 'file', 'formula', 'lookup', 'rollup', 'autoNumber',
  ], { required: true, immutable: true }),
  settings: json({ max: 20_000 }),
  help: text({ max: 200 }),
  required: boolean(),
  isUnique: boolean(),
  filterable: boolean(),
  sortable: boolean(),
  searchable: boolean(),
  sensitive: boolean(),
  position: integer({ min: 0 }),
  slots: json({ max: 1000, writtenBy: 'engine' }),
}, {
  title: 'label',
  subtitle: ['object', 'type'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'list',
  quick: ['object', 'label', 'labelEn', 'labelZh', 'key', 'type', 'required'],
  facts: ['object', 'key', 'type'],
  sections: [
    { name: 'basics', fields: ['object', 'label', 'labelEn', 'labelZh', 'key', 'type', 'help', 'position'] },
    { name: 'more', fields: ['required', 'isUnique', 'filterable', 'sortable', 'searchable', 'sensitive', 'settings', 'slots'] },
  ],
  views: [{ name: 'all', label: { en: 'All own fields', zh: '全部自定义字段' }, kind: 'list', columns: ['label', 'object', 'key', 'type', 'required', 'createdAt'], sort: [{ field: 'label' }] }],
})
