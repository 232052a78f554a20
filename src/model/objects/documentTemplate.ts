import { defineObject } from '../define/object.ts'
import { boolean, choice, file, integer, json, text } from '../define/vocabulary.ts'

/** The company's own layout of what it prints: a Word document with tags. `report` says what of it is not read, and which tags name nothing. */
export const documentTemplate = defineObject('documentTemplate', { en: 'Document template', zh: '单据模板' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true, naming: 'object' }),
  language: choice(['zh', 'en'], { required: true, default: 'zh' }),
  standard: boolean({ writtenBy: 'documentTemplate.makeStandard', filter: true }),
  document: file({ writtenBy: 'documentTemplate.take' }),
  report: json({ max: 20_000, writtenBy: 'documentTemplate.take' }),
  edition: integer({ min: 1, default: 1, writtenBy: 'documentTemplate.take' }),
}, {
  module: 'contracts',
  title: 'name',
  subtitle: ['object', 'language'],
  access: 'shared',
  trade: 'settings',
  icon: 'doc',
  customizable: false,
  merges: false,
  facts: ['object', 'language', 'standard', 'edition'],
  quick: ['name', 'object', 'language'],
  sections: [{ name: 'basics', fields: ['name', 'object', 'language', 'standard', 'document', 'edition', 'report'] }],
  views: [{ name: 'all', label: { en: 'All document templates', zh: '全部单据模板' }, kind: 'list', columns: ['name', 'object', 'language', 'standard', 'edition', 'updatedAt'], sort: [{ field: 'object' }, { field: 'name' }] }],
})
