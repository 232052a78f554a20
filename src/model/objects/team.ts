import { defineObject } from '../define/object.ts'
import { links, longText, text, user } from '../define/vocabulary.ts'

/** People of any departments to whom records are shared together. */
export const team = defineObject('team', { en: 'Team', zh: '团队' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  lead: user(),
  members: links(['user'], { roles: ['lead', 'member'], inverse: 'teams' }),
  about: longText({ max: 1000 }),
}, {
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'users',
  quick: ['name', 'members'],
  sections: [{ name: 'basics', fields: ['name', 'lead', 'members', 'about'] }],
  views: [{ name: 'all', label: { en: 'All teams', zh: '全部团队' }, kind: 'list', columns: ['name', 'lead', 'members'], sort: [{ field: 'name' }] }],
})
