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
  await scored()
}, 400_000)

/** Two runs over all customers, of which the second holds. */
async function scored(): Promise<void> {
  const [before, now] = [idOf('run before'), idOf('run in force')]
  await database.asOwner(async (tx) => {
    for (const run of [before, now]) {
      await tx.query({ text: `insert into customer_score (workspace_id, run_id, record_id, score, number_value, step) select workspace_id, $1, id, 'rfmAmount', abs(hashtext(id::text)) % 1000000, '0' from customer`, values: [run] })
      await tx.query({ text: `insert into customer_score (workspace_id, run_id, record_id, score, text_value, step) select workspace_id, $1, id, 'rfmSegment', case when abs(hashtext(id::text)) % 100 = 0 then 'champions' else 'others' end, '0' from customer`, values: [run] })
    }
    // Of every second customer something is to be done, of half of these something hangs on it.
    await tx.query({ text: `insert into customer_score (workspace_id, run_id, record_id, score, text_value, step) select workspace_id, $1, id, 'nextAction', 'close', '0' from customer where abs(hashtext(id::text)) % 2 = 0`, values: [now] })
    await tx.query({ text: `insert into customer_score (workspace_id, run_id, record_id, score, number_value, step) select workspace_id, $1, id, 'nextActionWorth', abs(hashtext(id::text)) % 1000000, '0' from customer where abs(hashtext(id::text)) % 4 = 0`, values: [now] })
    await tx.query({ text: `insert into customer_score_run (workspace_id, score, run_id, as_of) select distinct workspace_id, n, $1::uuid, date '2026-01-01' from customer, unnest('{rfmAmount,rfmSegment,nextAction,nextActionWorth}'::text[]) n`, values: [now] })
    await tx.query({ text: 'analyze customer_score, customer_score_run', values: [] })
  })
}

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
    .filter((node) => node['Node Type'] === 'Seq Scan' && [...large.map((name) => registry.object(name).table), 'customer_score'].includes(node['Relation Name'] ?? ''))
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

describe('scores', { timeout: 60_000 }, () => {
  const byScore = [
    ['sorted by one', { filter: { field: 'rfmAmount', is: 'isNotEmpty' }, sort: [{ field: 'rfmAmount', descending: true }], fields: ['name', 'rfmAmount', 'rfmSegment'] }],
    ['filtered by one', { filter: { field: 'rfmSegment', is: 'equals', value: 'champions' }, fields: ['name', 'rfmSegment'] }],
    ['filtered by a span', { filter: { field: 'rfmAmount', is: 'moreThan', value: { amount: 999_000, currency: 'CNY' } }, fields: ['name'] }],
  ] as const
  it.each(byScore)('a list of customers %s reads its index, neither customers nor scores whole', async (_, query) => {
    const context = viewer('all')
    const first = planPage(context, dependencies, registry.object('customer'), query)
    const { next, rows: found } = first.read(await database.read(context, first.statement))
    expect(found.length).toBeGreaterThan(20)
    expect(await scansOf(context, first.statement)).toEqual([])
    if (next !== undefined) expect(await scansOf(context, planPage(context, dependencies, registry.object('customer'), { ...query, cursor: next }).statement)).toEqual([])
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
