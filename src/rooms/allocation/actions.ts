import type { Json } from '../../lib/json.ts'
import { systemUserId } from '../../access/index.ts'
import { dateInZone } from '../../lib/calendar.ts'
import { assignRecord, claimRecord, lockRecord, returnRecordToPool, unlockRecord } from '../../model/actions/allocation.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { formerOwnerWaits, inNoPool, inPool, leaver, locked, nobodyClaims, noSuchPool, notForHeads, notLocked, wrongPool } from './errors.ts'
import { openPool, type Pool } from './pools.ts'
import { mayClaimAgainAt } from './rules.ts'
import { countClaim, giveBackClaim } from './use.ts'

/** The verbs by which records go into pools and out of them. */
export const allocationActions: readonly Implementation[] = [
  implement(claimRecord, { run: claim, undo: putBack, refuse: (record) => (idOf(record['pool']) === undefined ? inNoPool : undefined) }),
  implement(assignRecord, { run: assign, undo: putBack, refuse: (record) => (idOf(record['pool']) === undefined ? inNoPool : undefined) }),
  implement(returnRecordToPool, {
    run: giveUp, undo: takeBack,
    refuse: (record) => (idOf(record['pool']) !== undefined ? inPool : record['neverReturns'] === true ? locked : undefined),
  }),
  implement(lockRecord, { run: async () => ({ changes: { neverReturns: true }, memory: {} }), undo: async () => ({ changes: { neverReturns: false } }), refuse: (record) => (record['neverReturns'] === true ? locked : undefined) }),
  implement(unlockRecord, { run: async () => ({ changes: { neverReturns: false }, memory: {} }), undo: async () => ({ changes: { neverReturns: true } }), refuse: (record) => (record['neverReturns'] === true ? undefined : notLocked) }),
]

/** The record is locked by now: of twenty at once one comes here, the others find it in no pool any more. */
async function claim(doing: Doing): Promise<Outcome> {
  const { tx, context, object, id, record, write } = doing
  const { actor, now } = context
  if (actor.userId === systemUserId) throw nobodyClaims()
  const pool = await poolOf(doing)
  const pooledAt = Date.parse(textOf(record['pooledAt']))
  if (idOf(record['formerOwner']) === actor.userId && pool.formerOwnerWaitsDays !== null && !Number.isNaN(pooledAt)) {
    const from = mayClaimAgainAt(pooledAt, pool.formerOwnerWaitsDays)
    if (now < from) throw formerOwnerWaits(dateInZone(from, actor.zone))
  }
  const day = await countClaim(tx, pool, actor.userId, now)
  const holder = await holderOf(tx, { object: 'user', id: actor.userId })
  const { entries } = await write.update(object, id, { ...holder })
  return { written: entries, result: { pool: { id: pool.id, name: pool.name } }, memory: { ...wasIn(doing, pool), claimed: { day, user: actor.userId } } }
}

async function assign(doing: Doing): Promise<Outcome> {
  const { tx, object, id, input, write } = doing
  const pool = await poolOf(doing)
  if (!pool.isHead) throw notForHeads()
  const { entries } = await write.update(object, id, { ...await holderOf(tx, input['to']) })
  return { written: entries, memory: wasIn(doing, pool) }
}

async function giveUp(doing: Doing): Promise<Outcome> {
  const { tx, object, id, record, input, write, context } = doing
  const poolId = idOf(input['pool'])
  const [pool] = await tx.query<{ id: string }>(sql`select id from public_pool where workspace_id = ${context.workspaceId} and id = ${poolId ?? null}::uuid and object = ${object} and active and deleted_at is null`)
  if (pool === undefined) throw wrongPool()
  const { entries } = await write.update(object, id, { pool: pool.id })
  return { written: entries, memory: { owner: idOf(record['owner']) ?? null, department: idOf(record['department']) ?? null, heldSince: record['heldSince'] ?? null } }
}

async function takeBack({ object, id, input, write }: Doing): Promise<Outcome> {
  const { owner = null, department = null, heldSince = null } = input
  return { written: (await write.update(object, id, { owner, department, heldSince })).entries }
}

async function putBack({ object, id, input, write, tx }: Doing): Promise<Outcome> {
  const { pool = null, pooledAt = null, formerOwner = null, claimed } = input
  const { entries } = await write.update(object, id, { pool, pooledAt, formerOwner })
  if (typeof claimed === 'object' && claimed !== null && 'day' in claimed && 'user' in claimed) await giveBackClaim(tx, textOf(pool), textOf(claimed['user']), textOf(claimed['day']))
  return { written: entries }
}

function wasIn({ record }: Doing, { id }: Pool) {
  return { pool: id, pooledAt: record['pooledAt'] ?? null, formerOwner: idOf(record['formerOwner']) ?? null }
}

async function poolOf({ tx, context, record }: Doing): Promise<Pool> {
  const pool = await openPool((statement) => tx.query(statement), context, idOf(record['pool']) ?? '')
  if (pool === undefined) throw noSuchPool()
  return pool
}

/** A person, with the department that he is in, or a department whose head assigns on. @throws Problem 422 for somebody who left. */
async function holderOf(tx: Transaction, to: Json | undefined): Promise<{ readonly owner: string | null; readonly department: string | null }> {
  const id = idOf(to) ?? ''
  if (typeof to === 'object' && to !== null && 'object' in to && to['object'] === 'department') return { owner: null, department: id }
  const [user] = await tx.query<{ department_id: string | null; status: string }>(sql`select department_id, status from "user" where workspace_id = ${tx.workspaceId} and id = ${id}::uuid for share`)
  if (user === undefined || user.status === 'deactivated') throw leaver()
  return { owner: id, department: user.department_id }
}

/** A relation reads as { id, title }. */
function idOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
