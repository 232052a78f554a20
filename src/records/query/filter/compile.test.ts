import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import { asRecord, filterCases, idOfLetter, seenRows, toyRegistry, toyRelated, toyRows, toyViewer } from '../../../model/filter/cases.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { matches } from '../../../model/filter/match.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import { type Database, type Fragment, sql } from '../../../platform/database/index.ts'
import { compileFilter } from './compile.ts'
import { anyFilter } from './testing/randomFilter.ts'
import { toyDatabase } from './testing/toyDatabase.ts'

const letters = new Map(toyRows.map(({ letter }) => [idOfLetter(letter), letter]))
const hidden = toyRows.filter((row) => row.hidden === true).map(({ letter }) => idOfLetter(letter))
const scopeOf = (_object: ResolvedObject, alias: string) => sql`${sql.identifier(alias, 'id')} <> all(${hidden}::uuid[])`
const compiled = (object: string, filter: Filter, viewer = toyViewer) => compileFilter(filter, { registry: toyRegistry, object, alias: 't', viewer, scopeOf })
const listed = (object: string, condition: Fragment) =>
  sql`select t.id from ${sql.identifier(object)} t where t.workspace_id = ${7} and t.deleted_at is null and ${scopeOf(toyRegistry.object(object), 't')} and ${condition}`

let database: Database
beforeAll(async () => { database = await toyDatabase() })

async function found(object: string, condition: Fragment): Promise<string[]> {
  const rows = await database.asOwner(async (transaction) => transaction.query<{ id: string }>(listed(object, condition)))
  return rows.map(({ id }) => letters.get(id) ?? id).sort()
}

describe('the case table in PostgreSQL', () => {
  it.each(filterCases)('$object: $name', async ({ object, filter, viewer, expected }) => {
    expect(await found(object, compiled(object, filter, viewer))).toEqual([...expected].sort())
  })
})

it('answers as memory does to any filter', async () => {
  await fc.assert(fc.asyncProperty(anyFilter, async (filter) => {
    const inMemory = seenRows('thing').filter((row) => matches(filter, asRecord(row), { registry: toyRegistry, object: 'thing', viewer: toyViewer, related: toyRelated }))
    expect(await found('thing', compiled('thing', filter))).toEqual(inMemory.map(({ letter }) => letter).sort())
    // A negation takes exactly the rest.
    expect(await found('thing', compiled('thing', { not: filter }))).toEqual(seenRows('thing').filter((row) => !inMemory.includes(row)).map(({ letter }) => letter).sort())
  }), { numRuns: 300 })
})

it('never lets a name or a value become part of the statement', () => {
  const nasty = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom("'; drop table thing; --", 'name"', 'a.b.c', '__proto__', 'constructor', 'id; select 1', '$1', '\\', "' or 1=1 --"))
  fc.assert(fc.property(nasty, nasty, (name, value) => {
    const marked = `zq${value}zq`
    for (const filter of [{ field: name, is: 'equals', value: marked }, { field: 'name', is: 'contains', value: marked }, { field: 'kind', is: 'in', value: [marked] }, { some: name }, { aggregate: 'sum', over: 'parts', of: name, is: 'equals', value: 1 }]) {
      const statement = safely(filter)
      if (statement !== undefined) expect(statement.text).not.toContain('zq')
    }
  }), { numRuns: 300 })
})

function safely(input: unknown): Fragment | undefined {
  try {
    return compiled('thing', parseFilter(toyRegistry, 'thing', input))
  } catch {
    return undefined
  }
}

it('compares plain columns as they are, with values of their type, so that indexes serve', () => {
  const text = (filter: Filter) => compiled('thing', filter).text
  expect(text({ field: 'size', is: 'between', value: [1, 2] })).toBe('("t"."size" >= $1::bigint and "t"."size" <= $2::bigint)')
  expect(text({ field: 'kind', is: 'equals', value: 'steel' })).toBe('"t"."kind" = $1::text')
  expect(text({ field: 'mail', is: 'equals', value: 'a@b.cn' })).toBe('"t"."mail" = $1::text')
  expect(text({ field: 'at', is: 'during', value: { period: 'month', offset: 0 } })).toBe('("t"."at" >= $1::timestamptz and "t"."at" < $2::timestamptz)')
  expect(text({ field: 'owner', is: 'in', value: { viewer: 'myDepartmentAndBelow' } })).toBe('"t"."owner_id" = any($1::uuid[])')
  expect(text({ field: 'name', is: 'startsWith', value: 'Har' })).toBe('("t"."name_sort" >= $1 and "t"."name_sort" < $2 and starts_with(lower("t"."name"), $3::text))')
})

it('keeps the statement the same for other values, so that plans are kept', () => {
  const one = compiled('thing', { field: 'name', is: 'contains', value: 'a' })
  const other = compiled('thing', { field: 'name', is: 'contains', value: 'b' })
  expect(one.text).toBe(other.text)
})
