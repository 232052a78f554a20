import { isJsonObject, type JsonObject } from '../../../lib/json.ts'
import { say, type WordValues } from '../../../lib/words.ts'
import { heldOutIn } from '../../../access/index.ts'
import { isHeldOut } from '../../../model/define/heldOut.ts'
import { reasonWords, scoreWords } from '../../../model/words/ui/scores.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { keepCases } from '../earned/cases.ts'

/** As many reminders of a night as one person can take up beside all else; the most valuable customers first. */
const mostForOne = 5

interface Late { readonly id: string; readonly name: string; readonly owner: string; readonly key: string; readonly reasons: readonly JsonObject[] | null }

/**
 * Customers who are late by their own habit become tasks of those who hold them, with the reason: one task for each silence, however
 * often a night is done again. A new purchase begins a new silence. Customers who are held out for comparison get none.
 */
export async function remindOfRepurchases({ database, writer }: { readonly database: Database; readonly writer: Pick<WriterWithin, 'createMany'> }, context: Context): Promise<number> {
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('repurchase'), ${tx.workspaceId})`)
    const late = await tx.query<Late>(sql`
      select id, name, owner, key, reasons from (
        select c.id, c.name, c.owner_id as owner, 'repurchase ' || c.id || ' ' || coalesce(c.last_order_on::text, 'never') as key, s.reasons,
          row_number() over (partition by c.owner_id order by coalesce(v.number_value, 0) desc, c.id) as place
        from customer_score_run f join customer_score s on s.workspace_id = f.workspace_id and s.run_id = f.run_id and s.score = f.score
        join customer c on c.workspace_id = s.workspace_id and c.id = s.record_id and c.deleted_at is null and c.owner_id is not null
        join "user" u on u.workspace_id = c.workspace_id and u.id = c.owner_id and u.status = 'active' and u.deleted_at is null
        left join customer_score_run g on g.workspace_id = f.workspace_id and g.score = 'lifetimeValue'
        left join customer_score v on v.workspace_id = g.workspace_id and v.run_id = g.run_id and v.record_id = s.record_id and v.score = g.score
        where f.workspace_id = ${tx.workspaceId} and f.score = 'repurchase' and s.text_value = 'overdue'
          and not exists (select from comparison_case h where h.workspace_id = s.workspace_id and h.case_key = 'repurchase ' || c.id || ' ' || coalesce(c.last_order_on::text, 'never') and h.deleted_at is null)
          and not exists (select from activity a where a.workspace_id = s.workspace_id and a.external_id = 'repurchase ' || c.id || ' ' || coalesce(c.last_order_on::text, 'never'))
      ) ranked where place <= ${mostForOne}::integer order by owner, place`)
    if (late.length === 0) return 0
    const { language } = context.actor
    const due = new Date(context.now + 86_400_000).toISOString()
    const heldOut = await heldOutIn(tx)
    // Decided for those whose turn it is, and kept: whoever is held out is asked about no more in this silence.
    await keepCases(writer, tx, context, 'repurchase', late.map(({ id, key }) => ({ customer: id, key })), heldOut)
    const tasks = late.filter(({ id }) => !isHeldOut(heldOut, id)).map(({ id, name, owner, key, reasons }): JsonObject => ({
      kind: 'task', subject: `${say(scoreWords.remindTask, language)} · ${name}`.slice(0, 200), body: (reasons ?? []).flatMap((reason) => worded(reason, language)).join('\n'),
      target: { object: 'customer', id }, owner, due, externalId: key,
    }))
    if (tasks.length === 0) return 0
    const { refused } = await writer.createMany(tx, context, 'activity', tasks, { action: 'create', rights: 'action' })
    return tasks.length - refused.length
  })
}

function worded(reason: JsonObject, language: 'en' | 'zh'): string[] {
  const words = typeof reason['key'] === 'string' ? reasonWords[reason['key']] : undefined
  const values = isJsonObject(reason['values']) ? reason['values'] : {}
  const plain: WordValues = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isJsonObject(value) && typeof value['share'] === 'number' ? `${Math.round(value['share'] * 100)} %` : typeof value === 'number' ? value : typeof value === 'string' ? value : '']))
  return words === undefined ? [] : [say(words, language, plain)]
}
