import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { snakeCase } from '../../model/define/names.ts'
import { type Draft, titlesIn } from './draft.ts'

/** The titles that these drafts want of others, by id: what numbers the engine gave them. */
export async function titlesFor(registry: Registry, tx: Transaction, drafts: readonly Draft[], ids: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Set<string>>()
  for (const { titleOf, object } of drafts.flatMap(({ values }) => titlesIn(values))) {
    const id = ids.get(titleOf)
    if (id !== undefined) (wanted.get(object) ?? wanted.set(object, new Set()).get(object))?.add(id)
  }
  const found = new Map<string, string>()
  for (const [object, some] of wanted) {
    const { table, title } = registry.object(object)
    const rows = await tx.query<{ id: string; title: string }>(sql`
      select id, ${sql.identifier(snakeCase(title))}::text as title from ${sql.identifier(table)} where workspace_id = ${tx.workspaceId} and id = any(${[...some]}::uuid[])`)
    for (const row of rows) found.set(row.id, row.title)
  }
  return found
}
