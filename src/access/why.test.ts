import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { say } from '../lib/words.ts'
import { type DataScope, dataScopes, everything, nothing, type Permissions, within } from '../model/define/permission.ts'
import { type AccessFacts, whyCanSee } from './why.ts'

const me = 'u-me'; const other = 'u-other'
const mine = 'd-mine'; const below = 'd-below'; const far = 'd-far'; const team = 't-team'
const role = (scope: DataScope, name = 'Rep'): AccessFacts['roles'][number] => ({ name, permissions: { otherwise: nothing, objects: { customer: within(scope) } } })
const administrator = { name: 'Admin', permissions: { administrator: true, otherwise: everything, objects: {} } satisfies Permissions }

interface Given { readonly roles?: AccessFacts['roles']; readonly record?: Partial<AccessFacts['record']>; readonly shares?: AccessFacts['shares']; readonly access?: AccessFacts['object']['access'] }
const facts = ({ roles = [role('own')], record = {}, shares = [], access = 'owned' }: Given): AccessFacts => ({
  object: { name: 'customer', label: { en: 'Customer', zh: '客户' }, access },
  person: { userId: me, name: 'Li Na', departmentId: mine, departmentIds: [mine, below], teamIds: [team] },
  roles, shares,
  record: { ownerId: other, accessOwnerId: other, accessDepartmentId: far, accessOwnerName: 'Wang Fang', accessDepartmentName: 'North', ...record },
})
const share = (granteeKind: 'user' | 'team' | 'department', granteeId: string, level: 'read' | 'write' = 'read', onRoot = false) => ({ granteeKind, granteeId, granteeName: 'Fair team', level, onRoot })
const follows = { label: { en: 'Customer', zh: '客户' }, title: 'Hengda' }

const table: readonly (readonly [string, Given, readonly string[], readonly string[]])[] = [
  ['the owner', { record: { accessOwnerId: me } }, ['own'], ['own']],
  ['the owner of what it follows', { record: { accessOwnerId: me, follows } }, ['ownFollowed'], ['ownFollowed']],
  ['a colleague of another department', {}, ['outside'], ['outsideForChange']],
  ['own scope in the same department', { record: { accessDepartmentId: mine } }, ['outside'], ['outsideForChange']],
  ['department scope in the same department', { roles: [role('department')], record: { accessDepartmentId: mine } }, ['department'], ['department']],
  ['department scope and a department below', { roles: [role('department')], record: { accessDepartmentId: below } }, ['outside'], ['outsideForChange']],
  ['below scope and a department below', { roles: [role('below')], record: { accessDepartmentId: below } }, ['below'], ['below']],
  ['below scope in the own department', { roles: [role('below')], record: { accessDepartmentId: mine } }, ['department'], ['department']],
  ['below scope and a department elsewhere', { roles: [role('below')] }, ['outside'], ['outsideForChange']],
  ['a record of no department', { roles: [role('below')], record: { accessDepartmentId: null, accessOwnerId: null } }, ['outside'], ['outsideForChange']],
  ['scope all', { roles: [role('all')] }, ['all'], ['all']],
  ['an administrator', { roles: [administrator] }, ['administrator'], ['administrator']],
  ['no role', { roles: [] }, ['noRole'], ['noRole']],
  ['a role without the object', { roles: [role('none')], shares: [share('user', me, 'write')] }, ['noReading'], ['noChanging']],
  ['two roles', { roles: [role('own'), role('all', 'Analyst')], record: { accessOwnerId: me } }, ['own', 'all'], ['own', 'all']],
  ['a share to read', { shares: [share('user', me)] }, ['sharedWithPerson'], ['outsideForChange']],
  ['a share to write', { shares: [share('user', me, 'write')] }, ['sharedWithPerson'], ['sharedWithPerson']],
  ['a share to the team', { shares: [share('team', team)] }, ['sharedWithTeam'], ['outsideForChange']],
  ['a share to another team', { shares: [share('team', 't-other')] }, ['outside'], ['outsideForChange']],
  ['a share to the department', { shares: [share('department', mine, 'write')] }, ['sharedWithDepartment'], ['sharedWithDepartment']],
  ['a share to a department below, own scope', { shares: [share('department', below)] }, ['outside'], ['outsideForChange']],
  ['a share to a department below, below scope', { roles: [role('below')], shares: [share('department', below)] }, ['sharedWithDepartment'], ['outsideForChange']],
  ['a share on what it follows', { record: { follows }, shares: [share('user', me, 'read', true)] }, ['sharedWithPerson'], ['outsideForChange']],
  ['an open object', { access: 'shared' }, ['shared'], ['outsideForChange']],
  ['an open object without the right to read', { access: 'shared', roles: [role('none')] }, ['noReading'], ['noChanging']],
  ['a personal record of mine', { access: 'personal', record: { ownerId: me } }, ['personal'], ['personal']],
  ['a personal record opened to all', { access: 'personal', record: { openTo: 'all' } }, ['openToAll'], ['personalForChange']],
  ['a personal record opened to my team', { access: 'personal', record: { openTo: { teamId: team, teamName: 'Fair' } } }, ['openToTeam'], ['personalForChange']],
  ['a personal record opened to another team', { access: 'personal', record: { openTo: { teamId: 't-other', teamName: 'South' } } }, ['personalOfAnother'], ['personalForChange']],
  ['a personal record of another, as administrator', { access: 'personal', roles: [administrator], shares: [share('user', me, 'write')] }, ['personalOfAnother'], ['personalForChange']],
]

describe('why a person can see a record', () => {
  test.each(table)('%s', (_, given, read, update) => {
    const answer = whyCanSee(facts(given))
    expect(answer.read.reasons.map(({ rule }) => rule)).toEqual(read)
    expect(answer.update.reasons.map(({ rule }) => rule)).toEqual(update)
  })

  test.each(table)('is said in whole sentences of both languages: %s', (_, given) => {
    const { read, update } = whyCanSee(facts(given))
    for (const { words, values } of [...read.reasons, ...update.reasons]) {
      for (const language of ['en', 'zh'] as const) expect(say(words, language, values)).not.toMatch(/[{}]|undefined/)
      expect(say(words, 'en', values)).toMatch(/^[A-Z].*\.$/)
      expect(say(words, 'zh', values)).toMatch(/。$/)
    }
  })

  test('names the record that was shared when it is the one followed', () => {
    const { read } = whyCanSee(facts({ record: { follows }, shares: [share('team', team, 'read', true)] }))
    expect(read.reasons.map(({ words, values }) => [say(words, 'en', values), say(words, 'zh', values)])).toEqual([[
      'For team Fair team, which Li Na is in, the Customer "Hengda", which this record follows, is shared.',
      '该记录所属的客户“Hengda”已共享给 Li Na 所在的团队“Fair team”。',
    ]])
  })

  test('a wider role never takes a right away', () => {
    fc.assert(fc.property(fc.constantFrom(...dataScopes), fc.constantFrom(...dataScopes), fc.constantFrom(me, other, null), fc.constantFrom(mine, below, far, null), (one, two, accessOwnerId, accessDepartmentId) => {
      const [narrow = 'none', wide = 'none'] = [one, two].sort((a, b) => dataScopes.indexOf(a) - dataScopes.indexOf(b))
      const record = { accessOwnerId, accessDepartmentId }
      const allowed = (scope: DataScope) => whyCanSee(facts({ roles: [role(scope)], record })).read.allowed
      if (allowed(narrow)) expect(allowed(wide)).toBe(true)
    }))
  })
})
