import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, datetime, email, file, links, percent, phone, text } from '../define/vocabulary.ts'

/**
 * A colleague. The department is the one that every record has. What signs a person in (password, sessions, tries) is
 * kept apart by the access floor and is no field.
 */
export const user = defineObject('user', { en: 'User', zh: '用户' }, {
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  email: email({ required: true, unique: true, search: 'B' }),
  phone: phone(),
  title: text({ max: 100 }),
  manager: belongsTo('user', { inverse: 'reports', acyclic: true }),
  roles: links(['role'], { inverse: 'users', administrators: true }),
  /** What may be taken off a price by hand; empty: as far as the roles allow. */
  handDiscount: percent({ administrators: true }),
  language: choice(['en', 'zh'], { default: 'zh' }),
  zone: text({ max: 64 }),
  theme: choice(['system', 'light', 'dark'], { default: 'system' }),
  status: choice(['invited', 'active', 'deactivated'], { required: true, default: 'invited', filter: true, tones: { invited: 'info', active: 'ok', deactivated: 'neutral' } }),
  employeeNumber: text({ max: 50, filter: true }),
  joinedOn: date(),
  picture: file(),
  /** Away through these days; who stands in meanwhile where something is to be decided. */
  absentFrom: date(),
  absentUntil: date(),
  deputy: belongsTo('user', { inverse: 'deputyFor' }),
  /** Of somebody from outside: the partner to whom they belong. */
  partner: belongsTo('partner', { inverse: 'people', module: 'partners', writtenBy: 'partner.admit' }),
  lastSeenAt: datetime({ writtenBy: 'access' }),
  externalId: text({ max: 100, filter: true }),
}, {
  customizable: true,
  title: 'name',
  subtitle: ['title', 'department'],
  access: 'shared',
  rules: ['user.zone'],
  guards: ['user.notOneself', 'user.holdsNothing', 'workspace.hasAdministrator'],
  state: { field: 'status', transitions: { invited: [], active: [], deactivated: [] } },
  trade: 'settings',
  icon: 'user',
  quick: ['name', 'email', 'department', 'roles'],
  facts: ['status', 'department', 'email', 'phone'],
  duplicates: [{ kind: 'email', field: 'email' }],
  merges: false,
  sections: [
    { name: 'basics', fields: ['name', 'title', 'department', 'manager', 'roles', 'handDiscount', 'employeeNumber', 'joinedOn', 'picture'] },
    { name: 'reach', fields: ['email', 'phone'] },
    { name: 'absence', fields: ['absentFrom', 'absentUntil', 'deputy'] },
    { name: 'preferences', fields: ['language', 'zone', 'theme'] },
  ],
  views: [
    { name: 'active', label: { en: 'Active users', zh: '在职用户' }, kind: 'list', columns: ['name', 'title', 'department', 'roles', 'email', 'lastSeenAt'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }] },
    { name: 'all', label: { en: 'All users', zh: '全部用户' }, kind: 'list', columns: ['name', 'title', 'department', 'roles', 'email', 'status'], sort: [{ field: 'name' }] },
  ],
})
