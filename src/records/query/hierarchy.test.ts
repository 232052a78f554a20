import { asText } from '../../lib/json.ts'
import { beforeAll, expect, it } from 'vitest'
import { as, type Given, idOf, permitted, put, registry, staff, type Viewer } from '../../../test/records/company.ts'
import type { Database } from '../../platform/database/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import { hierarchies, mostEdges } from './hierarchy.ts'

let database: Database
const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('all') }
const bob: Viewer = { name: 'bob', department: 'sales', permissions: permitted('own') }

async function firm(name: string, parent?: string, given: Given = {}): Promise<void> {
  await put(database, 'customer', { id: idOf(name), name, owner: 'ann', department: 'sales', ...(parent === undefined ? {} : { parent: idOf(parent) }), ...given })
}
async function link(from: string, role: string, to: string, share: number | null = null): Promise<void> {
  await asOwner(database, `insert into record_link (workspace_id, id, from_object, from_id, field, to_object, to_id, role, share, since) values (1, $1, 'customer', $2, 'links', 'customer', $3, $4, $5, '2024-02-03')`, [idOf(`${from} ${role} ${to}`), idOf(from), idOf(to), role, share])
}
const ask = (viewer: Viewer, name: string) => hierarchies(as(viewer), { registry, database }, 'customer', idOf(name))
/** 'Group > East' for each edge; ? for a record that may not be seen. */
async function told(viewer: Viewer, name: string, which = 'parent'): Promise<readonly string[]> {
  const found = (await ask(viewer, name)).find(({ field, role }) => (role ?? field) === which)
  const nameOf = (id: string) => found?.nodes.find((node) => node.id === id)?.record?.['name']
  return (found?.edges ?? []).map(({ above, below }) => `${asText(nameOf(above) ?? '?')} > ${asText(nameOf(below) ?? '?')}`).sort()
}

beforeAll(async () => {
  database = await testDatabase()
  await staff(database, { sales: ['ann', 'bob'], east: ['eva'] })
  await firm('World', undefined, { industry: 'machinery' })
  for (const name of ['Asia', 'Europe']) await firm(name, 'World')
  for (const name of ['China', 'Japan']) await firm(name, 'Asia')
  await firm('Ningbo', 'China')
  await firm('Binned', 'China', { deleted: true })
  await firm('Alone')
  await firm('Bobs', 'Asia', { owner: 'bob' })
  await firm('Below Bob', 'Bobs', { owner: 'bob' })
  await firm('Not for Bob', 'Bobs')
  await firm('Universe')
  await firm('Crowd', 'Universe')
  for (let index = 0; index < mostEdges + 5; index += 1) await firm(`Branch ${index}`, 'Crowd')
  for (const name of ['Left', 'Right', 'Joint', 'Referred', 'Referrer']) await firm(name, undefined, name === 'Referrer' ? { owner: 'bob' } : {})
  await link('Joint', 'group', 'Left', 0.6)
  await link('Joint', 'group', 'Right', 0.4)
  await link('Joint', 'competesWith', 'Alone')
  await link('Referrer', 'refers', 'Referred')
})

it('a record stands below all those above it, beside those that hang on them, above its own', async () => {
  const whole = ['Asia > Bobs', 'Asia > China', 'Asia > Japan', 'Bobs > Below Bob', 'Bobs > Not for Bob', 'China > Ningbo', 'World > Asia', 'World > Europe']
  expect(await told(ann, 'China')).toEqual(whole)
  expect(await told(ann, 'Ningbo')).toEqual(whole)
})

it('each node comes with its name and what stands below it, as the viewer reads them', async () => {
  const [found] = await ask(ann, 'China')
  expect(found?.nodes.find(({ id }) => id === idOf('World'))?.record).toMatchObject({ name: 'World', industry: 'machinery' })
  const masked = { ...ann, permissions: permitted('all', { customer: { fields: { name: 'masked', industry: 'none' } } }) }
  const record = (await ask(masked, 'China'))[0]?.nodes.find(({ id }) => id === idOf('World'))?.record
  expect(record).toMatchObject({ name: 'W***' })
  expect(record).not.toHaveProperty('industry')
})

it('links of a role form a hierarchy of their own, with share and dates; a record may stand below two', async () => {
  const [group] = await ask(ann, 'Joint')
  expect(group).toMatchObject({ field: 'links', role: 'group', more: false })
  expect(group?.edges).toEqual(expect.arrayContaining([{ above: idOf('Left'), below: idOf('Joint'), share: 0.6, since: '2024-02-03' }]))
  expect(await told(ann, 'Left', 'group')).toEqual(['Left > Joint'])
})

it('who refers stands above whom they referred', async () => {
  expect(await told(ann, 'Referred', 'refers')).toEqual(['Referrer > Referred'])
  expect(await told(ann, 'Referrer', 'refers')).toEqual(['Referrer > Referred'])
})

it('a record that stands alone has none, nor is the bin a part of any', async () => {
  expect(await ask(ann, 'Alone')).toEqual([])
  expect(await told(ann, 'China')).not.toContain('China > Binned')
})

it('what may not be seen has no name, nothing beyond it is told, and children out of reach are not there', async () => {
  expect(await told(bob, 'Bobs')).toEqual(['? > Bobs', 'Bobs > Below Bob'])
  expect(JSON.stringify(await ask(bob, 'Bobs'))).not.toMatch(/Asia|World|Not for Bob/)
  // Whom somebody referred is said by the one who refers: as on that record's page, without a name.
  expect(await told(bob, 'Referrer', 'refers')).toEqual(['Referrer > ?'])
  await expect(ask(bob, 'China')).rejects.toMatchObject({ details: { status: 404 } })
})

it('a field that the role hides tells no hierarchy', async () => {
  const blind = { ...ann, permissions: permitted('all', { customer: { fields: { parent: 'none', links: 'masked' } } }) }
  expect(await ask(blind, 'China')).toEqual([])
  expect(await ask(blind, 'Joint')).toEqual([])
})

it('another company learns nothing', async () => {
  await expect(ask({ ...ann, workspaceId: 2 }, 'China')).rejects.toMatchObject({ details: { status: 404 } })
})

it('a crowd is cut, and says so, without losing the way up', async () => {
  const [found] = await ask(ann, 'Branch 3')
  expect(found?.more).toBe(true)
  expect(found?.edges.length).toBeLessThanOrEqual(3 * mostEdges)
  expect(await told(ann, 'Branch 3')).toEqual(expect.arrayContaining(['Universe > Crowd', 'Crowd > Branch 3']))
})

it('a ring that is there all the same ends', async () => {
  await firm('Snake')
  await firm('Tail', 'Snake')
  await asOwner(database, 'update customer set parent_id = $1 where id = $2', [idOf('Tail'), idOf('Snake')])
  expect(await told(ann, 'Snake')).toEqual(expect.arrayContaining(['Snake > Tail', 'Tail > Snake']))
})
