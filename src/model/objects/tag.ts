import { defineObject } from '../define/object.ts'
import { choice, longText, text } from '../define/vocabulary.ts'

/** A word that records are marked with: the list from which `tags` are chosen. */
export const tag = defineObject('tag', { en: 'Tag', zh: '标签' }, {
  name: text({ max: 50, required: true, unique: true, search: 'C', sort: true }),
  tone: choice(['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum'], { default: 'neutral' }),
  about: longText({ max: 500 }),
}, {
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'tag',
  quick: ['name', 'tone'],
  sections: [{ name: 'basics', fields: ['name', 'tone', 'about'] }],
  views: [{ name: 'all', label: { en: 'All tags', zh: '全部标签' }, kind: 'list', columns: ['name', 'tone', 'about'], sort: [{ field: 'name' }] }],
})
