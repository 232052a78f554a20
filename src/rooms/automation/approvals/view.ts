import { asText, type Json, type JsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { permissionOn } from '../../../access/index.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Box, ShownRequest, ShownRound, ShownStep } from '../../../model/define/shownApproval.ts'
import { filterLimits } from '../../../model/filter/filter.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { allWaiting, fileToFetch, pendingOf, waitingOn } from '../../../records/act/index.ts'
import { allRows, readWithin } from '../../../records/act/reading.ts'
import { asEngine, type Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { referencesOf, titled, titlesOf } from '../../../records/query/titles.ts'
import type { ApprovalsGiven } from './ports.ts'
import { asked, type StepRun } from './rules.ts'
import { standingOf } from './standing.ts'

const most = 50

/** The requests of one box, the latest first; of those that wait for the reader the oldest first. */
export async function requestsIn(given: ApprovalsGiven, context: Context, box: Box): Promise<readonly ShownRequest[]> {
  const me = context.actor.userId
  return given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const rows = await tx.query<{ id: string }>(box === 'mine'
      ? sql`select id from approval_request where workspace_id = ${tx.workspaceId} and owner_id = ${me}::uuid and state <> 'resent' order by (state in ('pending', 'returned', 'failed')) desc, created_at desc, id desc limit ${most}`
      : box === 'toApprove'
        ? sql`select request_id as id from (select request_id, min(created_at) as at from approval_task where workspace_id = ${tx.workspaceId} and owner_id = ${me}::uuid and state = 'open' group by 1) t order by at, id limit ${most}`
        : sql`select request_id as id from (select request_id, max(decided_at) as at from approval_task where workspace_id = ${tx.workspaceId} and owner_id = ${me}::uuid and state in ('approved', 'returned', 'rejected', 'handedOn') group by 1) t order by at desc, id limit ${most}`)
    const shown: ShownRequest[] = []
    for (const { id } of rows) {
      const one = await shownRequest(given, tx, context, id)
      if (one !== undefined) shown.push(one)
    }
    return shown
  })
}

/** How many requests wait for the reader. */
export async function countToApprove({ database }: ApprovalsGiven, { workspaceId, actor }: Context): Promise<number> {
  const [row] = await database.read<{ count: number }>({ workspaceId }, sql`select count(distinct request_id)::integer as count from approval_task where workspace_id = ${workspaceId} and owner_id = ${actor.userId}::uuid and state = 'open'`)
  return row?.count ?? 0
}

/** One request; undefined where the reader may not see it. */
export async function readRequest(given: ApprovalsGiven, context: Context, id: string): Promise<ShownRequest | undefined> {
  return given.database.transaction({ workspaceId: context.workspaceId }, (tx) => shownRequest(given, tx, context, id))
}

/** What waits on a record, and for whom, for whoever may read the record. @throws Problem 404 */
export async function waitingHere(given: ApprovalsGiven, context: Context, object: string, id: string): Promise<{ readonly verb: string; readonly request: string | null; readonly requester: string; readonly waitsFor: readonly string[] } | undefined> {
  const { registry } = await given.engineOf(context)
  return given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await readWithin(tx, registry, context, object, id)
    const waiting = (await waitingOn(tx, [id])).get(id)
    if (waiting === undefined) return undefined
    const people = await tx.query<{ name: string; asked: boolean }>(sql`
      select u.name, false as asked from approval_request r join "user" u on u.workspace_id = r.workspace_id and u.id = r.owner_id where r.workspace_id = ${tx.workspaceId} and r.id = ${waiting.requestId}::uuid
      union all
      select distinct u.name, true from approval_task t join "user" u on u.workspace_id = t.workspace_id and u.id = t.owner_id where t.workspace_id = ${tx.workspaceId} and t.request_id = ${waiting.requestId}::uuid and t.state = 'open' order by 2, 1`)
    const mayOpen = waiting.requestId !== null && await readOrNothing(tx, registry, context, 'approvalRequest', waiting.requestId) !== undefined
    return { verb: waiting.verb, request: mayOpen ? waiting.requestId : null, requester: people.find(({ asked: isAsked }) => !isAsked)?.name ?? '-', waitsFor: people.filter(({ asked: isAsked }) => isAsked).map(({ name }) => name) }
  })
}

/** Ids of the records of an object on which something waits, those that the reader may read; the latest 500 at most. */
export async function waitingOf(given: ApprovalsGiven, context: Context, object: string): Promise<readonly string[]> {
  const { registry, reader } = await given.engineOf(context)
  if (!registry.objects.has(object)) return []
  return given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const ids = await allWaiting(tx, object, filterLimits.values)
    if (ids.length === 0) return []
    const rows = await allRows(reader, tx, context, object, { filter: { field: 'id', is: 'in', value: ids }, fields: ['id'] })
    return rows.map(({ id }) => asText(id))
  })
}

async function shownRequest(given: ApprovalsGiven, tx: Transaction, context: Context, id: string): Promise<ShownRequest | undefined> {
  const { registry } = await given.engineOf(context)
  const row = await readOrNothing(tx, registry, context, 'approvalRequest', id)
  if (row === undefined) return undefined
  // The steps are read whole: a role may hide fields of records, not who is asked.
  const standing = standingOf(await readWithin(tx, registry, asEngine(context), 'approvalRequest', id))
  const object = registry.objects.get(asText(row['object']))
  const act = await pendingOf(tx, id)
  const names = await namesOf(tx, [...standing.runs.flatMap(peopleOf), standing.requester ?? ''])
  const record = object === undefined || act?.recordId === null || act === undefined ? undefined : await readOrNothing(tx, registry, beyondScope(context, object), object.name, act.recordId)
  const file = standing.verb === 'record.export' ? await fileToFetch(tx, context, id) : undefined
  const open = standing.runs.some((run) => asked(run).some((seat) => run.seats[seat]?.people.some(({ id: person }) => person === context.actor.userId) === true))
  return {
    id, version: Number(row['version']), title: object === undefined ? '' : asText(record?.[object.title]), object: asText(row['object']), verb: standing.verb, under: act?.under ?? [],
    record: act?.recordId ?? null, state: standing.state, requester: names.get(standing.requester ?? '') ?? '-', isMine: standing.requester === context.actor.userId, isAsked: standing.state === 'pending' && open,
    flow: asText(row['flowName']), round: typeof row['round'] === 'number' ? row['round'] : 1, at: asText(row['createdAt']), endedAt: textOrNull(row['endedAt']), reason: textOrNull(row['reason']), remark: textOrNull(row['remark']),
    ...factsOf(object, record), changes: object === undefined || act === undefined ? [] : await namedChanges(tx, context, registry, { object, verb: act.verb, changes: changesOf(context, registry, object, act.verb, act.input, record) }), steps: standing.runs.map((run) => shownStep(run, names, standing.state === 'pending')), before: await roundsBefore(given, tx, context, id),
    ...(file === undefined ? {} : { file: fileOf(file) }),
  }
}

/** What was said in earlier rounds belongs to whoever decides on this one. */
async function roundsBefore(given: ApprovalsGiven, tx: Transaction, context: Context, id: string): Promise<readonly ShownRound[]> {
  const { registry } = await given.engineOf(context)
  const rows = await tx.query<{ id: string; by: string | null }>(sql`
    with recursive thread as (
      select r.former, 1 as depth from approval_request r where r.workspace_id = ${tx.workspaceId} and r.id = ${id}::uuid
      union all
      select r.former, t.depth + 1 from thread t join approval_request r on r.workspace_id = ${tx.workspaceId} and r.id = t.former::uuid where t.depth < ${most})
    select t.former as id, (select string_agg(u.name, ', ' order by u.name) from approval_task a join "user" u on u.workspace_id = a.workspace_id and u.id = a.owner_id
      where a.workspace_id = ${tx.workspaceId} and a.request_id = t.former::uuid and a.state = 'returned') as by
    from thread t where t.former is not null order by t.depth desc`)
  const rounds: ShownRound[] = []
  for (const { id: former, by } of rows) {
    const row = await readWithin(tx, registry, asEngine(context), 'approvalRequest', former)
    const { runs } = standingOf(row)
    const names = await namesOf(tx, runs.flatMap(peopleOf))
    rounds.push({ round: typeof row['round'] === 'number' ? row['round'] : 1, at: asText(row['createdAt']), endedAt: textOrNull(row['endedAt']), by, remark: textOrNull(row['remark']), steps: runs.map((run) => shownStep(run, names, false)) })
  }
  return rounds
}

const peopleOf = ({ seats }: StepRun): string[] => seats.flatMap(({ people, decided }) => [...people.map((one) => one.id), ...(decided === undefined ? [] : [decided.by])])

function fileOf({ language, ...request }: JsonObject): NonNullable<ShownRequest['file']> {
  return { language: asText(language), request }
}

/** @param isPending of what is over nobody is asked any more. */
function shownStep(run: StepRun, names: ReadonlyMap<string, string>, isPending: boolean): ShownStep {
  const now = isPending ? asked(run) : []
  return {
    label: run.label, state: run.state === 'open' && !isPending ? 'waiting' : run.state,
    seats: run.seats.map(({ people, decided }, index) => ({
      people: people.map(({ id, because }) => ({ name: names.get(id) ?? '-', because })), isAsked: now.includes(index),
      ...(decided === undefined ? {} : { decided: { name: names.get(decided.by) ?? '-', at: decided.at, remark: decided.remark } }),
    })),
  }
}

/** Who is asked sees the record that it is about, also one out of reach of the role; what the role says of fields holds. */
export function beyondScope(context: Context, object: ResolvedObject): Context {
  const { permissions } = context.actor
  const right = permissionOn(permissions, object.name)
  if (permissions.administrator === true || right.read === 'none') return context
  return { ...context, actor: { ...context.actor, permissions: { ...permissions, objects: { ...permissions.objects, [object.name]: { ...right, read: 'all' } } } } }
}

/** The facts that the head of the record shows, and its money. */
function factsOf(object: ResolvedObject | undefined, record: Row | undefined): Pick<ShownRequest, 'facts' | 'values'> {
  if (object === undefined || record === undefined) return { facts: [], values: {} }
  const money = Object.keys(object.fields).filter((name) => object.fields[name]?.type === 'money')
  const names = [...new Set([...(object.facts ?? []), ...money, ...(object.subtitle ?? []), 'owner'])].filter((name) => (record[name] ?? null) !== null)
  const facts = names.slice(0, 6)
  return { facts, values: Object.fromEntries(facts.map((name) => [name, record[name] ?? null])) }
}

function changesOf(context: Context, registry: Registry, object: ResolvedObject, verb: string, input: JsonObject, record: Row | undefined): ShownRequest['changes'] {
  const isPlain = verb === 'record.create' || verb === 'record.update'
  const readable = readableFields(context, object, registry)
  return Object.entries(input).flatMap(([field, after]) => {
    if (after === null && (record?.[field] ?? null) === null) return []
    if (!isPlain || !Object.hasOwn(object.allFields, field)) return isPlain ? [] : [{ field, before: null, after }]
    const reading = readable.get(field)
    if (reading === undefined) return []
    return reading === 'masked' ? [{ field, before: null, after: null, masked: true as const }] : [{ field, before: record?.[field] ?? null, after }]
  })
}

/** With the titles of records that are named, as far as the reader may see them. */
async function namedChanges(tx: Transaction, context: Context, registry: Registry, { object, verb, changes }: { readonly object: ResolvedObject; readonly verb: string; readonly changes: ShownRequest['changes'] }): Promise<ShownRequest['changes']> {
  const input = registry.actions.get(verb)?.input
  const form: ResolvedObject = input === undefined ? object : { ...object, allFields: input }
  const titles = await titlesOf(context, registry, { read: (_scope, statement) => tx.query(statement) }, changes.flatMap(({ field, after }) => referencesOf(form, field, after)))
  return changes.map((change) => ({ ...change, after: titled(form, change.field, change.after, titles) }))
}

async function readOrNothing(tx: Transaction, registry: Registry, context: Context, object: string, id: string): Promise<Row | undefined> {
  try {
    return await readWithin(tx, registry, context, object, id)
  } catch (error) {
    if (isProblem(error) && (error.details.status === 403 || error.details.status === 404)) return undefined
    throw error
  }
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== '')
  const rows = known.length === 0 ? [] : await tx.query<{ id: string; name: string }>(sql`select id, name from "user" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(known)}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function textOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

