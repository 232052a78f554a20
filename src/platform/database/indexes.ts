import type pg from 'pg'

/** One statement of a file that is built beside the work. */
export interface IndexStatement {
  /** As it stands in the file, with `concurrently`. */
  readonly text: string
  /** The index's name, in quotes where it needs them. */
  readonly index: string
  /** False where it drops the index. */
  readonly makes: boolean
  /** Holds a rule of the data, not only speed. */
  readonly unique: boolean
}

const form = /^(?:create\s+(unique\s+)?index|(drop)\s+index)\s+concurrently\s+(?:if\s+(?:not\s+)?exists\s+)?("(?:[^"]|"")+"|\w+)(?:\s+on\s[^]+)?$/i

/** The statements of a file that begins with `-- online`, each ending with a semicolon at the end of a line. @throws Error for whatever is no index made or dropped concurrently. */
export function indexStatements({ name, text }: { readonly name: string; readonly text: string }): readonly IndexStatement[] {
  const statements = text.replace(/^--.*$/gm, '').split(/;\s*(?:\r?\n|$)/).map((each) => each.trim()).filter((each) => each !== '')
  return statements.map((each) => {
    const [, unique, drop, index] = form.exec(each) ?? []
    if (index === undefined) throw new Error(`${name} is built beside the work and may hold nothing but indexes, made or dropped concurrently: ${each.slice(0, 80)}`)
    return { text: each, index, makes: drop === undefined, unique: unique !== undefined }
  })
}

/** Whether the index is there, in the present schema, and serves; one that was broken off while it was built is broken. */
export async function indexState(client: pg.Client, index: string): Promise<'valid' | 'broken' | 'none'> {
  const { rows: [row] } = await client.query<{ valid: boolean }>(
    'select i.indisvalid and i.indisready as valid from pg_index i join pg_class c on c.oid = i.indexrelid where i.indexrelid = to_regclass($1) and c.relnamespace = current_schema()::regnamespace', [index])
  return row === undefined ? 'none' : row.valid ? 'valid' : 'broken'
}

/** Makes or drops it inside the transaction that is open, where nothing can be built concurrently. */
export async function makeWithin(client: pg.Client, { text, index, makes }: IndexStatement): Promise<void> {
  const state = makes ? await indexState(client, index) : 'none'
  if (state === 'valid') return
  if (state === 'broken') await client.query(`drop index ${index}`)
  await client.query(text.replace(/\bconcurrently\s+/i, ''))
}
