import { permissionOn, share, systemUserId } from '../../../access/index.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import { isUuid } from '../../../lib/ids.ts'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { acceptRequest, askHolder, declineRequest } from '../../../model/actions/takenRequest.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { asEngine, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

/** Tells one person that somebody asks, agreed or declined. */
export interface TakenNews { readonly person: string; readonly title: 'takenAsked' | 'takenAccepted' | 'takenDeclined'; readonly request: string; readonly from: Context }
export interface TakenGiven {
  readonly registry: Registry
  readonly writer: Pick<WriterWithin, 'create'>
  readonly notify: (tx: Transaction, news: readonly TakenNews[]) => Promise<void>
}

const mostADay = 20
const day = 86_400_000

/** The verbs by which somebody asks the holder of what is taken, and the holder answers. */
export function takenActions(given: TakenGiven): readonly Implementation[] {
  return [
    implement(askHolder, (doing) => ask(given, doing)),
    implement(acceptRequest, { run: (doing) => accept(given, doing), refuse: notTheirs }),
    implement(declineRequest, { run: (doing) => answered(given, doing, 'takenDeclined'), refuse: notTheirs }),
  ]
}

async function ask({ registry, writer, notify }: TakenGiven, { tx, context, input }: Doing): Promise<Outcome> {
  const { actor, now } = context
  if (actor.userId === systemUserId) throw notTold()
  const token = textOf(input['answer'])
  const [told] = isUuid(token) ? await tx.query<{ object: string; record: string; title: string }>(sql`
    select object, record_id as record, title from taken_answer where workspace_id = ${tx.workspaceId} and token = ${token}::uuid and user_id = ${actor.userId}::uuid and at > ${new Date(now - day)}`) : []
  if (told === undefined) throw notTold()
  await countAsk(tx, context)
  const table = sql.identifier(registry.object(told.object).table)
  // Locked, so that of two questions at once the second finds the first.
  const [record] = await tx.query<{ owner: string | null }>(sql`select owner_id as owner from ${table} where workspace_id = ${tx.workspaceId} and id = ${told.record}::uuid and deleted_at is null for no key update`)
  if (record === undefined) throw notTold()
  if (record.owner === actor.userId) throw own()
  const open = await tx.query(sql`select 1 from taken_request where workspace_id = ${tx.workspaceId} and record_id = ${told.record}::uuid and asker_id = ${actor.userId}::uuid and state = 'open' and deleted_at is null`)
  if (open.length > 0) throw asked()
  const holder = record.owner ?? (registry.object(told.object).pools === true ? await headOf(tx, table, told.record) : undefined) ?? await keeperOf(tx, table, told.record)
  // The asker may not see what they ask for: the program names it in the request for them.
  const made = await writer.create(tx, asEngine(context), 'takenRequest', {
    title: told.title === '' ? '***' : told.title, record: { object: told.object, id: told.record }, wish: input['wish'] ?? 'join', message: input['message'] ?? null, asker: actor.userId, owner: holder ?? null, department: null,
  }, asTaken)
  await share(tx, { object: 'takenRequest', id: made.id }, { kind: 'user', id: actor.userId }, { level: 'read', byId: holder ?? actor.userId, now, until: null })
  if (holder !== undefined) await notify(tx, [{ person: holder, title: 'takenAsked', request: made.id, from: context }])
  return { written: made.entries, result: { request: made.id } }
}

const asTaken = { action: 'takenRequest.ask', rights: 'action', writers: ['takenRequest'] } as const

/** Of what lies in a pool whoever heads that decides: by name first, then as a member of a team, a department or a role that does. */
async function headOf(tx: Transaction, table: ReturnType<typeof sql.identifier>, id: string): Promise<string | undefined> {
  const names = (kind: string, field: string) => sql`(l.to_object = ${kind} and exists (select from record_link m where m.workspace_id = u.workspace_id and ${field === 'members' ? sql`m.from_object = 'team' and m.from_id = l.to_id and m.to_id = u.id` : sql`m.from_object = 'user' and m.from_id = u.id and m.to_id = l.to_id`} and m.field = ${field}))`
  const [row] = await tx.query<{ id: string }>(sql`
    select u.id from ${table} t
    join public_pool p on p.workspace_id = t.workspace_id and p.id = t.pool_id and p.active and p.deleted_at is null
    join record_link l on l.workspace_id = p.workspace_id and l.from_id = p.id and l.from_object = 'publicPool' and l.field = 'heads'
    join "user" u on u.workspace_id = p.workspace_id and u.status = 'active' and u.deleted_at is null
      and (l.to_id = u.id or l.to_id = u.department_id or ${names('team', 'members')} or ${names('role', 'roles')})
    where t.workspace_id = ${tx.workspaceId} and t.id = ${id}::uuid order by l.to_id = u.id desc, u.id limit 1`)
  return row?.id
}

/** Of what nobody owns the head of its department decides, else an administrator. */
async function keeperOf(tx: Transaction, table: ReturnType<typeof sql.identifier>, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(sql`
    select u.id from "user" u left join ${table} t on t.workspace_id = u.workspace_id and t.id = ${id}::uuid left join department d on d.workspace_id = u.workspace_id and d.id = t.department_id
    where u.workspace_id = ${tx.workspaceId} and u.status = 'active' and u.deleted_at is null and (u.id = d.head_id or exists (
      select from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.deleted_at is null and r.permissions->>'administrator' = 'true'
      where l.workspace_id = ${tx.workspaceId} and l.from_object = 'user' and l.field = 'roles' and l.from_id = u.id))
    order by u.id = d.head_id desc nulls last, u.id limit 1`)
  return row?.id
}

/** With the holder's own rights: what they may not give they cannot agree to. */
async function accept(given: TakenGiven, doing: Doing): Promise<Outcome> {
  const { record, act } = doing
  const [target, asker] = [record['record'], idOf(record['asker'])]
  const object = isJsonObject(target) && typeof target['object'] === 'string' ? target['object'] : undefined
  const id = idOf(target)
  if (object === undefined || id === undefined || asker === undefined) throw notTold()
  const to = { object: 'user', id: asker }
  // What lies in a pool is nobody's to share: whoever heads it gives it away, whatever was wished for.
  if (await isPooled(given.registry, doing, object, id)) await act('record.assign', { object, id, input: { to } })
  else if (record['wish'] === 'handOver') await act('record.transfer', { object, id, input: { to, withFollowers: true, openItems: true } })
  else await act('record.share', { object, id, input: { with: to, level: record['wish'] === 'read' ? 'read' : 'write' } })
  return answered(given, doing, 'takenAccepted')
}

async function isPooled(registry: Registry, { tx }: Doing, object: string, id: string): Promise<boolean> {
  const { pools, table } = registry.object(object)
  if (pools !== true) return false
  return (await tx.query(sql`select 1 from ${sql.identifier(table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${id}::uuid and t.pool_id is not null and t.deleted_at is null`)).length > 0
}

async function answered({ notify }: TakenGiven, { tx, context, id, record, input }: Doing, title: TakenNews['title']): Promise<Outcome> {
  const asker = idOf(record['asker'])
  if (asker !== undefined) await notify(tx, [{ person: asker, title, request: id, from: context }])
  return { changes: { answeredAt: new Date(context.now).toISOString(), remark: input['remark'] ?? null } }
}

/** Who asked reads the request, and answers it as little as anybody else. */
function notTheirs(record: { readonly [name: string]: Json }, { actor }: Context) {
  const isHolder = idOf(record['owner']) === actor.userId || actor.permissions.administrator === true || permissionOn(actor.permissions, 'takenRequest').update === 'all'
  return isHolder ? undefined : { en: 'Only the holder answers this.', zh: '仅持有人可以答复。' }
}

async function countAsk(tx: Transaction, { actor, now }: Context): Promise<void> {
  const [row] = await tx.query<{ count: number }>(sql`
    insert into daily_count as known (workspace_id, user_id, kind, day, count) values (${tx.workspaceId}, ${actor.userId}::uuid, 'takenRequest.ask', ${dateInZone(now, actor.zone)}::date, 1)
    on conflict (workspace_id, user_id, kind, day) do update set count = known.count + 1 returning count`)
  if ((row?.count ?? 0) > mostADay) {
    throw new Problem({ kind: 'too-many-requests', status: 429, values: { limit: mostADay }, title: { en: 'You may ask {limit} holders a day. Please go on tomorrow.', zh: '每天最多可提交 {limit} 次申请，请明天再试。' } })
  }
}

const notTold = () => new Problem({ kind: 'not-found', status: 404, title: { en: 'Check for duplicates again: this answer is not known any more.', zh: '请重新查重：此结果已失效。' } })
const own = () => new Problem({ kind: 'taken.own', status: 409, title: { en: 'It is yours already.', zh: '此记录已由您负责。' } })
const asked = () => new Problem({ kind: 'taken.asked', status: 409, title: { en: 'You have asked already: the holder has not answered yet.', zh: '您已提交申请，持有人尚未答复。' } })

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

function idOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

/** Forgets what was told on days that are over. */
export async function forgetAnswers(tx: Transaction, now: number): Promise<void> {
  await tx.run(sql`delete from taken_answer where workspace_id = ${tx.workspaceId} and at < ${new Date(now - day)}`)
}
