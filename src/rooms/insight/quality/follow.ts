import { isUuid } from '../../../lib/ids.ts'
import { type Json, isJsonObject } from '../../../lib/json.ts'
import { qualityObjects } from '../../../model/define/qualityNames.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { type Batch, type Entry, follow, type Follower } from '../../../platform/feed/index.ts'
import type { Context } from '../../../records/context.ts'
import { keepQuality, runHolding } from './keep.ts'

export interface QualityFollowing {
  readonly database: Database
  /** Queues the judging of everything, after a change of a rule. */
  readonly judgeAll: (tx: Transaction) => Promise<void>
  /** The workspace's model, and the program as the one who acts in it. */
  readonly engineOf: (workspaceId: number, requestId: string) => Promise<{ readonly registry: Registry; readonly context: Context }>
}

/** Follows the feed: whatever was written is judged anew, and so is what its contact points, calls and possible doubles speak of. */
export function followForQuality(given: QualityFollowing, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, { name: 'quality', onError: failed, handle: (batch) => judgeWritten(given, batch) })
}

const judgedObjects: ReadonlySet<string> = new Set(qualityObjects)
const speaking = { contactPoint: ['target'], activity: ['target'], duplicateCandidate: ['first', 'second'] } as const
type Speaking = keyof typeof speaking

async function judgeWritten({ engineOf, judgeAll }: QualityFollowing, { workspaceId, entries, transaction }: Batch): Promise<void> {
  const concerned = entries.filter(({ object }) => judgedObjects.has(object) || Object.hasOwn(speaking, object) || object === 'qualityRule')
  if (concerned.length === 0) return
  const { registry, context } = await engineOf(workspaceId, `quality ${String(entries[0]?.id)}`)
  if (!registry.objects.has('modelRun')) return
  // All of it may be different now.
  if (concerned.some(({ object }) => object === 'qualityRule')) { await judgeAll(transaction); return }
  const touched = await touchedBy(transaction, concerned)
  for (const [object, ids] of touched) {
    // The first night judges everything; until then there is nothing to keep up.
    const run = registry.objects.has(object) ? await runHolding(transaction, registry.object(object)) : undefined
    if (run !== undefined) await keepQuality(transaction, context, { registry, run }, object, [...ids].toSorted())
  }
}

/** The records to be judged, by object. */
async function touchedBy(tx: Transaction, entries: readonly Entry[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const touched = new Map<string, Set<string>>()
  const note = (object: string, id: string) => { if (judgedObjects.has(object) && isUuid(id)) { const ids = touched.get(object) ?? new Set(); touched.set(object, ids.add(id)) } }
  for (const { object, recordId } of entries) note(object, recordId ?? '')
  for (const child of Object.keys(speaking) as readonly Speaking[]) {
    const own = entries.filter(({ object }) => object === child)
    if (own.length === 0) continue
    for (const { before, after } of own) for (const side of [before, after]) for (const relation of speaking[child]) { const target = targetOf(side?.[relation]); if (target !== undefined) note(target.object, target.id) }
    for (const { object, id } of await targetsOf(tx, child, own.flatMap(({ recordId }) => recordId ?? []))) note(object, id)
  }
  return touched
}

function targetOf(value: Json | undefined): { readonly object: string; readonly id: string } | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined
  const { object, id } = value
  return typeof object === 'string' && typeof id === 'string' ? { object, id } : undefined
}

/** What they hang on now: an entry tells of it only where it changed. */
async function targetsOf(tx: Transaction, child: Speaking, ids: readonly string[]): Promise<readonly { readonly object: string; readonly id: string }[]> {
  const table = sql.identifier({ contactPoint: 'contact_point', activity: 'activity', duplicateCandidate: 'duplicate_candidate' }[child])
  const found = await Promise.all(speaking[child].map((relation) => tx.query<{ object: string | null; id: string | null }>(sql`
    select t.${sql.identifier(`${relation}_object`)} as object, t.${sql.identifier(`${relation}_id`)} as id from ${table} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)}`)))
  return found.flat().flatMap(({ object, id }) => (object === null || id === null ? [] : [{ object, id }]))
}
