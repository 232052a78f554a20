import { defineObject } from '../define/object.ts'
import { belongsTo, choice, integer, json, text } from '../define/vocabulary.ts'

/** A list, board or calendar as somebody set it up: filter, columns, sorting, for themselves, a team or everybody. */
export const savedView = defineObject('savedView', { en: 'Saved view', zh: '视图' }, {
  name: text({ max: 100, required: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  query: json({ max: 50_000, required: true }),
  shared: choice(['own', 'team', 'all'], { required: true, default: 'own', filter: true }),
  team: belongsTo('team', { inverse: 'views' }),
  order: integer({ min: 0, default: 0 }),
}, {
  title: 'name',
  access: 'personal',
  bin: false,
  icon: 'filter',
  quick: ['name', 'shared'],
  sections: [{ name: 'basics', fields: ['name', 'shared', 'team'] }],
})
