import { defineObject, type ObjectDefinition } from '../define/object.ts'
import { pooledFields } from '../define/pooled.ts'
import { text } from '../define/vocabulary.ts'
import { poolTables } from './slots.ts'

/** The tables that stand ready for the objects that companies make: for the schema only, no door knows them by these names. */
export const poolObjects: readonly ObjectDefinition[] = poolTables.map((table, index) => defineObject(`customRecord${index + 1}`, { en: 'Own record', zh: '自定义记录' }, {
  name: text({ max: 200, required: true, search: 'A', sort: true }),
  ...pooledFields,
}, { title: 'name', customizable: true, table }))
