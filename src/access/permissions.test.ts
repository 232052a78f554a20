import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defineAction } from '../model/define/action.ts'
import { type DataScope, dataScopes, everything, type FieldRight, nothing, type ObjectPermission, type Permissions, readOnly, within } from '../model/define/permission.ts'
import { fieldRightOn, joinPermissions, mayAct, permissionOn, readingOnly } from './permissions.ts'
import { readPermissions } from './read-permissions.ts'

const scope = fc.constantFrom<DataScope[]>(...dataScopes)
const rights: FieldRight[] = ['none', 'masked', 'read', 'edit']
const object: fc.Arbitrary<ObjectPermission> = fc.record({
  read: scope, create: fc.boolean(), update: scope, delete: scope, export: fc.boolean(), import: fc.boolean(),
  actions: fc.dictionary(fc.constantFrom('convert', 'win'), fc.boolean()),
  fields: fc.dictionary(fc.constantFrom('phone', 'email'), fc.constantFrom<FieldRight[]>(...rights)),
}, { requiredKeys: ['read', 'create', 'update', 'delete', 'export', 'import'] })
const names = ['lead', 'customer', 'other']
const permissions: fc.Arbitrary<Permissions> = fc.record({ otherwise: object, objects: fc.dictionary(fc.constantFrom('lead', 'customer'), object) })
const roles = fc.array(permissions, { minLength: 1, maxLength: 4 })
const rank = (value: DataScope) => dataScopes.indexOf(value)
const actions = [
  defineAction('lead.convert', { on: 'lead', label: { en: 'a', zh: 'a' } }),
  defineAction('lead.win', { on: 'lead', label: { en: 'a', zh: 'a' }, right: 'read' }),
  defineAction('lead.drop', { on: 'lead', label: { en: 'a', zh: 'a' }, right: 'delete' }),
  defineAction('lead.import', { on: 'lead', label: { en: 'a', zh: 'a' }, kind: 'collection' }),
  defineAction('lead.purge', { on: 'lead', label: { en: 'a', zh: 'a' }, administrator: true }),
]

describe('roles joined', () => {
  test('reach as far as the widest of them, right by right', () => {
    fc.assert(fc.property(roles, fc.constantFrom(...names), (all, name) => {
      const joined = permissionOn(joinPermissions(all), name)
      const each = all.map((one) => permissionOn(one, name))
      for (const right of ['read', 'update', 'delete'] as const) expect(rank(joined[right])).toBe(Math.max(...each.map((one) => rank(one[right]))))
      for (const right of ['create', 'export', 'import'] as const) expect(joined[right]).toBe(each.some((one) => one[right]))
    }))
  })

  test('allow an action if, and only if, one of them does', () => {
    fc.assert(fc.property(roles, fc.constantFrom(...names), fc.constantFrom(...actions), (all, name, action) => {
      expect(mayAct(joinPermissions(all), action, name)).toBe(all.some((one) => mayAct(one, action, name)))
    }))
  })

  test('do not depend on their order, and a role said twice adds nothing', () => {
    fc.assert(fc.property(roles, (all) => {
      const plain = (joined: Permissions) => names.map((name) => ({ ...permissionOn(joined, name), actions: actions.map((action) => mayAct(joined, action, name)), fields: ['phone', 'email', 'x'].map((field) => fieldRightOn(joined, name, field)) }))
      expect(plain(joinPermissions([...all].reverse()))).toEqual(plain(joinPermissions(all)))
      expect(plain(joinPermissions([...all, ...all]))).toEqual(plain(joinPermissions(all)))
    }))
  })

  test('open a field as far as the most open of those that read the object', () => {
    fc.assert(fc.property(fc.array(permissions, { minLength: 2, maxLength: 4 }), fc.constantFrom(...names), fc.constantFrom('phone', 'x'), (all, name, field) => {
      const readers = all.filter((one) => permissionOn(one, name).read !== 'none')
      fc.pre(readers.length > 0)
      const most = Math.max(...readers.map((one) => rights.indexOf(fieldRightOn(one, name, field))))
      expect(fieldRightOn(joinPermissions(all), name, field)).toBe(rights[most])
    }))
  })

  test('with an administrator among them are an administrator', () => {
    fc.assert(fc.property(roles, (all) => {
      const joined = joinPermissions([...all, { administrator: true, otherwise: nothing, objects: {} }])
      expect(permissionOn(joined, 'anything')).toEqual(everything)
      expect(actions.every((action) => mayAct(joined, action, 'lead'))).toBe(true)
    }))
  })

  test('of no role at all give nothing', () => {
    expect(permissionOn(joinPermissions([]), 'lead')).toMatchObject({ read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false })
    expect(actions.some((action) => mayAct(joinPermissions([]), action, 'lead'))).toBe(false)
  })
})

test('what of any permissions only reads, reads as much and writes nothing', () => {
  fc.assert(fc.property(roles, (all) => {
    const whole = joinPermissions(all)
    const reading = readingOnly(whole)
    expect(reading.administrator).toBeUndefined()
    expect(actions.some((action) => mayAct(reading, action, 'lead'))).toBe(false)
    for (const object of ['lead', 'customer', 'anything']) {
      const { read, export: exported } = permissionOn(whole, object)
      expect(permissionOn(reading, object)).toMatchObject({ ...nothing, read, export: exported })
      expect(fieldRightOn(reading, object, 'phone')).toBe(fieldRightOn(whole, object, 'phone'))
    }
  }))
})

test('names of the language are not taken for objects or fields', () => {
  const role: Permissions = { otherwise: nothing, objects: { lead: within('own', { fields: { phone: 'masked' } }) } }
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(permissionOn(role, name)).toBe(nothing)
    expect(fieldRightOn(role, 'lead', name)).toBe('edit')
  }
})

describe('permissions as stored', () => {
  test('come back as they were written', () => {
    fc.assert(fc.property(permissions, (written) => { expect(readPermissions(JSON.parse(JSON.stringify(written)))).toEqual(written) }))
  })

  test.each([
    [null], [undefined], ['all'], [[]], [{}], [{ otherwise: 'all' }], [{ otherwise: { read: 'everything', create: 'yes' } }],
    [{ administrator: 'true', otherwise: {} }], [{ administrator: 1, otherwise: nothing, objects: 'x' }],
  ])('give nothing for what is not understood: %j', (stored) => {
    const read = readPermissions(stored)
    expect(read.administrator ?? false).toBe(false)
    expect(permissionOn(read, 'lead')).toEqual(nothing)
  })

  test('close a field whose right is unknown', () => {
    const read = readPermissions({ otherwise: { ...readOnly(), fields: { phone: 'reveal' } }, objects: {} })
    expect(fieldRightOn(read, 'lead', 'phone')).toBe('none')
  })
})
