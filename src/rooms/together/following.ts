import type { JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Target } from './news.ts'
import { asFollow, type TogetherGiven } from './ports.ts'

export type Because = 'own' | 'author' | 'comment' | 'chosen'
export interface Following { readonly person: string; readonly target: Target; readonly because: Because }

/** The objects whose records may be followed. */
export function followable(registry: Registry): ReadonlySet<string> {
  const field = registry.field('follower', 'target')
  return new Set(field.type === 'target' ? field.to : [])
}

interface Row { readonly target_id: string; readonly owner_id: string | null; readonly state: string }

/** Who follows these records, or has stopped to. */
export async function followersOf(transaction: Transaction, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return []
  return transaction.query<Row>(sql`
    select target_id, owner_id, state from follower
    where workspace_id = ${transaction.workspaceId} and target_id = ${sql.anyOf(new Set(ids))} and deleted_at is null`)
}

/** Adds who does not follow yet; whoever has stopped stays so. */
export async function addFollowers(given: TogetherGiven, transaction: Transaction, wanted: readonly Following[]): Promise<void> {
  if (wanted.length === 0) return
  await oneFollowsAtATime(transaction)
  const known = new Set((await followersOf(transaction, wanted.map(({ target }) => target.id))).map(({ owner_id: person, target_id: id }) => `${person ?? ''} ${id}`))
  const inputs = new Map<string, JsonObject>()
  for (const { person, target, because } of wanted) {
    const key = `${person} ${target.id}`
    if (!known.has(key) && !inputs.has(key)) inputs.set(key, { target: { ...target }, owner: person, state: 'following', because })
  }
  // What was purged meanwhile cannot be followed any more: those few are refused, and the rest stands.
  if (inputs.size > 0) await given.writer.createMany(transaction, await given.ownContextOf(transaction.workspaceId), 'follower', [...inputs.values()], asFollow)
}

/** Who reads whether somebody follows and then writes it is alone with it until the commit: two at once would make two lines, one for each answer. */
export async function oneFollowsAtATime(transaction: Transaction): Promise<void> {
  await transaction.run(sql`select pg_advisory_xact_lock(hashtextextended(${`follow ${transaction.workspaceId}`}, 0))`)
}

/** Who holds these records now. */
export async function holdersOf(transaction: Transaction, registry: Registry, object: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ id: string; owner_id: string | null }>(sql`
    select id, owner_id from ${sql.identifier(registry.object(object).table)} where workspace_id = ${transaction.workspaceId} and id = ${sql.anyOf(ids)}`)
  return new Map(rows.flatMap(({ id, owner_id: owner }) => (owner === null ? [] : [[id, owner] as const])))
}
