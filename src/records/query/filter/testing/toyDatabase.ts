import type { Json } from '../../../../lib/json.ts'
import { idOfLetter, type ToyRow, toyRegistry, toyRows } from '../../../../model/filter/cases.ts'
import { type Database, type Fragment, sql } from '../../../../platform/database/index.ts'
import { asOwner, emptyDatabase } from '../../../../platform/testing/index.ts'
import { columns, toColumns } from '../../../columns/index.ts'
import { recordLinkStore } from '../../../write/stores.ts'

const workspace = 7

/** The toy's tables with its rows, for the tests of whatever reads them. */
export async function toyDatabase(): Promise<Database> {
  const database = await emptyDatabase()
  for (const object of toyRegistry.objects.values()) {
    const all = Object.keys(object.allFields).flatMap((name) => columns(toyRegistry, object.name, name)).map(({ name, sqlType }) => `${name} ${sqlType}`)
    await asOwner(database, `create table "${object.table}" (workspace_id integer, id uuid, ${all.join(', ')}, primary key (workspace_id, id))`)
  }
  await asOwner(database, recordLinkStore.sql[0] ?? '')
  await insertToys(database, toyRows)
  return database
}

export async function insertToys(database: Database, rows: readonly ToyRow[]): Promise<void> {
  await database.asOwner(async (transaction) => {
    for (const row of rows) {
      await transaction.run(insertion(row))
      for (const link of linksOf(row)) await transaction.run(link)
    }
  })
}

function insertion({ object, letter, values, binned }: ToyRow): Fragment {
  const resolved = toyRegistry.object(object)
  const written: Record<string, unknown> = { workspace_id: workspace, id: idOfLetter(letter) }
  for (const name of Object.keys(resolved.allFields)) Object.assign(written, toColumns(toyRegistry, object, name, values[name] ?? null))
  if (binned === true) written['deleted_at'] = '2026-01-01T00:00:00Z'
  const names = Object.keys(written).map((name) => sql.identifier(name))
  return sql`insert into ${sql.identifier(resolved.table)} (${sql.join(names)}) values (${sql.join(Object.values(written).map((value) => sql.value(value)))})`
}

function linksOf({ object, letter, values }: ToyRow): Fragment[] {
  return Object.entries(toyRegistry.object(object).fields).flatMap(([name, field]) => {
    const value: Json | undefined = values[name]
    if (field.type !== 'links' || !Array.isArray(value)) return []
    return value.map((link: { object: string; id: string }) => sql`insert into record_link (workspace_id, id, from_object, from_id, field, to_object, to_id)
      values (${workspace}, gen_random_uuid(), ${object}, ${idOfLetter(letter)}, ${name}, ${link.object}, ${link.id})`)
  })
}

