import { beforeAll, describe, expect, it } from 'vitest'
import { as, idOf, permitted, put, readerOf, registry } from '../../../test/records/company.ts'
import { fill } from '../../../test/records/fill.ts'
import type { Database } from '../../platform/database/index.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import type { Context } from '../context.ts'
import { planCount } from './count.ts'
import { createCursors } from './cursor.ts'
import { planPage } from './list.ts'

// The plans of the lists that ship, as the role that serves, upon tables large enough that reading all of one would be felt.
// Both kinds of plan count: the one for these values, and the generic one that a named statement gets after a while.

const rows = 50_000
const large = ['customer', 'lead', 'contact', 'opportunity', 'order', 'activity']
const dependencies = { registry, cursors: createCursors('a secret of the tests') }
let database: Database

beforeAll(async () => {
  database = await testDatabase()
  const departments = Array.from({ length: 25 }, (_, index) => `department ${index}`)
  const people = Array.from({ length: 200 }, (_, index) => `person ${index}`)
  for (const department of departments) await put(database, 'department', { id: idOf(department), name: department })
  for (const person of people) await put(database, 'user', { id: idOf(person), name: person, email: `${person.replace(' ', '')}@example.cn` })
  const spread = { people: people.map(idOf), departments: departments.map(idOf) }
  for (const name of large) await fill(database, registry.object(name), rows, spread)
}, 400_000)

const scopes = ['all', 'own', 'department', 'below'] as const
const viewer = (scope: (typeof scopes)[number]): Context => as({ name: 'person 7', department: 'department 3', below: ['department 3', 'department 4'], teams: ['team'], permissions: permitted(scope) })

interface Node { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Node[] }

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

/** A text that comes again would be named, and a named one must be given its values. */
let told = 0

async function scansOf(context: Context, { text, values }: { readonly text: string; readonly values: readonly unknown[] }): Promise<string[]> {
  const plans = await Promise.all([
    database.read<{ 'QUERY PLAN': { Plan: Node }[] }>(context, { text: `explain (format json) ${text}`, values }),
    database.read<{ 'QUERY PLAN': { Plan: Node }[] }>(context, { text: `explain (format json, generic_plan) ${text} -- ${told += 1}`, values: [] }),
  ])
  return plans.flatMap(([row], index) => nodesOf(row!['QUERY PLAN'][0]!.Plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && large.map((name) => registry.object(name).table).includes(node['Relation Name'] ?? ''))
    .map((node) => `${index === 0 ? 'custom' : 'generic'}: Seq Scan on ${node['Relation Name'] ?? ''}`))
}

const views = large.flatMap((name) => (registry.object(name).views ?? []).map((view) => [name, view.name, view] as const))

describe.each(scopes)('reaching %s', { timeout: 60_000 }, (scope) => {
  it.each(views)('the view %s.%s reads no table whole, from its first page on', async (name, _, view) => {
    const context = viewer(scope)
    const object = registry.object(name)
    const query = { ...(view.filter === undefined ? {} : { filter: view.filter }), ...(view.sort === undefined ? {} : { sort: view.sort }), ...(view.columns === undefined ? {} : { fields: view.columns }) }
    const first = planPage(context, dependencies, object, query)
    const { next } = first.read(await database.read(context, first.statement))
    expect(await scansOf(context, first.statement)).toEqual([])
    if (next !== undefined) expect(await scansOf(context, planPage(context, dependencies, object, { ...query, cursor: next }).statement)).toEqual([])
    if (scope === 'own' || scope === 'department') expect(await scansOf(context, planCount(context, registry, object, query))).toEqual([])
  })
})

it('would be seen: a sort that no index serves reads the table whole', async () => {
  const context = viewer('all')
  expect(await scansOf(context, planPage(context, dependencies, registry.object('customer'), { sort: [{ field: 'employees' }] }).statement)).not.toEqual([])
})

it('counts are exact up to ten thousand and say so beyond', async () => {
  const reader = readerOf(database)
  expect(await reader.count(viewer('all'), 'customer', {})).toEqual({ count: 10_000, exact: false })
  expect(await reader.count(viewer('own'), 'customer', {})).toEqual({ count: rows / 200, exact: true })
})
