import type { JsonObject } from '../../src/lib/json.ts'
import type { TestClient } from '../support/client.ts'

/** What a company made for itself is held to the same: an object of its own and one that follows the customer, with fields of many types. */
export async function makeOwnObjects(admin: TestClient): Promise<void> {
  const field = (object: string, key: string, type: string, more: JsonObject = {}) => admin.create('custom-fields', { object, key, label: key, type, ...more })
  await admin.create('custom-objects', { key: 'xMachine', label: 'Machine' })
  await field('xMachine', 'xSerial', 'text', { searchable: true, filterable: true, sortable: true })
  await field('xMachine', 'xPrice', 'money')
  await field('xMachine', 'xBuiltOn', 'date')
  await field('xMachine', 'xPower', 'number')
  await field('xMachine', 'xRuns', 'boolean')
  await field('xMachine', 'xKind', 'choice')
  for (const [position, key] of ['lathe', 'press'].entries()) await admin.create('choice-options', { object: 'xMachine', field: 'xKind', key, label: key, position })
  await field('xMachine', 'xKeeper', 'user')
  await admin.create('custom-objects', { key: 'xVisit', label: 'Visit' })
  await field('xVisit', 'xCustomer', 'relation', { settings: { to: 'customer' } })
  await field('xVisit', 'xMachine', 'relation', { settings: { to: 'xMachine' } })
  await field('xVisit', 'xReport', 'text', { searchable: true })
  await field('xVisit', 'xAmount', 'money')
  const [visit] = (await admin.post('/api/v1/custom-objects/query', { filter: { field: 'key', is: 'equals', value: 'xVisit' } })).body.rows
  const followed = await admin.patch(`/api/v1/custom-objects/${visit.id as string}`, { access: 'follows', follows: 'xCustomer' }, { version: visit.version as number })
  if (followed.status !== 200) throw new Error(followed.text)
  await field('customer', 'xVisits', 'rollup', { settings: { of: 'xVisit', through: 'xCustomer', function: 'count' } })
  await field('customer', 'xNickname', 'text', { searchable: true })
}
