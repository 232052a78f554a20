import { dateInZone } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { type People, readPeople } from './people.ts'
import { type AssignmentRule, type Fallback, type Fit, fitsOf, rulesFor } from './reading.ts'
import { choose, type Look } from './rules.ts'

export interface AssignGiven { readonly registry: Registry; readonly writer: Pick<WriterWithin, 'updateMany'> }

/** What the rules make of one record. */
export interface Decided {
  readonly id: string
  /** Undefined: no rule found anybody. */
  readonly to: Fallback | undefined
  readonly rule: AssignmentRule | undefined
  readonly looked: readonly Look[]
}

export interface Assigned { /** In the order of the ids. */ readonly decided: readonly Decided[]; readonly entries: readonly number[] }

interface Asked { readonly rules: readonly AssignmentRule[]; readonly people: People; readonly fits: ReadonlyMap<string, ReadonlyMap<string, Fit> | undefined> }

/**
 * Gives these records to whom the rules name, set-wise, and keeps why. The rows are locked by the caller or here, before the turn is
 * taken: of many at once each sees whose turn the one before it took.
 */
export async function assignRecords({ registry, writer }: AssignGiven, tx: Transaction, asker: Context, object: string, ids: readonly string[]): Promise<Assigned> {
  const context = await inCompanyZone(tx, asker)
  const sorted = [...ids].sort()
  await tx.query(sql`select t.id from ${sql.identifier(registry.object(object).table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(sorted)} order by t.id for no key update`)
  const asked = await ask(registry, tx, context, object, sorted, () => tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`assignment ${String(tx.workspaceId)} ${object}`}, 0))`))
  const decided = new Map<string, Decided>()
  const entries: number[] = []
  // In the order given, so that what came first has its turn first. Whom a holding limit refuses is passed over, and the record asked again.
  for (let open: readonly string[] = ids; open.length > 0;) {
    for (const id of open) decided.set(id, decide(asked, id))
    const chosen = open.flatMap((id) => { const one = decided.get(id); return one?.to === undefined ? [] : [{ ...one, to: one.to, rule: one.rule }] })
    const { refused, entries: made } = await write(writer, tx, context, registry, object, asked.people, chosen)
    entries.push(...made)
    for (const { rule, to } of refused) if (rule !== undefined && to.object === 'user') asked.people.refuse(rule.id, to.id)
    const again = refused.filter(({ to }) => to.object === 'user').map(({ id }) => id)
    for (const { id } of refused) if (!again.includes(id)) decided.set(id, { id, to: undefined, rule: undefined, looked: decided.get(id)?.looked ?? [] })
    open = again
  }
  const all = ids.flatMap((id) => decided.get(id) ?? [])
  await keep(tx, context, object, asked.people, all)
  return { decided: all, entries }
}

/** What the rules would do with a record; nothing is changed. */
export async function wouldAssign(registry: Registry, tx: Transaction, context: Context, object: string, id: string): Promise<Decided> {
  return decide(await ask(registry, tx, await inCompanyZone(tx, context), object, [id]), id)
}

/** A day and an hour are the company's, whoever asks. */
async function inCompanyZone(tx: Transaction, context: Context): Promise<Context> {
  const [row] = await tx.query<{ zone: string | null }>(sql`select settings->>'zone' as zone from workspace where id = ${tx.workspaceId}`)
  return { ...context, actor: { ...context.actor, zone: row?.zone ?? 'Asia/Shanghai' } }
}

async function ask(registry: Registry, tx: Transaction, context: Context, object: string, ids: readonly string[], lock?: () => Promise<unknown>): Promise<Asked> {
  const rules = await rulesFor(tx, object)
  const fits = new Map<string, ReadonlyMap<string, Fit> | undefined>()
  for (const rule of rules) fits.set(rule.id, await fitsOf(tx, registry, context, object, rule, ids))
  // What the rules say of the records is asked before, so that others wait for as little as can be.
  await lock?.()
  return { rules, people: await readPeople(tx, registry, context, object, rules), fits }
}

function decide({ rules, people, fits }: Asked, id: string): Decided {
  const looked: Look[] = []
  for (const rule of rules) {
    const { look, to } = lookAt(rule, people, fits.get(rule.id)?.get(id))
    looked.push(look)
    if (to === undefined) continue
    if (to.object === 'user') people.give(rule.id, to.id)
    return { id, to, rule, looked }
  }
  return { id, to: undefined, rule: undefined, looked }
}

function lookAt(rule: AssignmentRule, people: People, fit: Fit | undefined): { readonly look: Look; readonly to?: Fallback } {
  const seen = { rule: rule.id, name: rule.name, method: rule.method, line: null, candidates: [] }
  if (fit === undefined) return { look: { ...seen, outcome: 'broken' } }
  if (!fit.meant) return { look: { ...seen, outcome: 'filter' } }
  const line = fit.line === undefined ? undefined : rule.lines?.[fit.line]
  if ((rule.lines ?? []).length > 0 && line === undefined) return rule.fallback === undefined ? { look: { ...seen, outcome: 'line' } } : { look: { ...seen, outcome: 'fallback' }, to: rule.fallback }
  const candidates = people.candidates(rule, line?.to ?? rule.targets)
  const found = choose(rule.method, candidates)
  const told = { ...seen, line: fit.line === undefined ? null : fit.line + 1, candidates: candidates.map(({ id, name, open, today, turn, skipped = null }) => ({ id, name, open, today, turn, skipped })) }
  if (found !== undefined) return { look: { ...told, outcome: 'chosen' }, to: { object: 'user', id: found.id, name: found.name } }
  return rule.fallback === undefined ? { look: { ...told, outcome: 'nobody' } } : { look: { ...told, outcome: 'fallback' }, to: rule.fallback }
}

interface Chosen { readonly id: string; readonly to: Fallback; readonly rule: AssignmentRule | undefined }

/** By whose leave rules give records away. */
export const asAssignment = { action: 'record.assignByRules', rights: 'action', writers: ['record.claim'] } as const

/** In the history the rule is the reason. */
async function write(writer: Pick<WriterWithin, 'updateMany'>, tx: Transaction, context: Context, registry: Registry, object: string, people: People, chosen: readonly Chosen[]): Promise<{ readonly refused: readonly Chosen[]; readonly entries: readonly number[] }> {
  const refused: Chosen[] = []
  const entries: number[] = []
  for (const rule of new Set(chosen.map((one) => one.rule))) {
    const part = chosen.filter((one) => one.rule === rule)
    const bulk = await writer.updateMany(tx, { ...context, ...(rule === undefined ? {} : { reason: rule.name }) }, object, part.map(({ id, to }) => ({ id, changes: changesFor(registry, object, people, to) })), asAssignment)
    refused.push(...bulk.refused.flatMap(({ index }) => part[index] ?? []))
    entries.push(...bulk.entries)
  }
  return { refused, entries }
}

function changesFor(registry: Registry, object: string, people: People, { object: kind, id }: Fallback): JsonObject {
  if (kind === 'publicPool') return { pool: id }
  const outOfPool = registry.object(object).pools === true ? { pool: null } : {}
  return kind === 'department' ? { owner: null, department: id, ...outOfPool } : { owner: id, department: people.departmentOf(id), ...outOfPool }
}

async function keep(tx: Transaction, context: Context, object: string, people: People, decided: readonly Decided[]): Promise<void> {
  const given = new Map<string, Set<string>>()
  for (const { rule, to } of decided) if (rule !== undefined && to?.object === 'user') given.set(rule.id, (given.get(rule.id) ?? new Set()).add(to.id))
  const day = dateInZone(context.now, context.actor.zone)
  await tx.run(sql`
    insert into assignment_turn (workspace_id, rule_id, user_id, turn, day, today)
    select ${tx.workspaceId}::integer, r.rule, r.person, r.turn, ${day}::date, r.today from json_to_recordset(${JSON.stringify(people.turnsOf(given))}::json) as r(rule uuid, person uuid, turn bigint, today integer)
    on conflict (workspace_id, rule_id, user_id) do update set turn = excluded.turn, day = excluded.day, today = excluded.today`)
  const rows = decided.map(({ id, to, rule, looked }, place) => ({ id, place, rule: rule?.id ?? null, object: to?.object ?? null, to: to?.id ?? null, name: to?.name ?? null, looked }))
  await tx.run(sql`
    insert into assignment_trace (workspace_id, object, record_id, at, asked_by, rule_id, to_object, to_id, to_name, looked)
    select ${tx.workspaceId}::integer, ${object}::text, r.id, ${new Date(context.now)}::timestamptz, ${context.actor.via === 'job' ? '' : context.actor.name}::text, r.rule, r.object, r."to", r.name, r.looked
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, place integer, rule uuid, object text, "to" uuid, name text, looked jsonb) order by r.place`)
}
