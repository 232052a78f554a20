import { z } from 'zod'
import { isDate } from '../../../lib/calendar.ts'
import { type JsonObject, plainJson } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { kpiNames } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { measuredBy } from '../../../model/targets/attain.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyZoneOf, type Context } from '../../../records/context.ts'
import { type Asked, askedOf, isHidden, type Subject, subjectOf } from './asking.ts'
import { titleOf, whoseOf } from './attainment.ts'
import { fault, hiddenFigure, invalidTargets } from './errors.ts'
import { KpiFigures } from './figures.ts'
import { Aims, targetsIn } from './levels.ts'
import type { MarketShares } from './market.ts'
import type { Organisation } from './organisation.ts'

const mostSpans = 60
const day = z.string().refine(isDate)
/** Of each period its first day, and up to which day what was reached is counted. */
const spansSchema = z.array(z.strictObject({ startsOn: day, until: day })).min(1).max(mostSpans)
const kpisSchema = z.array(z.enum(kpiNames)).min(1).max(kpiNames.length)

interface Counting { readonly asked: Asked; readonly dates: { readonly from: string; readonly to: string }; readonly subject: Subject; readonly people: Organisation; readonly figures: KpiFigures; readonly aims: Aims }
interface Reached { readonly subject: Subject; readonly actual: number | null; readonly goal: number | undefined }

/** What a subject reached of what it aims at, KPI by KPI and period by period, and who below it did: the numbers of the page of attainment. */
export async function attained(registry: Registry, doing: Doing, shares: MarketShares): Promise<JsonObject> {
  const { context, input } = doing
  const [kpis, spans] = [parsed(kpisSchema, input['kpis'], '/kpis'), parsed(spansSchema, input['spans'], '/spans')]
  requireLevels(context)
  const { subject, people } = await subjectOf(doing)
  const figures = new KpiFigures(doing, companyZoneOf(context), 'engine', shares)
  const found: JsonObject[] = []
  for (const kpi of kpis) {
    for (const { startsOn, until } of spans) {
      const asked = askedFor(registry, { context, input: { ...input, kpi, startsOn } }, kpis.length)
      if (asked === undefined) continue
      const { from, to } = asked.span
      const counting: Counting = { asked, dates: { from, to: until < to ? until : to }, subject, people, figures, aims: new Aims(asked, await targetsIn(doing, asked), people) }
      found.push(plainJson({ kpi, startsOn, ...await told(counting, await wholeOf(counting)), rows: await rowsOf(counting, input['by']) }))
    }
  }
  return { found }
}

/** Of several KPIs those are left out that the role hides or that are not in use; of one it is said. */
function askedFor(registry: Registry, given: Pick<Doing, 'context' | 'input'>, kpis: number): Asked | undefined {
  try {
    return askedOf(registry, given)
  } catch (error) {
    if (kpis > 1 && isProblem(error)) return undefined
    throw error
  }
}

/** A share of a goal tells the goal to whoever knows what was reached. @throws Problem 403 where the role hides one of its levels. */
function requireLevels({ actor }: Context): void {
  for (const field of ['base', 'goal', 'stretch', 'baseNumber', 'goalNumber', 'stretchNumber']) if (isHidden(actor, 'salesTarget', field)) throw hiddenFigure()
}

async function wholeOf({ asked: { kpi }, dates, subject, people, figures, aims }: Counting): Promise<Reached> {
  return { subject, actual: await figures.value(kpi, dates, whoseOf(subject, people)), goal: measuredBy(aims.of(subject).levels) }
}

/** Each person or department within the subject that aims at anything. */
async function rowsOf(counting: Counting, by: unknown): Promise<readonly JsonObject[]> {
  if (by !== 'owner' && by !== 'department') return []
  const { asked: { kpi }, dates, people, figures, aims } = counting
  const aiming = (by === 'owner' ? peopleOf(counting).map((id): Subject => ({ of: 'person', id })) : unitsOf(counting).map((id): Subject => ({ of: 'department', id }))).flatMap((subject) => { const goal = measuredBy(aims.of(subject).levels); return goal === undefined ? [] : [{ subject, goal }] })
  if (aiming.length === 0) return []
  const none = kpi.over === undefined ? 0 : null
  const rows: JsonObject[] = []
  const [byPerson, ofUnits] = by === 'owner' ? [await figures.byPerson(kpi, dates, {}), undefined] : [undefined, await figures.ofDepartments(kpi, dates)]
  for (const { subject, goal } of aiming) {
    const id = subject.of === 'company' ? '' : subject.id
    const actual = byPerson === undefined ? await ofUnits?.(people.below(id)) ?? null : byPerson.get(id) ?? none
    rows.push(plainJson({ id, title: titleOf(subject, people), ...await told(counting, { subject, actual, goal }) }))
  }
  return rows
}

function peopleOf({ subject, people }: Counting): readonly string[] {
  if (subject.of === 'person') return [subject.id]
  const within = subject.of === 'department' ? new Set(people.below(subject.id)) : undefined
  return people.colleagues.flatMap(({ id, department }) => (within === undefined || (department !== undefined && within.has(department)) ? [id] : []))
}

function unitsOf({ subject, people }: Counting): readonly string[] {
  if (subject.of === 'person') return []
  return subject.of === 'department' ? people.below(subject.id) : people.departments.map(({ id }) => id)
}

/** Its share of the goal; null where nothing is aimed at, or nothing can be counted. */
async function told({ asked: { kpi }, dates, people, figures }: Counting, { subject, actual, goal }: Reached): Promise<JsonObject> {
  const value = goal === undefined || goal === 0 || actual === null ? null : actual / goal
  return plainJson({ actual, goal: goal ?? null, value, records: await figures.behind(kpi, dates, whoseOf(subject, people)) })
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown, path: string): Value {
  const found = schema.safeParse(value)
  if (found.success) return found.data
  throw invalidTargets([fault(path, 'targets', { en: 'Give KPIs by name, and periods by their first day and the day up to which they are counted.', zh: '请按名称提供指标，并提供各期间的起始日与统计截止日。' })])
}
