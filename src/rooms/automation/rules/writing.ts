import { isProblem } from '../../../lib/problem.ts'
import { asText, isJsonObject, type JsonObject } from '../../../lib/json.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { RanWithin } from '../../../records/act/index.ts'
import type { Bench, Failure, Perform, Result, Subject } from './bench.ts'
import { requestOf } from './causes.ts'
import { attempt, failureOf, gone } from './failures.ts'
import { holding } from './holding.ts'
import { peopleFor } from './people.ts'
import { fill, type Filled } from './values.ts'

/** Changes fields: all records at once, unless a change of the object may have to wait for an approval. */
export const set: Perform<'set'> = async (bench, step, subjects) => {
  const { engine, person } = bench
  const [first] = subjects
  const filled = await fill(bench, step.values, engine.registry.object(first?.object ?? '').allFields, subjects)
  const told = { fields: Object.keys(step.values) }
  if (first === undefined) return []
  if (isAnswered(subjects) || await engine.acts.concerns(person, first.object, 'record.update')) return oneByOne(bench, subjects, filled, (subject, input) => ({ verb: 'record.update', object: subject.object, id: subject.id, input }), { next: step.next, told })
  return together(bench, subjects, filled, async (list) => {
    const { refused } = await engine.writer.updateMany(bench.tx, person, first.object, list.map(({ subject, values }) => ({ id: subject.id, changes: values })))
    return { refused, ids: list.map(({ subject }) => subject.id) }
  }, () => ({ next: step.next, told }), first.object)
}

/** Makes records: all at once, unless they may have to wait for an approval. */
export const create: Perform<'create'> = async (bench, step, subjects) => {
  const { engine, person, trial } = bench
  const filled = await fill(bench, step.values, engine.registry.object(step.object).allFields, subjects)
  const [only] = filled
  if (trial !== undefined && only !== undefined && 'values' in only) trial.shown = { makes: { object: step.object, values: only.values } }
  if (isAnswered(subjects) || await engine.acts.concerns(person, step.object, 'record.create')) return oneByOne(bench, subjects, filled, (_subject, input) => ({ verb: 'record.create', object: step.object, input }), { next: step.next, object: step.object })
  return together(bench, subjects, filled, (list) => engine.writer.createMany(bench.tx, person, step.object, list.map(({ values }) => values)), (id) => ({ next: step.next, told: { made: { object: step.object, id } } }), step.object)
}

/** A declared verb, each record by itself: what one refuses is left undone for that one. */
export const act: Perform<'act'> = async (bench, step, subjects) => {
  const { registry } = bench.engine
  const action = registry.action(step.verb)
  const filled = await fill(bench, step.input, action.input ?? {}, subjects)
  const onNone = action.kind === 'collection'
  return oneByOne(bench, subjects, filled, (subject, input) => ({ verb: step.verb, object: action.on === '*' ? subject.object : action.on, input, ...(onNone ? {} : { id: subject.id }) }), { next: step.next, otherwise: step.otherwise ?? null, told: { verb: step.verb, fields: Object.keys(step.input) } })
}

/** Gives each record to a person; of several to whoever holds the fewest of the kind. */
export const assign: Perform<'assign'> = async (bench, step, subjects) => {
  const people = await peopleFor(bench, [step.to], subjects)
  const held = await heldBy(bench, subjects[0]?.object ?? '', people.flat())
  const filled = people.map((each): Filled => {
    const person = [...each].sort((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0) || (a < b ? -1 : 1))[0]
    if (person === undefined) return { failed: { because: 'noPerson', why: runWords.nobody, again: false } }
    held.set(person, (held.get(person) ?? 0) + 1)
    return { values: { to: { object: 'user', id: person } } }
  })
  return oneByOne(bench, subjects, filled, (subject, input) => ({ verb: 'record.transfer', object: subject.object, id: subject.id, input }), { next: step.next, people: (input) => [isJsonObject(input['to']) ? asText(input['to']['id']) : ''] })
}

async function heldBy({ engine, tx }: Bench, object: string, people: readonly string[]): Promise<Map<string, number>> {
  if (new Set(people).size < 2) return new Map()
  const rows = await tx.query<{ person: string; held: number }>(sql`
    select owner_id as person, count(*)::integer as held from ${sql.identifier(engine.registry.object(object).table)}
    where workspace_id = ${tx.workspaceId} and owner_id = ${sql.anyOf(new Set(people))} and deleted_at is null group by owner_id`)
  return new Map(rows.map(({ person, held }) => [person, held]))
}

interface Given { readonly subject: Subject; readonly values: JsonObject }

/** Set-wise: what one record refuses does not hold up the others. */
async function together(bench: Bench, subjects: readonly Subject[], filled: readonly Filled[], write: (list: readonly Given[]) => Promise<{ readonly refused: readonly { readonly index: number; readonly problem: Parameters<typeof failureOf>[0] }[]; readonly ids: readonly (string | undefined)[] }>, done: (id: string) => Result, object: string): Promise<readonly Result[]> {
  const list = subjects.flatMap((subject, index) => { const each = filled[index]; return each !== undefined && 'values' in each ? [{ subject, values: each.values }] : [] })
  const ran = list.length === 0 ? { done: { refused: [], ids: [] } } : await attempt(bench.tx, bench.person, () => write(list))
  const outcome = new Map<Subject, Result>()
  for (const [index, { subject }] of list.entries()) {
    if ('failed' in ran) { outcome.set(subject, ran); continue }
    const refused = ran.done.refused.find((each) => each.index === index)
    const id = ran.done.ids[index] ?? ''
    if (refused === undefined) bench.traces.push({ object, id, runId: subject.runId })
    outcome.set(subject, refused === undefined ? done(id) : { failed: failureOf(refused.problem, bench.person) })
  }
  return subjects.map((subject, index) => { const each = filled[index]; return each !== undefined && 'failed' in each ? each : outcome.get(subject) ?? { failed: gone(bench.person) } })
}

/** Whether an approval was asked for before: then it is its answer that counts. */
function isAnswered(subjects: readonly Subject[]): boolean {
  return subjects.some(({ waitsFor }) => waitsFor !== null)
}

interface Wanted { readonly verb: string; readonly object: string; readonly id?: string; readonly input: JsonObject }
interface After { readonly next: string | null; /** After a no. */ readonly otherwise?: string | null; readonly told?: Extract<Result, { next: string | null }>['told']; readonly object?: string; readonly people?: (input: JsonObject) => readonly string[] }

/** Each record by itself, under the name of its own run. */
async function oneByOne(bench: Bench, subjects: readonly Subject[], filled: readonly Filled[], wanted: (subject: Subject, input: JsonObject) => Wanted, after: After): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [index, subject] of subjects.entries()) {
    const each = filled[index]
    if (subject.waitsFor !== null) { results.push(...await answered(bench, after.next, after.otherwise ?? null, [subject])); continue }
    if (each === undefined || 'failed' in each) { results.push(each ?? { failed: gone(bench.person) }); continue }
    const { verb, ...request } = wanted(subject, each.values)
    const ran = await attempt(bench.tx, bench.person, () => bench.engine.acts.within(bench.tx, personOf(bench, subject), verb, request))
    results.push('failed' in ran ? ran : resultOf(ran.done, after, each.values))
  }
  return results
}

export function personOf({ person }: Bench, { runId }: Subject): Context {
  return { ...person, requestId: requestOf(runId) }
}

function resultOf({ waiting, result }: RanWithin, { next, told, object, people }: After, input: JsonObject): Result {
  if (waiting !== undefined) return waitingFor(asText(waiting['request']))
  const made = result?.['id']
  return { next, told: { ...told, ...(object === undefined || typeof made !== 'string' ? {} : { made: { object, id: made } }), ...(people === undefined ? {} : { people: people(input) }) } }
}

/** Until the approval is decided: its decision wakes the run, a look now and then makes sure. */
export function waitingFor(request: string): Result {
  return { until: Number.POSITIVE_INFINITY, waitsFor: request, told: { request } }
}

const pending: ReadonlySet<string> = new Set(['pending'])

/** What became of the approvals that these runs wait for. */
export async function answered({ tx, person }: Bench, next: string | null, otherwise: string | null, subjects: readonly Subject[]): Promise<readonly Result[]> {
  const rows = await tx.query<{ id: string; state: string; remark: string | null }>(sql`select id, state, remark from approval_request where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(subjects.flatMap(({ waitsFor }) => waitsFor ?? []))}`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return subjects.map(({ waitsFor }): Result => {
    const request = byId.get(waitsFor ?? '')
    if (request === undefined) return { failed: gone(person) }
    if (pending.has(request.state)) return waitingFor(request.id)
    const told = { request: request.id }
    if (request.state === 'approved') return { next, told }
    if (request.state === 'failed') return { failed: { because: 'refused', why: { en: request.remark ?? runWords.refused.en, zh: request.remark ?? runWords.refused.zh }, again: false } }
    return { next: otherwise, told: { ...told, why: runWords.refused }, skipped: true }
  })
}

/** Which of the subjects the filter finds, with the eyes of the rule's person; a problem of the filter fails them all. */
export async function among(bench: Bench, subjects: readonly Subject[], filter: Parameters<typeof holding>[3]): Promise<{ readonly found: ReadonlySet<string> } | { readonly failed: Failure }> {
  try {
    return { found: await holding(bench, subjects[0]?.object ?? '', [...new Set(subjects.map(({ id }) => id))], filter) }
  } catch (error) {
    if (!isProblem(error) || error.details.status >= 500) throw error
    return { failed: failureOf(error, bench.person) }
  }
}
