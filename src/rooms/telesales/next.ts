import { isProblem } from '../../lib/problem.ts'
import { asText, type Json, type JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Doing, Outcome } from '../../records/act/index.ts'
import { readWithin } from '../../records/act/reading.ts'
import type { Context } from '../../records/context.ts'
import { refusesCalls } from './consent.ts'
import { errors } from './errors.ts'
import { numberIn, relatedId, type Target, textIn } from './reading.ts'

/** So many who must not be called are put aside in one go; the next request goes on behind them. */
const mostAside = 200

/**
 * Hands one entry to the agent: what he holds already; else call-backs whose time has come, the earliest first; else who waits, in
 * order. The row is locked while it is handed out and passed over by others, so that none is handed to two. An entry of an agent
 * without a sign of life counts as waiting again. Whom the agent may not see is left to others.
 */
export async function next(registry: Registry, doing: Doing): Promise<Outcome> {
  const { context, tx, input, read, write } = doing
  const list = await read('callList', textIn(input, 'list') ?? '')
  requireAgent(list, context)
  const now = new Date(context.now)
  const stale = new Date(context.now - numberIn(list, 'releaseMinutes', 15) * 60_000)
  const passed: string[] = []
  for (let aside = 0; aside < mostAside;) {
    const [found] = await tx.query<{ id: string; object: string; target: string }>(candidates(context, asText(list['id']), { now, stale }, passed))
    if (found === undefined) return { result: { entry: null, left: await leftOf(tx, context, asText(list['id'])) } }
    const target = { object: found.object, id: found.target }
    const seen = await seenBy(registry, doing, target)
    if (seen === undefined) passed.push(found.id)
    else if (await refusesCalls(tx, target, await read(target.object, target.id))) {
      await write.update('callListEntry', found.id, { state: 'skipped', skippedBecause: 'doNotContact', agent: null, heldAt: null, nextCallAt: null })
      aside += 1
    } else {
      await write.update('callListEntry', found.id, { state: 'calling', agent: context.actor.userId, heldAt: now.toISOString(), dialledAt: null })
      return { result: { entry: found.id } }
    }
  }
  return { result: { entry: null, left: await leftOf(tx, context, asText(list['id'])) } }
}

function candidates({ workspaceId, actor: { userId } }: Context, list: string, { now, stale }: { readonly now: Date; readonly stale: Date }, passed: readonly string[]) {
  return sql`
    select e.id, e.target_object as object, e.target_id as target from call_list_entry e
    where e.workspace_id = ${workspaceId} and e.list_id = ${list}::uuid and e.deleted_at is null and e.id <> all(${[...passed]}::uuid[])
      and (e.state = 'waiting'
        or (e.state = 'callBack' and e.next_call_at <= ${now} and (e.agent_id is null or e.agent_id = ${userId}::uuid or e.next_call_at <= ${stale}))
        or (e.state = 'calling' and (e.agent_id = ${userId}::uuid or e.held_at <= ${stale})))
    order by (e.state = 'calling' and e.agent_id = ${userId}::uuid) desc, (e.state = 'callBack') desc, e.next_call_at nulls last, e."order", e.id
    limit 1 for update skip locked`
}

/** How many are left to call, and when the next call-back comes, for an agent to whom nothing is handed now. */
async function leftOf(tx: Transaction, { workspaceId }: Context, list: string): Promise<JsonObject> {
  const [row] = await tx.query<{ left: number; at: Date | string | null }>(sql`
    select count(*)::integer as left, min(e.next_call_at) filter (where e.state = 'callBack') as at from call_list_entry e
    where e.workspace_id = ${workspaceId} and e.list_id = ${list}::uuid and e.deleted_at is null and e.state in ('waiting', 'calling', 'callBack')`)
  const at = row?.at ?? null
  return { count: row?.left ?? 0, nextCallBackAt: at === null ? null : new Date(at).toISOString() }
}

async function seenBy(registry: Registry, { tx, context }: Doing, { object, id }: Target): Promise<JsonObject | undefined> {
  try {
    const seen = await readWithin(tx, registry, context, object, id)
    return (seen['deletedAt'] ?? null) === null ? seen : undefined
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}

function requireAgent(list: JsonObject, { actor }: Context): void {
  if (list['status'] !== 'open') throw errors.notOpen()
  const agents = Array.isArray(list['agents']) ? list['agents'] : []
  if (agents.length === 0 || actor.permissions.administrator === true || relatedId(list, 'owner') === actor.userId) return
  const mine = new Set([actor.userId, ...actor.teamIds, ...actor.departmentIds])
  if (!agents.some((agent: Json) => mine.has(relatedId({ agent }, 'agent') ?? ''))) throw errors.notAgent()
}
