import type { z } from 'zod'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'

/** What is set for the whole installation under a name; undefined where nothing is. @throws ZodError for what is not of the form. */
export async function readSetting<Value>(database: Database, name: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
  const [row] = await database.read<{ value: unknown }>({ workspaceId: 0 }, sql`select value from installation_setting where name = ${name}`)
  return row === undefined ? undefined : schema.parse(row.value)
}

export async function writeSetting(tx: Transaction, name: string, value: object): Promise<void> {
  await tx.run(sql`insert into installation_setting (name, value) values (${name}, ${JSON.stringify(value)}::jsonb) on conflict (name) do update set value = excluded.value`)
}
