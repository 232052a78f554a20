import { defineObject } from '../define/object.ts'
import { boolean, integer, json, links, longText, text } from '../define/vocabulary.ts'

/**
 * Records that nobody holds, from which members claim. `fieldsBeforeClaim` says what of a record is masked or hidden until then:
 * { phone: 'masked', remark: 'none' }. Heads assign from it and see the fields whole.
 */
export const publicPool = defineObject('publicPool', { en: 'Public pool', zh: '公海' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  object: text({ max: 60, required: true, immutable: true, naming: 'object', default: 'customer', filter: true }),
  active: boolean({ default: true, filter: true }),
  members: links(['user', 'team', 'department', 'role']),
  heads: links(['user', 'team', 'department', 'role']),
  claimsPerDay: integer({ min: 0, max: 100_000 }),
  viewsPerDay: integer({ min: 0, max: 100_000 }),
  formerOwnerWaitsDays: integer({ min: 0, max: 3650 }),
  fieldsBeforeClaim: json({ max: 10_000 }),
  about: longText({ max: 1000 }),
}, {
  module: 'pools',
  title: 'name',
  subtitle: ['object'],
  access: 'shared',
  trade: 'settings',
  guards: ['publicPool.sound'],
  icon: 'users',
  quick: ['name', 'object', 'members', 'heads', 'claimsPerDay'],
  sections: [
    { name: 'basics', fields: ['name', 'object', 'active', 'about'] },
    { name: 'people', fields: ['members', 'heads', 'claimsPerDay', 'viewsPerDay', 'formerOwnerWaitsDays', 'fieldsBeforeClaim'] },
  ],
  views: [{ name: 'all', label: { en: 'All pools', zh: '全部公海' }, kind: 'list', columns: ['name', 'object', 'active', 'claimsPerDay', 'viewsPerDay', 'formerOwnerWaitsDays'], sort: [{ field: 'name' }] }],
})
