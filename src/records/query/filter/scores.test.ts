import { beforeAll, describe, expect, it } from 'vitest'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import type { Field, Fields } from '../../../model/define/field.ts'
import { defineObject } from '../../../model/define/object.ts'
import { createRegistry } from '../../../model/define/registry.ts'
import * as declare from '../../../model/define/vocabulary.ts'
import { asRecord, filterCases, idOfLetter, seenRows, toyRelated, toyRows } from '../../../model/filter/cases.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { matches } from '../../../model/filter/match.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import { asOwner, emptyDatabase } from '../../../platform/testing/index.ts'
import { scorePlace } from '../../scores/place.ts'
import { scoreStores } from '../../scores/store.ts'
import { compileFilter } from './compile.ts'

// The shared case table once more, with fields of the toy as scores: they stand in rows of a run beside their record and must answer as
// fields do. A second run that does not hold says something else of everybody.

const judged = (field: Field): Field => ({ ...field, score: { model: 'rfm' } })
const scores: Fields = { size: judged(declare.integer()), weight: judged(declare.number()), price: judged(declare.money()), share: judged(declare.percent()), day: judged(declare.date()), kind: judged(declare.choice(['textile', 'steel', 'paper'])) }
const thing = { ...defineObject('thing', { en: 'Thing', zh: '东西' }, { title: declare.text() }, { title: 'title' }), scores }
const registry = createRegistry({ objects: [defineObject('user', { en: 'User', zh: '用户' }, { name: declare.text() }, { title: 'name' }), defineObject('department', { en: 'Department', zh: '部门' }, { name: declare.text() }, { title: 'name' }), thing], actions: [], roles: [] })
const workspace = 7
const [holds, waits] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']
const letters = new Map(toyRows.map(({ letter }) => [idOfLetter(letter), letter]))
const rows = seenRows('thing')

/** As a run writes it: money in minor units of the base currency. */
const stored = (value: Json): string | number | null => (isJsonObject(value) ? Number(value['base'] ?? value['amount']) : typeof value === 'string' || typeof value === 'number' ? value : null)

const asks = (filter: Filter): boolean => 'field' in filter && Object.hasOwn(scores, filter.field)
/** Money of a model is in the base currency always: amounts in another one are none of it. */
const foreign = (filter: Filter, base: string): boolean => [...JSON.stringify(filter).matchAll(/"currency":"(\w+)"/g)].some(([, currency]) => currency !== base)
const cases = filterCases.filter(({ object: name, filter, viewer }) => name === 'thing' && asks(filter) && !foreign(filter, viewer.baseCurrency))

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
  await asOwner(database, 'create table thing (workspace_id integer, id uuid, deleted_at timestamptz, primary key (workspace_id, id))')
  for (const store of scoreStores([thing])) for (const statement of store.sql) await asOwner(database, statement)
  await asOwner(database, `grant select on all tables in schema public to "${database.connections.serving.user}"`)
  await database.asOwner(async (tx) => {
    for (const { letter, values } of rows) {
      await tx.run(sql`insert into thing (workspace_id, id) values (${workspace}, ${idOfLetter(letter)}::uuid)`)
      for (const [name, field] of Object.entries(scores)) {
        const { column } = scorePlace(field) ?? { column: 'text_value' }
        const value = stored(values[name] ?? null)
        if (value !== null) await tx.run(sql`insert into thing_score (workspace_id, run_id, record_id, score, ${sql.identifier(column)}, step) values (${workspace}, ${holds}::uuid, ${idOfLetter(letter)}::uuid, ${name}, ${value}, '')`)
        await tx.run(sql`insert into thing_score (workspace_id, run_id, record_id, score, ${sql.identifier(column)}, step) values (${workspace}, ${waits}::uuid, ${idOfLetter(letter)}::uuid, ${name}, ${column === 'number_value' ? 5 : column === 'date_value' ? '2026-03-01' : 'steel'}, '')`)
      }
    }
    await tx.run(sql`insert into thing_score_run (workspace_id, score, run_id, as_of) select ${workspace}, n, ${holds}::uuid, date '2026-01-01' from unnest(${Object.keys(scores)}::text[]) n`)
  })
})

describe('the case table over scores', () => {
  it('asks of each kind of score', () => { for (const name of Object.keys(scores)) expect(cases.filter(({ filter }) => 'field' in filter && filter.field === name).length, name).toBeGreaterThan(2) })

  it.each(cases)('in PostgreSQL: $name', async ({ filter, viewer, expected }) => {
    const condition = compileFilter(filter, { registry, object: 'thing', alias: 't', viewer, scopeOf: () => sql`true` })
    const found = await database.read<{ id: string }>({ workspaceId: workspace }, sql`select t.id from thing t where t.workspace_id = ${workspace} and ${condition}`)
    expect(found.map(({ id }) => letters.get(id) ?? id).sort()).toEqual([...expected].sort())
  })

  it.each(cases)('in memory: $name', ({ filter, viewer, expected }) => {
    expect(rows.filter((row) => matches(filter, asRecord(row), { registry, object: 'thing', viewer, related: toyRelated })).map(({ letter }) => letter).sort()).toEqual([...expected].sort())
  })

  it('a copy of the tables has none, and says so', () => {
    for (const { filter, viewer } of cases.slice(0, 3)) expect(() => compileFilter(filter, { registry, object: 'thing', alias: 't', viewer, kept: () => true, scopeOf: () => sql`true` })).toThrow(/filter.invalid/)
  })
})
