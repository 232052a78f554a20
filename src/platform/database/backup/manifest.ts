import { z } from 'zod'
import { sealSchema } from './seal.ts'

/** A name of a table, column, sequence or partition as this program makes them: nothing that could carry SQL. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)
const checksum = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

/** The open first line of a backup file. */
export const headSchema = z.strictObject({
  guanxi: z.literal('backup'), format: z.literal(1),
  version: z.string().max(40), madeAt: z.iso.datetime(), seal: sealSchema.optional(),
})
export type BackupHead = z.infer<typeof headSchema>

/** How one table is written: COPY text, rows by primary key. */
export const tableSchema = z.strictObject({ name, columns: z.array(name).min(1), rows: count, bytes: count, sha256: checksum })
export type TableFacts = z.infer<typeof tableSchema>

/** Bytes of one stored file; the path is workspace/xx/checksum. */
export const fileSchema = z.strictObject({ path: z.string().regex(/^\d{1,9}\/[0-9a-f]{2}\/[0-9a-f]{64}$/), bytes: count })
export type FileFacts = z.infer<typeof fileSchema>

/** What a backup holds: the last entry of the file, when all of it is known. */
export const manifestSchema = z.strictObject({
  version: z.string().max(40),
  madeAt: z.iso.datetime(),
  /** The server it was read from. */
  database: z.string().max(100),
  migrations: z.array(z.strictObject({ name: z.string().regex(/^\d{4}_[a-z0-9_]+\.sql$/), checksum })),
  tables: z.array(tableSchema),
  partitions: z.array(z.strictObject({ name, parent: name, from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) })),
  sequences: z.array(z.strictObject({ name, value: z.number().int(), called: z.boolean() })),
  files: z.strictObject({ count, bytes: count }),
  /** Which keys outside the database the data needs: their names and what tells one from another, never the keys. */
  keys: z.array(z.strictObject({ name: z.string().max(60), id: z.string().max(64) })),
  workspaces: count,
})
export type Manifest = z.infer<typeof manifestSchema>

/** All rows of a backup. */
export function rowsIn({ tables }: Pick<Manifest, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}
