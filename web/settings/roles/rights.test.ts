import { expect, it } from 'vitest'
import { readRights, writtenRights } from './rights.ts'

const given = {
  otherwise: { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false },
  objects: { customer: { read: 'below', create: true, update: 'own', delete: 'none', export: true, import: false, actions: { purge: false }, fields: { phone: 'masked' } } },
}

it('writes down what it read', () => {
  expect(writtenRights(readRights(given))).toEqual(given)
})
it('reads what it does not know as no right', () => {
  expect(readRights({ objects: { customer: { read: 'everywhere', fields: { phone: 'sometimes' } } } }).objects['customer']).toMatchObject({ read: 'none', create: false, fields: { phone: 'none' } })
  expect(readRights(null).otherwise.read).toBe('none')
})
it('does not write down fields that may be edited', () => {
  const rights = readRights(given)
  const customer = rights.objects['customer']
  expect(customer).toBeDefined()
  if (customer !== undefined) expect(writtenRights({ ...rights, objects: { customer: { ...customer, fields: { phone: 'edit' }, actions: {} } } })['objects']).toEqual({ customer: { read: 'below', create: true, update: 'own', delete: 'none', export: true, import: false } })
})
