import { defineObject } from '../define/object.ts'
import { belongsToAny, choice, json, text } from '../define/vocabulary.ts'

/** Opens the records for which a condition holds to a person, a team, a department or all who hold a role, for as long as it holds. */
export const sharingRule = defineObject('sharingRule', { en: 'Sharing rule', zh: '共享规则' }, {
  label: text({ max: 100, required: true, sort: true }),
  object: text({ max: 60, required: true, immutable: true, filter: true }),
  when: json({ max: 20_000, required: true, administrators: true }),
  grantee: belongsToAny(['user', 'team', 'department', 'role'], { required: true, administrators: true }),
  level: choice(['read', 'write'], { required: true, default: 'read', administrators: true }),
}, {
  title: 'label',
  subtitle: ['object', 'grantee'],
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'users',
  quick: ['label', 'object', 'when', 'grantee', 'level'],
  sections: [{ name: 'basics', fields: ['label', 'object', 'when', 'grantee', 'level'] }],
  views: [{ name: 'all', label: { en: 'All sharing rules', zh: '全部共享规则' }, kind: 'list', columns: ['label', 'object', 'grantee', 'level'], sort: [{ field: 'label' }] }],
})
