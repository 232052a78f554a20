import { mayAct, permissionOn } from '../../access/index.ts'
import { personOf } from '../../access/system.ts'
import { openPools } from '../../access/pools.ts'
import { dateInZone } from '../../lib/calendar.ts'
import { asText, type JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import { snakeCase } from '../../model/define/names.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { duplicateValue } from '../../model/fields/duplicates.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import { originOf } from '../act/origin.ts'
import type { Context } from '../context.ts'
import { readableFields, type Reading } from '../query/fields.ts'
import { mask } from '../query/mask.ts'
import { scopeClause } from '../query/scope.ts'

/** A record that may be the same, and how it stands: the one answer that goes beyond what the caller may see. */
export interface Taken {
  readonly object: string
  /** Only where the caller may read the record, or look at it through the pool. */
  readonly id?: string
  /** The public pool in which it lies, where that stands open to the caller. */
  readonly pool?: string
  /** Whole where the caller may read the record, else masked. */
  readonly title: string
  /** The fields whose values agree. */
  readonly reasons: readonly string[]
  /** Of what lies in the bin: whose it was. */
  readonly holder: { readonly kind: 'owner' | 'pool' | 'nobody' | 'bin'; readonly name?: string }
  /** With it one may ask the holder, for a day. */
  readonly ask?: string
  /** What is lawful now: open it, ask its owner, join as co-owner, claim it, take it out of the bin. */
  readonly next: readonly ('open' | 'ask' | 'join' | 'claim' | 'restore')[]
}

/** Questions of one person in a day, so that the check cannot be used to read the book of another. */
const mostADay = 200
const mostMatches = 10

/**
 * Is this customer taken? Looks for records with the same normalised phone, e-mail, company name or number, past the
 * caller's scope and in the bin, and says who holds them. Each question counts, and stands in the feed with its fields and number of matches.
 * @throws Problem 403 without the right to create, 429 when too many were asked today.
 */
export function takenCheck(given: { readonly registry: Registry; readonly database: Database }) {
  return async (context: Context, objectName: string, values: JsonObject): Promise<readonly Taken[]> => {
    const object = given.registry.object(objectName)
    if (!permissionOn(context.actor.permissions, objectName).create) throw forbidden(object, context)
    const readable = readableFields(context, object, given.registry)
    // A field that the role hides is not to be found out by this way either.
    const keys = keysOf(object.duplicates, values).filter(({ field }) => readable.has(field))
    const among = Object.entries(object.takenAmong ?? {}).filter(([name]) => permissionOn(context.actor.permissions, name).read !== 'none')
      .map(([name, by]) => ({ other: given.registry.object(name), keys: keysOf(by, values).filter(({ field }) => readable.has(field)) })).filter((each) => each.keys.length > 0)
    if (keys.length === 0 && among.length === 0) return []
    return given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      await countOne(tx, context, objectName)
      const looking = { tx, context, restoring: given.registry.actions.get('record.restore') }
      const matches = keys.length === 0 ? [] : await find(looking, object, keys, readable.get(object.title))
      for (const { other, keys: by } of among) matches.push(...await find(looking, other, by, readableFields(context, other, given.registry).get(other.title)))
      await appendEntries(tx, originOf(context), [{
        object: objectName, recordId: null, version: null, action: `${objectName}.duplicateCheck`, before: null,
        after: { fields: [...new Set([...keys, ...among.flatMap((each) => each.keys)].map(({ field }) => field))], matches: matches.length, beyondScope: matches.filter(({ id }) => id === undefined).length },
      }])
      return matches
    })
  }
}

interface Key { readonly field: string; readonly kind: string; readonly value: string }

function keysOf(by: ResolvedObject['duplicates'], values: JsonObject): Key[] {
  return (by ?? []).flatMap(({ kind, field }) => {
    const value = duplicateValue(kind, values[field] ?? null)
    // As the write path keeps them: an exact value is told apart by its field.
    return value === undefined ? [] : [{ field, kind: kind === 'exact' ? `exact:${field}` : kind, value }]
  })
}

interface Found {
  readonly id: string
  readonly title: string | null
  readonly owner_name: string | null
  readonly owner_id: string | null
  readonly pool_id: string | null
  readonly pool_name: string | null
  /** It lies in a pool that stands open to the caller. */
  readonly claimable: boolean
  readonly readable: boolean
  readonly binned: boolean
  /** It lies in the bin, and the caller may take it out. */
  readonly restorable: boolean
  readonly keys: readonly { readonly kind: string; readonly value: string }[]
}

interface Looking { readonly tx: Transaction; readonly context: Context; readonly restoring: ActionDefinition | undefined }

async function find({ tx, context, restoring }: Looking, object: ResolvedObject, keys: readonly Key[], title: Reading | undefined): Promise<Taken[]> {
  const pool = object.pools === true
    ? { columns: sql`t.pool_id, p.name as pool_name, coalesce(t.access_owner_id in (${openPools(context.actor, context.workspaceId)}), false) as claimable`, join: sql`left join public_pool p on p.workspace_id = t.workspace_id and p.id = t.pool_id`, group: sql`, p.name` }
    : { columns: sql`null as pool_id, null as pool_name, false as claimable`, join: sql.empty, group: sql.empty }
  const mayRestore = sql`${restoring !== undefined && mayAct(context.actor.permissions, restoring, object.name)}::boolean`
  const rows = await tx.query<Found>(sql`
    select t.id, t.${sql.identifier(snakeCase(object.title))}::text as title, u.name as owner_name, t.owner_id, ${pool.columns}, ${scopeClause(context, object, 't', 'read')} as readable,
      t.deleted_at is not null as binned, t.deleted_at is not null and ${mayRestore} and ${scopeClause(context, object, 't', 'delete')} as restorable, json_agg(json_build_object('kind', k.kind, 'value', k.value)) as keys
    from duplicate_key k
    join ${sql.identifier(object.table)} t on t.workspace_id = k.workspace_id and t.id = k.record_id
    left join "user" u on u.workspace_id = t.workspace_id and u.id = t.owner_id ${pool.join}
    where k.workspace_id = ${context.workspaceId} and k.object = ${object.name}
      and (t.deleted_at is null or not exists (select from record_merge m where m.workspace_id = t.workspace_id and m.loser_id = t.id and m.undone_at is null))
      and (k.kind, k.value) in (select * from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ value }) => value)}::text[]))
    group by t.workspace_id, t.id, u.name${pool.group} order by t.deleted_at is not null, count(*) desc, t.id limit ${mostMatches}`)
  const taken = rows.map((row) => takenOf(context, object, keys, row, title))
  const tokens = await remember(tx, context, object, rows.flatMap(({ id, owner_id: owner, binned }, index) => (binned || owner === context.actor.userId ? [] : [{ id, title: taken[index]?.title ?? '' }])))
  return taken.map((one, index) => { const ask = tokens.get(rows[index]?.id ?? ''); return ask === undefined ? one : { ...one, ask } })
}

/** What was told, so that its holder may be asked without its id being known. The program itself asks nobody. */
async function remember(tx: Transaction, { actor, now }: Context, object: ResolvedObject, told: readonly { readonly id: string; readonly title: string }[]): Promise<ReadonlyMap<string, string>> {
  if (told.length === 0 || personOf(actor.userId) === null) return new Map()
  const rows = await tx.query<{ token: string; record: string }>(sql`
    insert into taken_answer (workspace_id, user_id, object, record_id, title, at)
    select ${tx.workspaceId}::integer, ${actor.userId}::uuid, ${object.name}::text, r.id, r.title, ${new Date(now)}::timestamptz from json_to_recordset(${JSON.stringify(told)}::json) as r(id uuid, title text)
    returning token, record_id as record`)
  return new Map(rows.map(({ token, record }) => [record, token]))
}

function takenOf(context: Context, object: ResolvedObject, keys: readonly Key[], row: Found, titleReading: Reading | undefined): Taken {
  const reasons = keys.filter(({ kind, value }) => row.keys.some((key) => key.kind === kind && key.value === value)).map(({ field }) => field)
  const title = titleReading === undefined ? '' : row.readable && titleReading === 'read' ? row.title ?? '' : asText(mask(row.title))
  return { object: object.name, ...(row.readable || (row.claimable && !row.binned) ? { id: row.id } : {}), ...(row.claimable && !row.binned && !row.readable && row.pool_id !== null ? { pool: row.pool_id } : {}), title, reasons: [...new Set(reasons)], holder: holderOf(row), next: nextSteps(context, row) }
}

function holderOf({ owner_id: owner, owner_name: ownerName, pool_id: pool, pool_name: poolName, binned }: Found): Taken['holder'] {
  if (binned) return { kind: 'bin', ...(ownerName === null ? {} : { name: ownerName }) }
  if (owner !== null) return { kind: 'owner', ...(ownerName === null ? {} : { name: ownerName }) }
  return pool === null ? { kind: 'nobody' } : { kind: 'pool', ...(poolName === null ? {} : { name: poolName }) }
}

function nextSteps({ actor }: Context, { readable, owner_id: ownerId, claimable, binned, restorable }: Found): Taken['next'] {
  // Whoever may not take it out of the bin is told that it lies there.
  if (binned) return readable && restorable ? ['restore'] : []
  if (claimable) return ['open', 'claim']
  if (readable) return ownerId === actor.userId ? ['open'] : ['open', 'join']
  // With a department, or in a pool of others: whoever heads it gives it away.
  return ownerId === null ? ['ask'] : ['ask', 'join']
}

/** @throws Problem 429 naming the limit. */
async function countOne(tx: Transaction, context: Context, object: string): Promise<void> {
  const { actor, now, workspaceId } = context
  const [row] = await tx.query<{ count: number }>(sql`
    insert into daily_count as known (workspace_id, user_id, kind, day, count)
    values (${workspaceId}, ${actor.userId}::uuid, ${`${object}.duplicateCheck`}, ${dateInZone(now, actor.zone)}::date, 1)
    on conflict (workspace_id, user_id, kind, day) do update set count = known.count + 1 returning count`)
  if ((row?.count ?? 0) > mostADay) {
    throw new Problem({
      kind: 'too-many-requests', status: 429, values: { limit: mostADay },
      title: { en: 'This may be asked {limit} times a day. Please go on tomorrow.', zh: '每天最多可查询 {limit} 次，请明天再试。' },
    })
  }
}

function forbidden(object: ResolvedObject, { actor }: Context): Problem {
  return new Problem({ kind: 'forbidden', status: 403, title: { en: 'Your role does not allow you to create {object}.', zh: '您的角色无权新建{object}。' }, values: { object: object.label[actor.language] } })
}

