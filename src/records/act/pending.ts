import { personOf } from '../../access/system.ts'
import type { Actor } from '../../access/actor.ts'
import type { JsonObject } from '../../lib/json.ts'
import { defineStore } from '../../platform/database/store.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'

/** What somebody wants done and what waits for an approval: the verb with its input, and the version of the record that was seen. */
export interface PendingAct {
  readonly id: string
  readonly verb: string
  readonly object: string
  /** Null for what is to be made, and for verbs on none. */
  readonly recordId: string | null
  readonly input: JsonObject
  readonly version: number | null
  /** The verbs under whose flows it waits, where they are others. */
  readonly under: readonly string[]
  readonly requesterId: string | null
  readonly via: Actor['via']
  readonly reason: string | null
}

/** done: it was run. closed: it never will be. */
export type PendingState = 'pending' | 'done' | 'closed'

/** At most one act waits on a record: the index holds it, whoever is first. */
export const pendingActStore = defineStore({
  name: 'pending_act',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }, { column: 'requester_id', object: 'user', onMerge: 'keep' }, { column: 'request_id', object: 'approvalRequest', onMerge: 'keep' }],
  sql: [
    `create table pending_act (
      workspace_id integer not null,
      id uuid not null,
      object text not null,
      record_id uuid,
      verb text not null,
      input jsonb not null,
      version integer,
      requester_id uuid,
      via text not null,
      reason text,
      state text not null,
      request_id uuid,
      at timestamptz not null,
      primary key (workspace_id, id)
    )`,
    "create unique index pending_act_record on pending_act (workspace_id, record_id) where state = 'pending'",
    'create index pending_act_request on pending_act (workspace_id, request_id)',
    'alter table pending_act add column under text',
  ],
})

type NewAct = Omit<PendingAct, 'requesterId' | 'via' | 'reason'>

/** Notes what waits. @returns undefined when another act waits on the record already. */
export async function addPending(tx: Transaction, { actor, now, reason, workspaceId }: Context, act: NewAct): Promise<PendingAct | undefined> {
  const whole: PendingAct = { ...act, requesterId: personOf(actor.userId), via: actor.via, reason: reason ?? null }
  const added = await tx.run(sql`
    insert into pending_act (workspace_id, id, object, record_id, verb, input, version, under, requester_id, via, reason, state, at)
    values (${workspaceId}, ${whole.id}::uuid, ${whole.object}, ${whole.recordId}::uuid, ${whole.verb}, ${JSON.stringify(whole.input)}::jsonb, ${whole.version}, ${whole.under.length === 0 ? null : whole.under.join(' ')},
      ${whole.requesterId}::uuid, ${whole.via}, ${whole.reason}, 'pending', ${new Date(now)})
    on conflict (workspace_id, record_id) where state = 'pending' do nothing`)
  return added === 0 ? undefined : whole
}

/** The request under which an act waits, for whoever is refused because of it. */
export async function namePending(tx: Transaction, id: string, requestId: string): Promise<void> {
  await tx.run(sql`update pending_act set request_id = ${requestId}::uuid where workspace_id = ${tx.workspaceId} and id = ${id}::uuid`)
}

async function readPending(tx: Pick<Transaction, 'query' | 'workspaceId'>, id: string): Promise<PendingAct | undefined> {
  const [act] = await tx.query<Omit<PendingAct, 'under'> & { readonly under: string | null }>(sql`
    select id, verb, object, record_id as "recordId", input, version, under, requester_id as "requesterId", via, reason from pending_act
    where workspace_id = ${tx.workspaceId} and id = ${id}::uuid`)
  return act === undefined ? undefined : { ...act, under: act.under?.split(' ') ?? [] }
}

/** The act of a request. */
export async function pendingOf(tx: Pick<Transaction, 'query' | 'workspaceId'>, requestId: string): Promise<PendingAct | undefined> {
  const [row] = await tx.query<{ id: string }>(sql`select id from pending_act where workspace_id = ${tx.workspaceId} and request_id = ${requestId}::uuid`)
  return row === undefined ? undefined : readPending(tx, row.id)
}

/** Ends the wait. @returns false when it had ended. */
export async function endPending(tx: Transaction, id: string, state: Exclude<PendingState, 'pending'>): Promise<boolean> {
  return (await tx.run(sql`update pending_act set state = ${state} where workspace_id = ${tx.workspaceId} and id = ${id}::uuid and state = 'pending'`)) > 0
}

export interface Waiting { readonly recordId: string; readonly verb: string; readonly requestId: string | null }

/** Of these records those on which an act waits. */
export async function waitingOn(tx: Pick<Transaction, 'query' | 'workspaceId'>, recordIds: readonly string[]): Promise<ReadonlyMap<string, Waiting>> {
  if (recordIds.length === 0) return new Map()
  const rows = await tx.query<Waiting>(sql`
    select record_id as "recordId", verb, request_id as "requestId" from pending_act
    where workspace_id = ${tx.workspaceId} and record_id = ${sql.anyOf(recordIds)} and state = 'pending'`)
  return new Map(rows.map((row) => [row.recordId, row]))
}

/** Ids of the records of an object on which an act waits, the latest first. */
export async function allWaiting(tx: Pick<Transaction, 'query' | 'workspaceId'>, object: string, most: number): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select record_id as id from pending_act where workspace_id = ${tx.workspaceId} and object = ${object} and state = 'pending' and record_id is not null order by at desc, id limit ${most}`)
  return rows.map(({ id }) => id)
}
