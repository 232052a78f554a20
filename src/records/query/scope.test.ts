import { beforeAll, describe, expect, it } from 'vitest'
import { as, idOf, permitted, put, readerOf, registry, share, staff, type Viewer } from '../../../test/records/company.ts'
import { administrator } from '../../../test/records/roles.ts'
import { sql, type Database } from '../../platform/database/index.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import type { RecordsReader } from './reader.ts'
import { type Right, scopeBranches, scopeClause } from './scope.ts'

let database: Database
let reader: RecordsReader
const named: Record<string, string> = {}

beforeAll(async () => {
  database = await testDatabase()
  reader = readerOf(database)
  await staff(database, { sales: ['ann', 'bob'], east: ['eva'], service: ['sam'] })
  await staff(database, { elsewhere: ['zoe'] }, 2)
  const customers = { annCustomer: ['ann', 'sales'], bobCustomer: ['bob', 'sales'], evaCustomer: ['eva', 'east'], samCustomer: ['sam', 'service'] } as const
  for (const [name, [owner, department]] of Object.entries(customers)) named[name] = await put(database, 'customer', { name, owner, department })
  named['poolCustomer'] = await put(database, 'customer', { name: 'poolCustomer' })
  named['zoeCustomer'] = await put(database, 'customer', { name: 'zoeCustomer', owner: 'zoe', department: 'elsewhere', workspaceId: 2 })
  for (const owner of ['ann', 'eva'] as const) {
    const department = owner === 'ann' ? 'sales' : 'east'
    const id = named[`${owner}Customer`]!
    // Written by somebody else, but it follows its customer.
    named[`${owner}Order`] = await put(database, 'order', { number: `${owner}Order`, date: '2026-02-01', customer: id, owner: 'sam', department: 'service', follows: { id, owner, department } })
  }
  named['product'] = await put(database, 'product', { name: 'product', owner: 'ann', department: 'sales' })
  named['note'] = await put(database, 'notification', { owner: 'ann', ...firstText('notification') })
  await share(database, 'customer', named['evaCustomer']!, 'user', 'bob')
  await share(database, 'customer', named['samCustomer']!, 'team', 'tigers', 'write')
  await share(database, 'order', named['annOrder']!, 'department', 'service')
})

/** The title field alone, for objects whose other fields do not matter here. */
function firstText(object: string): Record<string, string> {
  return { [registry.object(object).title]: `${object} title` }
}

const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('own') }
const cases: readonly (readonly [string, Viewer, string, readonly string[]])[] = [
  ['own: one\'s own records', ann, 'customer', ['annCustomer']],
  ['own: what follows one\'s own customer, whoever wrote it', ann, 'order', ['annOrder']],
  ['own: shared with the person, and what follows it', { ...ann, name: 'bob' }, 'customer', ['bobCustomer', 'evaCustomer']],
  ['a share on the root counts for what follows', { ...ann, name: 'bob' }, 'order', ['evaOrder']],
  ['own: shared with a team', { name: 'eva', department: 'east', teams: ['tigers'], permissions: permitted('own') }, 'customer', ['evaCustomer', 'samCustomer']],
  ['a share on the follower alone', { name: 'sam', department: 'service', permissions: permitted('own') }, 'order', ['annOrder']],
  ['department: colleagues too', { ...ann, permissions: permitted('department') }, 'customer', ['annCustomer', 'bobCustomer']],
  ['below: departments below too', { name: 'ann', department: 'sales', below: ['sales', 'east'], permissions: permitted('below') }, 'customer', ['annCustomer', 'bobCustomer', 'evaCustomer']],
  ['below: one\'s own in a department elsewhere', { name: 'sam', department: 'sales', below: ['sales'], permissions: permitted('below') }, 'customer', ['annCustomer', 'bobCustomer', 'samCustomer']],
  ['all: whatever the workspace has, and no other\'s', { ...ann, permissions: permitted('all') }, 'customer', ['annCustomer', 'bobCustomer', 'evaCustomer', 'poolCustomer', 'samCustomer']],
  ['without a department the department\'s reach is one\'s own', { name: 'ann', permissions: permitted('department') }, 'customer', ['annCustomer']],
  ['shared objects: everybody', { name: 'sam', department: 'service', permissions: permitted('own') }, 'product', ['product']],
  ['personal objects: the owner', ann, 'notification', ['note']],
  ['personal objects: not the administrator', { name: 'bob', permissions: administrator }, 'notification', []],
  ['another workspace sees its own', { name: 'zoe', workspaceId: 2, permissions: administrator }, 'customer', ['zoeCustomer']],
]

describe('what a viewer may see', () => {
  it.each(cases)('%s', async (_, viewer, object, expected) => {
    const { rows } = await reader.list(as(viewer), object, { fields: [] })
    const names = Object.entries(named)
    expect(rows.map(({ id }) => names.find(([, known]) => known === id)?.[0]).sort()).toEqual([...expected].sort())
    expect(await reader.count(as(viewer), object, {})).toEqual({ count: expected.length, exact: true })
  })

  it.each(cases)('reads one by one what it lists, and nothing else: %s', async (_, viewer, object, expected) => {
    const ids = object === 'customer' ? Object.entries(named).filter(([name]) => name.endsWith('Customer')) : Object.entries(named).filter(([name]) => expected.includes(name))
    for (const [name, id] of ids) {
      const read = reader.read(as(viewer), object, id)
      if (expected.includes(name)) expect((await read)['id']).toBe(id)
      else await expect(read).rejects.toMatchObject({ details: { kind: 'not-found', status: 404 } })
    }
  })
})

it('branches hold exactly what the clause holds, each record once, for every right and reach', async () => {
  const viewers: Viewer[] = ['ann', 'bob', 'eva', 'sam'].flatMap((name) => (['own', 'department', 'below', 'all'] as const).map((scope) => ({
    name, department: name === 'eva' ? 'east' : name === 'sam' ? 'service' : 'sales', teams: ['tigers'], permissions: permitted(scope),
    ...(name === 'ann' ? { below: ['sales', 'east'] } : {}),
  })))
  for (const viewer of viewers) for (const object of ['customer', 'order', 'product']) for (const right of ['read', 'update', 'delete'] satisfies Right[]) {
    const context = as(viewer)
    const resolved = registry.object(object)
    const table = sql.identifier(resolved.table)
    const parts = scopeBranches(context, resolved, right).map(({ each, clause }) => (each === undefined
      ? sql`select t.id from ${table} t where ${clause('t')}` : sql`select x.id from ${each} cross join lateral (select t.id from ${table} t where ${clause('t')}) x`))
    const branches = parts.length === 0 ? [] : await database.read<{ id: string }>(context, sql`${sql.join(parts, sql` union all `)}`)
    const clause = await database.read<{ id: string }>(context, sql`select t.id from ${table} t where ${scopeClause(context, resolved, 't', right)}`)
    const ids = branches.map(({ id }) => id)
    expect(new Set(ids).size, `${object} ${right}`).toBe(ids.length)
    expect(ids.sort(), `${viewer.name} ${object} ${right}`).toEqual(clause.map(({ id }) => id).sort())
  }
})

it('a share to read gives no writing, a share to write does, and neither gives deletion', async () => {
  const may = async (viewer: Viewer, id: string, right: Right) => {
    const [row] = await database.read<{ may: boolean }>(as(viewer), sql`select ${scopeClause(as(viewer), registry.object('customer'), 't', right)} as may from customer t where t.id = ${id}::uuid`)
    return row?.may
  }
  const bob: Viewer = { name: 'bob', permissions: permitted('own') }
  const tiger: Viewer = { name: 'eva', teams: ['tigers'], permissions: permitted('own') }
  expect([await may(bob, named['evaCustomer']!, 'update'), await may(tiger, named['samCustomer']!, 'update'), await may(tiger, named['samCustomer']!, 'delete')]).toEqual([false, true, false])
})

it('without any right on the object the answer is a 403, not an empty list', async () => {
  const nobody: Viewer = { name: 'ann', permissions: permitted('all', { customer: { read: 'none' } }) }
  await expect(reader.list(as(nobody), 'customer', {})).rejects.toMatchObject({ details: { status: 403 } })
  await expect(reader.read(as(nobody), 'customer', idOf('x'))).rejects.toMatchObject({ details: { status: 403 } })
})

it('the title of a related record is empty where the viewer may not see that record', async () => {
  const { rows } = await reader.list(as({ name: 'sam', department: 'service', permissions: permitted('own') }), 'order', {})
  expect(rows[0]).toMatchObject({ customer: { id: named['annCustomer'], title: null }, owner: { title: 'sam' } })
})
