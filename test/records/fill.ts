import type { Field } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { columns } from '../../src/records/columns/index.ts'
import { registry } from './company.ts'

/** Ids of the people and departments among whom the rows are spread. */
export interface Spread { readonly people: readonly string[]; readonly departments: readonly string[] }

const literals = (values: readonly string[]) => `array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]`

/** Fills a table with rows by SQL: owners, departments, choices, dates and amounts spread evenly, ids in no order. */
export async function fill(database: Database, object: ResolvedObject, rows: number, { people, departments }: Spread): Promise<void> {
  const own: Record<string, string> = {
    workspace_id: '1', id: 'gen_random_uuid()', owner_id: `(${literals(people)}::uuid[])[1 + n % ${people.length}]`,
    department_id: `(${literals(departments)}::uuid[])[1 + n % ${departments.length}]`,
    created_at: `timestamptz '2026-01-01' + n * interval '7 minutes'`, updated_at: `timestamptz '2026-01-01' + n * interval '5 minutes'`,
  }
  for (const [name, field] of Object.entries(object.fields)) {
    for (const column of columns(registry, object.name, name)) {
      const value = valueOf(field, column.name, column.sqlType)
      if (value !== undefined) own[column.name] = value
    }
  }
  const names = Object.keys(own)
  const indexes = await stripped(database, object.table)
  await asOwner(database, `insert into "${object.table}" (${names.map((name) => `"${name}"`).join(', ')}, access_owner_id, access_department_id, access_root_id)
    select r.*, r.owner_id, r.department_id, r.id from (select ${names.map((name) => `${own[name]} as "${name}"`).join(', ')} from generate_series(1, ${rows}) n) r`)
  await asOwner(database, ["set maintenance_work_mem = '128MB'", ...indexes].join('; '))
  await asOwner(database, `analyze "${object.table}"`)
}

/** Takes foreign keys and further indexes off the table, as they make filling it five times as slow; gives the indexes back. */
async function stripped(database: Database, table: string): Promise<string[]> {
  const keys = await asOwner(database, `select conname from pg_constraint where contype = 'f' and conrelid = $1::regclass`, [`"${table}"`])
  for (const { conname } of keys) await asOwner(database, `alter table "${table}" drop constraint "${String(conname)}"`)
  const indexes = await asOwner(database, `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index where indrelid = $1::regclass and not indisprimary`, [`"${table}"`])
  for (const { name } of indexes) await asOwner(database, `drop index ${String(name)}`)
  return indexes.map(({ text }) => String(text))
}

function valueOf(field: Field, column: string, type: string): string | undefined {
  if (field.type === 'choice') return `(${literals(field.choices)})[1 + (n * 7 / 3) % ${field.choices.length}]`
  if (type === 'text' || type === 'text collate "C"') return `'${column} ' || md5(n::text) || n`
  if (type === 'bigint') return `(n * 7919) % 100000`
  if (type === 'double precision') return `((n * 7919) % 1000) / 1000.0`
  if (type === 'date') return `date '2026-01-01' + (n * 13) % 400`
  if (type === 'timestamptz') return `timestamptz '2026-01-01' + ((n * 13) % 40000) * interval '15 minutes'`
  return type === 'boolean' ? 'n % 2 = 0' : undefined
}
