import type { JsonObject } from '../../lib/json.ts'
import { type Registry, targetsOf } from '../../model/define/registry.ts'
import type { Context } from '../../records/context.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { gather } from './gather.ts'
import { isMany, type News, type Told } from './news.ts'
import { asNotifications, type TogetherGiven } from './ports.ts'
import { preferencesOf } from './preferences.ts'
import { type Readable, readableIn } from './readable.ts'

/**
 * Writes notifications of what people may read and want to be told, in the transaction that moves the cursor; the same event is
 * told once. Nobody is told of what they did themselves.
 */
export async function tell(given: TogetherGiven, transaction: Transaction, news: readonly News[]): Promise<void> {
  await write(given, transaction, await readOnes(given, transaction, news.filter(({ person, entry, own }) => own === true || person !== entry.actorId)))
}

/** As `tell`, of what is known by the clock and not by the feed. */
export async function write(given: TogetherGiven, transaction: Transaction, told: readonly Told[]): Promise<void> {
  const fresh = await newOnes(transaction, told)
  if (fresh.length === 0) return
  const own = await given.ownContextOf(transaction.workspaceId)
  const { single, joined } = await gather(transaction, fresh, given.clock.now())
  for (const { id, count } of joined) await joinTo(given, transaction, own, id, count)
  const leadsTo = targets(await given.registryOf(transaction.workspaceId))
  const preferences = await preferencesOf(transaction, single.map(({ person }) => person))
  const inputs = single.flatMap((one): JsonObject[] => {
    const { app, mail } = preferences(one.person).switchOf(one.kind)
    if (!app && mail === 'off') return []
    const { entry: { actorId, actorName, requestId }, kind, title, person, event } = one
    const isOwn = one.own === true
    return [{
      kind, title, event, owner: person, inApp: app, from: isOwn ? null : actorId,
      values: isOwn ? one.values : { ...one.values, who: actorName, ...(requestId === null ? {} : { request: requestId }) }, target: isMany(one) || !leadsTo.has(one.target.object) ? null : { ...one.target },
    }]
  })
  if (inputs.length === 0) return
  // Of a record that was purged, or a person who left meanwhile, there is nothing to tell: those few are refused, the rest stands.
  await given.writer.createMany(transaction, own, 'notification', inputs, asNotifications)
}

/** The objects to whose records a notification leads; of others it tells all the same. */
function targets(registry: Registry): ReadonlySet<string> {
  return new Set(targetsOf(registry.field('notification', 'target')))
}

async function joinTo(given: TogetherGiven, transaction: Transaction, own: Context, id: string, count: number): Promise<void> {
  const [row] = await transaction.query<{ values: JsonObject }>(sql`select values from notification where workspace_id = ${transaction.workspaceId} and id = ${id}::uuid for update`)
  if (row !== undefined) await given.writer.updateMany(transaction, own, 'notification', [{ id, changes: { values: { ...row.values, count }, readAt: null } }], asNotifications)
}

async function newOnes<One extends Pick<News, 'event'>>(transaction: Transaction, told: readonly One[]): Promise<readonly One[]> {
  if (told.length === 0) return []
  const rows = await transaction.query<{ event: string }>(sql`
    select event from notification where workspace_id = ${transaction.workspaceId} and event = any(${told.map(({ event }) => event)}::text[]) and deleted_at is null`)
  const seen = new Set(rows.map(({ event }) => event))
  return told.filter(({ event }) => !seen.has(event) && seen.add(event))
}

/** Of what there is to tell that which each person may read, and of changed fields those. */
async function readOnes(given: TogetherGiven, transaction: Transaction, news: readonly News[]): Promise<readonly News[]> {
  const readable = readableIn(given, transaction.workspaceId)
  const asked = new Map<string, Promise<ReadonlySet<string>>>()
  const mayRead = ({ person, target: { object } }: News) => {
    const key = `${person} ${object}`
    let found = asked.get(key)
    if (found === undefined) {
      found = readable.ids(person, object, [...new Set(news.filter((other) => other.person === person && other.target.object === object).map(({ target }) => target.id))])
      asked.set(key, found)
    }
    return found
  }
  const kept: News[] = []
  for (const one of news) {
    if (!(await mayRead(one)).has(one.target.id) || !await mayReadComment(readable, one)) continue
    const seen = await withReadableFields(readable, one)
    if (seen !== undefined) kept.push(seen)
  }
  return kept
}

/** Of a comment only who may read it is told: one that is kept inside is not even mentioned outside. */
async function mayReadComment(readable: Readable, { person, values: { comment } }: News): Promise<boolean> {
  return typeof comment !== 'string' || (await readable.ids(person, 'comment', [comment])).has(comment)
}

/** Undefined where all that changed is hidden from the person. */
async function withReadableFields(readable: Readable, one: News): Promise<News | undefined> {
  const names = one.values['fields']
  if (!Array.isArray(names)) return one
  const fields = await readable.fields(one.person, one.target.object, names.filter((name) => typeof name === 'string'))
  return fields.length === 0 && names.length > 0 && one.title === 'followedFields' ? undefined : { ...one, values: { ...one.values, fields: [...fields] } }
}
