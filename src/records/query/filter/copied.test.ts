import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import { asRecord, filterCases, idOfLetter, seenRows, toyRegistry, toyRelated, toyRows, toyViewer } from '../../../model/filter/cases.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { matches } from '../../../model/filter/match.ts'
import { type ColumnStore, keepDuckDB, placeIn } from '../../../platform/columnar/index.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { columnParts } from '../../columns/index.ts'
import { columnarColumns } from '../../columns/columnar.ts'
import { compileFilter } from './compile.ts'
import { anyFilter } from './testing/randomFilter.ts'
import { toyDatabase } from './testing/toyDatabase.ts'

const letters = new Map(toyRows.map(({ letter }) => [idOfLetter(letter), letter]))
const hidden = toyRows.filter((row) => row.hidden === true).map(({ letter }) => idOfLetter(letter))
const scopeOf = (_object: ResolvedObject, alias: string) => sql`${sql.identifier(alias, 'id')} <> all(${hidden}::uuid[])`
// In the copy there are no keys of sorting: texts are compared as they are.
const withoutKeys = new Set([...toyRegistry.objects.keys()].flatMap((object) => Object.keys(toyRegistry.object(object).allFields).flatMap((field) => [...columnParts(toyRegistry, object, field)].flatMap(([part, { name }]) => (part === '_sort' ? [`${object} ${name}`] : [])))))
const kept = (object: string, column: string) => !withoutKeys.has(`${object} ${column}`)
const compiled = (object: string, filter: Filter, viewer = toyViewer) => compileFilter(filter, { registry: toyRegistry, object, alias: 't', viewer, scopeOf, kept })

let store: ColumnStore
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'columnar-'))
  store = await keepDuckDB({ place: placeIn(folder), onWanted: () => undefined, say: () => undefined })
  const database = await toyDatabase()
  const tables = [...toyRegistry.objects.values()].map((object) => ({ name: object.table, columns: allColumns(object) }))
  const links = { name: 'record_link', columns: ['from_object', 'field', 'to_object'].map((name) => ({ name, type: 'varchar' })).concat(['from_id', 'to_id'].map((name) => ({ name, type: 'uuid' })), [{ name: 'workspace_id', type: 'integer' }]) }
  await store.prepare([...tables, links])
  await store.begin()
  for (const { name, columns } of [...tables, links]) {
    const listed = columns.map((column, index) => `${column.type.endsWith('[]') ? `array_to_json("${column.name}")` : `"${column.name}"`}::text as c${index}`).join(', ')
    const rows = await database.asOwner((tx) => tx.query<Record<string, unknown>>({ text: `select ${listed} from "${name}"`, values: [] }))
    const file = join(store.loadFolder, `${name}.csv`)
    writeFileSync(file, rows.map((row) => `${columns.map((_, index) => cell(row[`c${index}`])).join(',')}\n`).join(''))
    await store.write(7, [{ table: name, columns, keys: [], ids: undefined, files: [file] }])
  }
  await store.commit(7, { position: 1, shape: 'toy', filledAt: '2026-01-01T00:00:00Z' })
}, 60_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Of the toy all columns, the sensitive ones too: what is tested is how they are compared. */
function allColumns(object: ResolvedObject) {
  const types: Record<string, string> = { text: 'varchar', 'text collate "C"': 'varchar', 'text[]': 'varchar[]', jsonb: 'varchar' }
  const own = Object.keys(object.allFields).flatMap((field) => [...columnParts(toyRegistry, object.name, field)].flatMap(([part, { name, sqlType }]) => (part === '_sort' ? [] : [{ name, type: types[sqlType] ?? sqlType }])))
  return [{ name: 'workspace_id', type: 'integer' }, { name: 'id', type: 'uuid' }, ...own]
}

const cell = (value: unknown) => (typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : '\\N')

async function found(object: string, condition: Fragment): Promise<string[]> {
  const { text, values } = sql`select t.id from ${sql.identifier(object)} t where t.workspace_id = ${7} and t.deleted_at is null and ${scopeOf(toyRegistry.object(object), 't')} and ${condition}`
  const { columns } = await store.query({ text, values, patience: 0, timeout: 10_000, mostRows: 1000 })
  return [...columns[0]?.values ?? []].map((id) => letters.get(String(id)) ?? String(id)).sort()
}

describe('the case table in DuckDB', () => {
  it.each(filterCases)('$object: $name', async ({ object, filter, viewer, expected }) => {
    expect(await found(object, compiled(object, filter, viewer))).toEqual([...expected].sort())
  })
})

it('answers as memory does to any filter', async () => {
  await fc.assert(fc.asyncProperty(anyFilter, async (filter) => {
    const inMemory = seenRows('thing').filter((row) => matches(filter, asRecord(row), { registry: toyRegistry, object: 'thing', viewer: toyViewer, related: toyRelated }))
    expect(await found('thing', compiled('thing', filter))).toEqual(inMemory.map(({ letter }) => letter).sort())
    expect(await found('thing', compiled('thing', { not: filter }))).toEqual(seenRows('thing').filter((row) => !inMemory.includes(row)).map(({ letter }) => letter).sort())
  }), { numRuns: 150 })
}, 60_000)

it('leaves sensitive fields, long texts and keys of sorting out of the copy', () => {
  for (const object of toyRegistry.objects.values()) {
    const names = columnarColumns(toyRegistry, object).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name.endsWith('_sort')).toBe(false)
  }
})
