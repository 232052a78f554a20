import { Problem } from '../../lib/problem.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { RunOf } from './drafts.ts'
import { scoreRunTable, settlingTable } from './place.ts'

/**
 * From the commit on the run holds for these scores: every statement looks up which one does, so a list shows all of one run or all
 * of another. A handful of rows, however many records; what follows from it (the past, the feed, the rows of before) is settled
 * afterwards, in batches. @throws Problem 409 while the change before this one is being settled.
 */
export async function letHold(tx: Transaction, { run, object }: RunOf, { names, asOf }: { readonly names: readonly string[]; readonly asOf: string }): Promise<void> {
  const [pointer, settling] = [sql.identifier(scoreRunTable(object)), sql.identifier(settlingTable(object))]
  const before = await tx.query<{ run_id: string }>(sql`select run_id from ${pointer} where workspace_id = ${tx.workspaceId} and score = any(${names}::text[]) order by score for update`)
  const [open] = await tx.query(sql`select 1 as one from ${settling} where workspace_id = ${tx.workspaceId} and scores && ${names}::text[]`)
  if (open !== undefined) throw new Problem({ kind: 'scores-settling', status: 409, title: { en: 'The change before this one is still being settled. Try again in a moment.', zh: '上一次启用仍在处理，请稍后重试。' } })
  await tx.run(sql`
    insert into ${pointer} (workspace_id, score, run_id, as_of) select ${tx.workspaceId}, n, ${run}::uuid, ${asOf}::date from unnest(${names}::text[]) n
    on conflict (workspace_id, score) do update set run_id = excluded.run_id, as_of = excluded.as_of`)
  await tx.run(sql`
    insert into ${settling} (workspace_id, run_id, before, scores, as_of)
    values (${tx.workspaceId}, ${run}::uuid, ${[...new Set(before.map(({ run_id: id }) => id))].filter((id) => id !== run)}::uuid[], ${names}::text[], ${asOf}::date)`)
}
