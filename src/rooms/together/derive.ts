import type { Json, JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Entry } from '../../platform/feed/index.ts'
import { addFollowers, followable, followersOf, type Following, holdersOf } from './following.ts'
import { changedFields, handedTo, handOver, idIn, isNewsToFollowers, type News, type Target, toFollower } from './news.ts'
import { type Preferences, preferencesOf } from './preferences.ts'
import type { TogetherGiven } from './ports.ts'
import { shopOrdersIn } from './shopOrders.ts'

interface Said { readonly entry: Entry; readonly target: Target; readonly mentioned: readonly string[] }

/** Everything that a batch of the feed could tell somebody. Who begins to follow by what they did is written on the way. */
export async function newsOf(given: TogetherGiven, registry: Registry, transaction: Transaction, entries: readonly Entry[]): Promise<readonly News[]> {
  const objects = followable(registry)
  const said = await commentsOf(transaction, entries)
  await follow(given, transaction, objects, entries, said)
  const ordered = await shopOrdersIn(transaction, entries)
  const toldAsOrder = new Set(ordered.map(({ target }) => target.id))
  const news: News[] = [...ordered]
  const tellsHolder = new Set<string>()
  for (const entry of entries) {
    if (entry.recordId === null || !objects.has(entry.object) || toldAsOrder.has(entry.recordId)) continue
    const holder = handedTo(entry)
    if (holder === undefined) continue
    news.push(handOver(entry, holder.person, holder.isNew))
    tellsHolder.add(`${entry.id} ${holder.person}`)
  }
  for (const { entry, target, mentioned } of said) {
    for (const person of mentioned) news.push({ entry, person, kind: 'mentioned', title: 'mentioned', target, values: { comment: entry.recordId }, event: `mention ${entry.recordId ?? ''}:${person}` })
  }
  news.push(...await sharesIn(transaction, objects, entries), ...importsIn(entries))
  const changes = entries.filter((entry) => objects.has(entry.object) && !toldAsOrder.has(entry.recordId ?? '') && isNewsToFollowers(entry))
  const comments = said.filter(({ entry }) => entry.before === null)
  const followers = await listeners(registry, transaction, [...changes.map(({ object, recordId }) => ({ object, id: recordId ?? '' })), ...comments.map(({ target }) => target)])
  for (const entry of changes) {
    const isVerb = registry.actions.has(entry.action) && !entry.action.startsWith('record.')
    for (const person of followers(entry.recordId ?? '')) {
      const one = tellsHolder.has(`${entry.id} ${person}`) ? undefined : toFollower(entry, person, changedFields(entry), isVerb)
      if (one !== undefined) news.push(one)
    }
  }
  for (const { entry, target, mentioned } of comments) {
    for (const person of followers(target.id)) if (!mentioned.includes(person)) news.push({ entry, person, kind: 'followed', title: 'followedComment', target, values: { comment: entry.recordId }, event: `${entry.id}:${person}` })
  }
  return news
}

/** Comments that were written or changed, with whom they name for the first time. One that a file or a sample brings in is said by nobody now. */
async function commentsOf(transaction: Transaction, entries: readonly Entry[]): Promise<readonly Said[]> {
  const written = entries.filter(({ object, recordId, after, action, via }) => object === 'comment' && recordId !== null && after !== null && via !== 'job' && action !== 'remove' && action !== 'record.moveToBin')
  if (written.length === 0) return []
  const rows = await transaction.query<{ id: string; object: string; target: string }>(sql`
    select id, target_object as object, target_id as target from comment
    where workspace_id = ${transaction.workspaceId} and id = ${sql.anyOf(written.map(({ recordId }) => recordId ?? ''))} and deleted_at is null and target_id is not null`)
  const targets = new Map(rows.map(({ id, object, target }) => [id, { object, id: target }]))
  return written.flatMap((entry) => {
    const target = targets.get(entry.recordId ?? '')
    if (target === undefined) return []
    const before = new Set(peopleIn(entry.before?.['mentions']))
    return [{ entry, target, mentioned: [...new Set(peopleIn(entry.after?.['mentions']))].filter((person) => !before.has(person)) }]
  })
}

function peopleIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.flatMap((each: Json) => { const id = idIn(each); return id === undefined ? [] : [id] }) : []
}

/** Whoever makes, is given or comments on a record follows it from then on, unless they chose otherwise. */
async function follow(given: TogetherGiven, transaction: Transaction, objects: ReadonlySet<string>, entries: readonly Entry[], said: readonly Said[]): Promise<void> {
  const wanted: Following[] = []
  for (const entry of entries) {
    if (entry.recordId === null || entry.version === null || !objects.has(entry.object) || entry.via === 'job') continue
    const target = { object: entry.object, id: entry.recordId }
    const holder = handedTo(entry)
    if (holder !== undefined) wanted.push({ person: holder.person, target, because: 'own' })
    if (entry.before === null && entry.version === 1 && entry.actorId !== null && entry.actorId !== holder?.person) wanted.push({ person: entry.actorId, target, because: 'author' })
  }
  for (const { entry, target } of said) if (entry.actorId !== null && entry.before === null && objects.has(target.object)) wanted.push({ person: entry.actorId, target, because: 'comment' })
  if (wanted.length === 0) return
  const preferences = await preferencesOf(transaction, wanted.map(({ person }) => person))
  await addFollowers(given, transaction, wanted.filter(({ person, because }) => wants(preferences(person), because)))
}

function wants({ followOwn, followAuthored, followCommented }: Preferences, because: Following['because']): boolean {
  return because === 'own' ? followOwn : because === 'author' ? followAuthored : because === 'comment' ? followCommented : true
}

/** Who is told of changes of these records: who follows, and who holds them, unless they have stopped. */
async function listeners(registry: Registry, transaction: Transaction, targets: readonly Target[]): Promise<(id: string) => readonly string[]> {
  const ids = [...new Set(targets.map(({ id }) => id))]
  const told = new Map<string, Set<string>>(ids.map((id) => [id, new Set<string>()]))
  const rows = await followersOf(transaction, ids)
  const left = new Set(rows.filter(({ state }) => state === 'left').map(({ owner_id: person, target_id: id }) => `${person ?? ''} ${id}`))
  for (const { target_id: id, owner_id: person, state } of rows) if (state === 'following' && person !== null) told.get(id)?.add(person)
  const holders: [string, string][] = []
  for (const object of new Set(targets.map((target) => target.object))) holders.push(...await holdersOf(transaction, registry, object, targets.filter((target) => target.object === object).map(({ id }) => id)))
  const preferences = await preferencesOf(transaction, holders.map(([, person]) => person))
  for (const [id, person] of holders) if (!left.has(`${person} ${id}`) && preferences(person).followOwn) told.get(id)?.add(person)
  return (id) => [...(told.get(id) ?? [])]
}

const mostOfGroup = 200

/** Whom a record was shared with: the person, or everybody of the team or department. */
async function sharesIn(transaction: Transaction, objects: ReadonlySet<string>, entries: readonly Entry[]): Promise<readonly News[]> {
  const news: News[] = []
  for (const entry of entries) {
    const to = entry.action === 'record.share' ? entry.after?.['with'] : undefined
    if (entry.recordId === null || !objects.has(entry.object) || typeof to !== 'object' || to === null || !('object' in to)) continue
    for (const person of await peopleOf(transaction, to)) {
      news.push({ entry, person, kind: 'shared', title: 'shared', target: { object: entry.object, id: entry.recordId }, values: {}, event: `${entry.id}:${person}` })
    }
  }
  return news
}

async function peopleOf(transaction: Transaction, { object, id }: JsonObject): Promise<readonly string[]> {
  if (typeof id !== 'string') return []
  if (object === 'user') return [id]
  const rows = object === 'team'
    ? await transaction.query<{ id: string }>(sql`select to_id as id from record_link where workspace_id = ${transaction.workspaceId} and from_object = 'team' and field = 'members' and from_id = ${id}::uuid order by to_id limit ${mostOfGroup}`)
    : await transaction.query<{ id: string }>(sql`select id from "user" where workspace_id = ${transaction.workspaceId} and department_id = ${id}::uuid and status = 'active' and deleted_at is null order by id limit ${mostOfGroup}`)
  return rows.map((row) => row.id)
}

/** Imports that have come to their end are told to whoever began them. */
function importsIn(entries: readonly Entry[]): readonly News[] {
  return entries.flatMap((entry): News[] => {
    const status = entry.after?.['status']
    if (entry.object !== 'import' || entry.recordId === null || entry.actorId === null || (status !== 'done' && status !== 'failed')) return []
    return [{ entry, person: entry.actorId, kind: 'importDone', title: status === 'done' ? 'importDone' : 'importFailed', target: { object: 'import', id: entry.recordId }, values: {}, event: `${entry.id}:${entry.actorId}`, own: true }]
  })
}
