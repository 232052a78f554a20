import { defineObject } from '../define/object.ts'
import { boolean, choice, json, text } from '../define/vocabulary.ts'

/** A kind of record that a company made for itself. Retired by the bin, with all its records kept. */
export const customObject = defineObject('customObject', { en: 'Own object', zh: '自定义对象' }, {
  label: text({ max: 60, required: true, sort: true }),
  labelEn: text({ max: 60 }),
  labelZh: text({ max: 60 }),
  key: text({ max: 40, required: true, unique: true, immutable: true }),
  titleLabel: text({ max: 60 }),
  access: choice(['owned', 'shared', 'follows'], { required: true, default: 'owned' }),
  follows: text({ max: 40 }),
  trade: choice(['customers', 'sales', 'marketing', 'service'], { required: true, default: 'customers' }),
  icon: text({ max: 30 }),
  timeline: boolean(),
  pools: boolean(),
  stateField: text({ max: 40 }),
  duplicates: json({ max: 2000 }),
  table: text({ max: 40, writtenBy: 'engine' }),
}, {
  title: 'label',
  subtitle: ['key'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  guards: ['customObject.pooled'],
  icon: 'box',
  quick: ['label', 'labelEn', 'labelZh', 'key', 'access', 'trade'],
  facts: ['key', 'access', 'trade'],
  sections: [
    { name: 'basics', fields: ['label', 'labelEn', 'labelZh', 'key', 'titleLabel', 'trade', 'icon'] },
    { name: 'more', fields: ['access', 'follows', 'stateField', 'timeline', 'pools', 'duplicates', 'table'] },
  ],
  views: [{ name: 'all', label: { en: 'All own objects', zh: '全部自定义对象' }, kind: 'list', columns: ['label', 'key', 'access', 'trade', 'createdAt'], sort: [{ field: 'label' }] }],
})
