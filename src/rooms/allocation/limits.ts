import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Json } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard, type RuleFacts } from '../../records/write/index.ts'
import { holdingFull, wrongPool } from './errors.ts'
import { conditionOf } from '../../records/query/filter/stored.ts'
import { heldBy, limitsFor } from './held.ts'

/** One limit over one object, as far as the people of this write are concerned. */
interface Limit {
  readonly name: string
  readonly most: number
  /** How many each of them holds now. */
  readonly held: Map<string, number>
  /** Those for whom it holds. */
  readonly people: ReadonlySet<string>
  /** Records of the write that it counts. */
  readonly counts: ReadonlySet<string>
}
interface Holding { readonly limits: ReadonlyMap<string, readonly Limit[]>; readonly names: ReadonlyMap<string, string>; readonly pools: ReadonlyMap<string, string> }

/**
 * Whatever gives a record to another holder (a claim, an assignment, a transfer, a leaver's book) respects how many one may hold, and
 * what goes into a pool goes into an open one of its kind. New records are not refused: who finds a customer is not sent away.
 */
export const holdingGuard: NamedGuard = guard('record.held', {
  concerns: (change) => newOwner(change) !== undefined || newPool(change) !== undefined,
  look: lookUp,
  judge: (state, change) => {
    const pool = newPool(change)
    if (pool !== undefined && state.pools.get(pool) !== change.object) return { refused: wrongPool() }
    const person = newOwner(change)
    if (person === undefined) return { state }
    const counted = (state.limits.get(change.object) ?? []).filter(({ people, counts }) => people.has(person) && counts.has(change.id))
    const full = counted.find(({ held, most }) => (held.get(person) ?? 0) >= most)
    if (full !== undefined) return { refused: holdingFull({ name: full.name, most: full.most, held: full.held.get(person) ?? 0, person: state.names.get(person) ?? '-' }) }
    // The state belongs to this write alone.
    for (const { held } of counted) held.set(person, (held.get(person) ?? 0) + 1)
    return { state }
  },
})

function newOwner({ before, after }: Judged): string | undefined {
  const owner = idOf(after?.values['owner'])
  return before === undefined || after?.living !== true || owner === undefined || owner === idOf(before.values['owner']) ? undefined : owner
}

function newPool({ before, after }: Judged): string | undefined {
  const pool = idOf(after?.values['pool'])
  return pool === undefined || pool === idOf(before?.values['pool']) ? undefined : pool
}

const idOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

async function lookUp(tx: Transaction, changes: readonly Judged[], registry: Registry, facts: RuleFacts): Promise<Holding> {
  const wanted = [...new Set(changes.flatMap((change) => newPool(change) ?? []))]
  const pools = wanted.length === 0 ? [] : await tx.query<{ id: string; object: string }>(sql`select id, object from public_pool where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(wanted)} and active and deleted_at is null`)
  const limits = new Map<string, readonly Limit[]>()
  const names = new Map<string, string>()
  for (const name of new Set(changes.filter((change) => newOwner(change) !== undefined).map(({ object }) => object))) {
    const given = changes.filter((change) => change.object === name)
    const people = [...new Set(given.flatMap((change) => newOwner(change) ?? []))].sort()
    const found = await limitsOf(tx, registry.object(name), people, given.map(({ id }) => id), registry, facts)
    limits.set(name, found)
    if (found.length > 0) for (const { id, title } of await tx.query<{ id: string; title: string }>(sql`select id, name as title from "user" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(people)}`)) names.set(id, title)
  }
  return { limits, names, pools: new Map(pools.map(({ id, object }) => [id, object])) }
}

/** Holds, until the commit, the lock under which a person's records of the object are counted: of two at once the second sees the first. */
async function limitsOf(tx: Transaction, object: ResolvedObject, people: readonly string[], ids: readonly string[], registry: Registry, facts: RuleFacts): Promise<Limit[]> {
  const meant = await limitsFor(tx, object, people)
  if (meant.length === 0) return []
  for (const person of people) await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`holding ${String(tx.workspaceId)} ${object.name} ${person}`}, 0))`)
  const limits: Limit[] = []
  for (const { name, most, filter, of } of meant) {
    const condition = conditionOf(registry, object, filter, facts)
    // A condition that does not fit the model any more limits nothing.
    if (condition === undefined) continue
    const counts = await tx.query<{ id: string }>(sql`select t.id from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} and ${condition}`)
    limits.push({ name, most, held: await heldBy(tx, object, of, condition), people: new Set(of), counts: new Set(counts.map(({ id }) => id)) })
  }
  return limits
}
