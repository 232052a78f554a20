import { defineObject } from '../define/object.ts'
import { boolean, json, longText, percent, text } from '../define/vocabulary.ts'

/** What its holders may do, and the home and navigation they see. The shipped ones (model/roles) become rows of each workspace. */
export const role = defineObject('role', { en: 'Role', zh: '角色' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  key: text({ max: 50, unique: true, immutable: true, pattern: '^[a-z][A-Za-z0-9]*$' }),
  about: longText({ max: 1000 }),
  permissions: json({ required: true, administrators: true }),
  handDiscount: percent({ administrators: true }),
  navigation: json({ max: 5000 }),
  home: json({ max: 2000 }),
  system: boolean({ writtenBy: 'setUp' }),
  shipped: json({ max: 200_000, writtenBy: 'role.acceptRights', administrators: true }),
}, {
  title: 'name',
  access: 'shared',
  guards: ['workspace.hasAdministrator'],
  trade: 'settings',
  icon: 'key',
  quick: ['name', 'about'],
  sections: [{ name: 'basics', fields: ['name', 'about', 'handDiscount', 'system'] }],
  views: [{ name: 'all', label: { en: 'All roles', zh: '全部角色' }, kind: 'list', columns: ['name', 'about', 'system'], sort: [{ field: 'name' }] }],
})
