import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { indexStatements, makeWithin } from './indexes.ts'

/** A numbered file of SQL. */
export interface Migration {
  readonly name: string
  readonly text: string
  /** SHA-256 of the text with line feeds only, so that a checkout on Windows counts as the same. */
  readonly checksum: string
  readonly online: boolean
}

/** A migration that this database has seen. */
export interface DoneMigration { readonly name: string; readonly checksum: string | null; readonly version: string | null }

/** The migrations of a folder: files named 0001_what_it_does.sql. @throws Error when two have one number. */
export function migrations(folder: string): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort() : []
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (twice !== undefined) throw new Error(`Two migrations have the number ${twice}`)
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'), online: text.startsWith('-- online') }
  })
}

/** Makes the list of what has run; an older list gets the columns that it lacks. */
export async function prepareList(client: pg.Client): Promise<void> {
  await client.query('create table if not exists schema_migration (name text primary key, ran_at timestamptz not null default now())')
  await client.query('alter table schema_migration add column if not exists checksum text, add column if not exists version text')
}

/** What has run here, by name. Reads an old list too. */
export async function doneMigrations(client: pg.Client): Promise<DoneMigration[]> {
  const { rows: [list] } = await client.query<{ known: boolean }>(`select to_regclass('schema_migration') is not null as known`)
  if (list?.known !== true) return []
  const { rows } = await client.query<DoneMigration>(`select name, to_jsonb(m)->>'checksum' as checksum, to_jsonb(m)->>'version' as version from schema_migration m order by name`)
  return rows
}

/**
 * Compares what has run with what this program brings.
 * @throws Error when the data is of a newer program, or a migration is not what it was when it ran.
 */
export function checkDone(done: readonly DoneMigration[], all: readonly Migration[], version: string | undefined): void {
  const known = new Map(all.map((each) => [each.name, each]))
  const unknown = done.filter(({ name }) => !known.has(name))
  if (unknown.length > 0) {
    const by = unknown.map((each) => each.version).findLast((each) => each !== null)
    throw new Error(`This data was brought up to date by a newer Guanxi${by == null ? '' : ` (${by})`}, which changed it by ${unknown.map(({ name }) => name).join(', ')}. `
      + `This program${version === undefined ? '' : ` (${version})`} does not know how to read it, and has changed nothing. Start the newer program, or restore the backup that it made before (npm run cli -- restore FILE --replace).`)
  }
  for (const { name, checksum } of done) {
    if (checksum === null || checksum === known.get(name)?.checksum) continue
    throw new Error(`The migration ${name} is not what it was when this data went through it (its checksum differs). Nothing was changed. Put back the file of the release.`)
  }
}

/** Runs the migrations inside the transaction that is open, each written down with its checksum. @throws Error naming the one that failed. */
export async function runWithin(client: pg.Client, missing: readonly Migration[], version: string | undefined): Promise<void> {
  for (const migration of missing) {
    await named(migration, async () => {
      // What is built concurrently could not be taken back with the rest.
      if (migration.online) for (const statement of indexStatements(migration)) await makeWithin(client, statement)
      else await client.query(migration.text)
      await noteDone(client, migration, version)
    })
  }
}

/** Writes down that this database has seen it; safe to repeat. */
export async function noteDone(client: pg.Client, { name, checksum }: Migration, version: string | undefined): Promise<void> {
  await client.query('insert into schema_migration (name, checksum, version) values ($1, $2, $3) on conflict (name) do nothing', [name, checksum, version ?? null])
}

/** @throws Error that names the migration. */
export async function named({ name }: Pick<Migration, 'name'>, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
