import { asText, type JsonObject } from '../../../lib/json.ts'
import { say, type Words } from '../../../lib/words.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Batch, Entry } from '../../../platform/feed/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'

/** The workspace's way to write, and the program as the one who acts in it. */
export interface CreditGiven { readonly engineOf: (workspaceId: number, requestId: string) => Promise<{ readonly context: Context; readonly writer: Pick<WriterWithin, 'createMany'> }> }

const name: Words = { en: 'Credit kept', zh: '保留业绩归属' }
const closed: Readonly<Record<string, readonly string[]>> = { order: countedOrderStates, opportunity: ['won'] }

/**
 * A closed deal that is handed over stays the success of whoever had it: the former owner keeps all of it, unless its credit was split
 * already. A deal that was closed only after it was handed over is the new owner's.
 */
export async function keepCredit({ engineOf }: CreditGiven, { workspaceId, entries, transaction: tx }: Batch): Promise<void> {
  const handed = new Map<string, Entry>()
  for (const entry of entries) if (isHanded(entry) && !handed.has(entry.recordId ?? '')) handed.set(entry.recordId ?? '', entry)
  const credits: JsonObject[] = []
  for (const entry of handed.values()) {
    const { object, recordId, before } = entry
    const [owner, department] = [asText(before?.['owner']), asText(before?.['department'])]
    if (recordId === null || !await closedBefore(tx, entry)) continue
    const home = department === '' ? await homeOf(tx, owner) : department
    credits.push({ target: { object, id: recordId }, role: 'closer', kind: 'revenue', share: 1, origin: 'kept', owner, ...(home === undefined ? {} : { department: home }) })
  }
  if (credits.length === 0) return
  const { context, writer } = await engineOf(workspaceId, `credit ${String(entries[0]?.id)}`)
  const named = { ...context, actor: { ...context.actor, name: say(name, context.actor.language) } }
  await writer.createMany(tx, named, 'creditSplit', credits, { action: 'creditSplit.share', rights: 'action', writers: ['creditSplit.share'] })
}

function isHanded({ object, recordId, before }: Entry): boolean {
  return recordId !== null && Object.hasOwn(closed, object) && asText(before?.['owner']) !== ''
}

/** Whether the deal is closed, was so when it was handed over, and nobody said yet whose it is. */
async function closedBefore(tx: Transaction, { object, recordId, id }: Entry): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from ${sql.identifier(object)} d where d.workspace_id = ${tx.workspaceId} and d.id = ${recordId}::uuid and d.status = any(${closed[object] ?? []}) and d.deleted_at is null
      and not exists (select from credit_split c where c.workspace_id = d.workspace_id and c.target_object = ${object} and c.target_id = d.id and c.deleted_at is null)
      and not exists (select from feed f where f.workspace_id = d.workspace_id and f.object = ${object} and f.record_id = d.id and f.id > ${id} and f.after ? 'status')`)
  return rows.length > 0
}

async function homeOf(tx: Transaction, person: string): Promise<string | undefined> {
  const [row] = await tx.query<{ department: string | null }>(sql`select department_id as department from "user" where workspace_id = ${tx.workspaceId} and id = ${person}::uuid`)
  return row?.department ?? undefined
}
