import { isProblem } from '../../../lib/problem.ts'
import { asText, type JsonObject } from '../../../lib/json.ts'
import { automationLimits, type Lapse } from '../../../model/define/automation.ts'
import { relatedUnder } from '../../../model/filter/path.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import { sql } from '../../../platform/database/index.ts'
import { columns } from '../../../records/columns/index.ts'
import type { Bench, Perform, Result, Subject } from './bench.ts'
import { holdBy } from './asking.ts'
import { attempt, failureOf, gone, inBoth } from './failures.ts'
import { comesAt } from './moments.ts'
import { asAutomations } from './ports.ts'
import { fill, factsOf, valueIn } from './values.ts'
import { among, answered, personOf, waitingFor } from './writing.ts'

const hour = 3_600_000
const lasts = ({ amount, unit }: Lapse): number => amount * { minute: 60_000, hour, day: 24 * hour }[unit]

export const wait: Perform<'wait'> = async (bench, step, subjects) => {
  const { until } = step
  const { now } = bench
  if ('for' in until) return subjects.map(({ since }) => passed(since + lasts(until.for), now, step.next))
  if ('date' in until) {
    const facts = await factsOf(bench, subjects, [until.date])
    return subjects.map(({ id }): Result => {
      const value = valueIn(facts.get(id), until.date)
      if (!facts.has(id)) return { failed: gone(bench.person) }
      if (typeof value !== 'string' || value === '') return { next: step.next, skipped: true }
      return passed(Math.min(comesAt(value, until.offset, until.at, bench.zone), now + automationLimits.waitDays * 24 * hour), now, step.next, true)
    })
  }
  const held = await among(bench, subjects, until.when)
  if ('failed' in held) return subjects.map(() => held)
  return subjects.map(({ id, since }): Result => {
    if (held.found.has(id)) return { next: step.next }
    const late = since + lasts(until.most)
    if (late <= now) return { next: until.late === undefined ? step.next : until.late, told: { why: runWords.late }, skipped: true }
    // What the condition asks of other records is looked at each hour, the record itself with each of its changes.
    return { until: Math.min(late, now + hour), watches: true, told: { until: new Date(late).toISOString() } }
  })
}

function passed(at: number, now: number, next: string | null, watches = false): Result {
  return at <= now ? { next } : { until: at, told: { until: new Date(at).toISOString() }, ...(watches ? { watches: true } : {}) }
}

/** The first way whose condition holds; one question a way for all records. */
export const branch: Perform<'branch'> = async (bench, step, subjects) => {
  const results = new Map<Subject, Result>()
  for (const way of step.ways) {
    const left = subjects.filter((subject) => !results.has(subject))
    if (left.length === 0) break
    const held = await among(bench, left, way.when)
    for (const subject of left) {
      if ('failed' in held) results.set(subject, held)
      else if (held.found.has(subject.id)) results.set(subject, { next: way.next, told: { way: way.label } })
    }
  }
  return subjects.map((subject) => results.get(subject) ?? { next: step.next })
}

/** Asks for a yes under a flow of the company, whatever the flow's own condition says. */
export const approval: Perform<'approval'> = async (bench, step, subjects) => {
  const object = subjects[0]?.object ?? ''
  const hold = await holdBy(bench, step.flow, object)
  if (hold === undefined) return subjects.map(() => ({ failed: { because: 'invalid', why: runWords.noFlow, again: false } }))
  const fields = hold.verb === 'record.update' ? bench.engine.registry.object(object).allFields : bench.engine.registry.actions.get(hold.verb)?.input ?? {}
  const filled = await fill(bench, step.input, fields, subjects)
  const results: Result[] = []
  for (const [index, subject] of subjects.entries()) {
    const each = filled[index]
    if (subject.waitsFor !== null) { results.push(...await answered(bench, step.next, step.otherwise ?? null, [subject])); continue }
    if (each === undefined || 'failed' in each) { results.push(each ?? { failed: gone(bench.person) }); continue }
    const ran = await attempt(bench.tx, bench.person, () => bench.engine.acts.within(bench.tx, personOf(bench, subject), hold.verb, { object, id: subject.id, input: each.values }, hold.by))
    results.push('failed' in ran ? ran : ran.done.waiting === undefined ? { next: step.next } : waitingFor(asText(ran.done.waiting['request'])))
  }
  return results
}

/** Notes the related records of each run, set-wise; they are gone through afterwards, in transactions of their own. */
export const forEach: Perform<'forEach'> = async (bench, step, subjects) => {
  const { engine, person, tx, given } = bench
  const [first] = subjects
  const related = first === undefined ? undefined : relatedUnder(engine.registry, first.object, step.over)
  if (first === undefined || related === undefined) return subjects.map(() => ({ failed: gone(person) }))
  const own = await given.ownContextOf(tx.workspaceId)
  const results: Result[] = []
  for (const subject of subjects) {
    try {
      const { ids, more } = await relatedTo(bench, subject, step.over, related, step.where, step.most)
      if (ids.length > 0) bench.afterwards.push(() => noteItems(bench, own, subject, step.key, related.object, ids))
      const told = { count: ids.length, ...(more ? { why: inBoth(runWords.more, { count: step.most }) } : ids.length === 0 ? { why: runWords.none } : {}) }
      results.push(ids.length === 0 ? { next: step.next, told, skipped: true } : { items: ids.length, told })
    } catch (error) {
      if (!isProblem(error) || error.details.status >= 500) throw error
      results.push({ failed: failureOf(error, person) })
    }
  }
  return results
}

async function noteItems({ engine, tx, rule }: Bench, own: Bench['person'], { runId }: Subject, step: string, object: string, ids: readonly string[]): Promise<void> {
  const { refused: [refused] } = await engine.writer.createMany(tx, own, 'automationRunItem', ids.map((record, position): JsonObject => ({ title: rule.name, run: runId, step, object, record, position })), asAutomations)
  if (refused !== undefined) throw refused.problem
}

type Related = NonNullable<ReturnType<typeof relatedUnder>>

/** Ids of what the record lists under the name, as the rule's person sees them. */
export async function relatedTo({ engine, tx, person }: Bench, subject: Subject, over: string, related: Related, where: Filter | undefined, most: number): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const pointing: Filter = related.way !== 'pointing' ? { field: 'id', is: 'in', value: await namedIn(tx, engine, subject, over, related) }
    : related.kind === 'links' ? { field: related.field, is: 'has', value: subject.id }
      : { field: related.field, is: 'equals', value: related.kind === 'target' ? { object: subject.object, id: subject.id } : subject.id }
  const ids: string[] = []
  for (let cursor: string | undefined; ids.length <= most;) {
    const page = await engine.reader.listWithin(tx, person, related.object, { filter: where === undefined ? pointing : { and: [pointing, where] }, fields: [], limit: Math.min(200, most + 1), ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))
    cursor = page.next
    if (cursor === undefined) break
  }
  return { ids: ids.slice(0, most), more: ids.length > most }
}

async function namedIn(tx: Bench['tx'], { registry }: Bench['engine'], { object, id }: Subject, over: string, related: Related): Promise<readonly string[]> {
  const rows = related.way === 'linked'
    ? await tx.query<{ id: string }>(sql`select to_id as id from record_link where workspace_id = ${tx.workspaceId} and from_object = ${object} and from_id = ${id}::uuid and field = ${over} and to_object = ${related.object}`)
    : await tx.query<{ id: string | null }>(sql`select ${sql.identifier(columns(registry, object, over)[0]?.name ?? '')} as id from ${sql.identifier(registry.object(object).table)} where workspace_id = ${tx.workspaceId} and id = ${id}::uuid`)
  return rows.flatMap((row) => row.id ?? [])
}
