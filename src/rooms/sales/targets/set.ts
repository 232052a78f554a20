import { z } from 'zod'
import { asText, type Json, type JsonObject } from '../../../lib/json.ts'
import { type Basis, kpiNames, isMoneyKpi, type PeriodKind, periodKinds } from '../../../model/define/kpis.ts'
import { basisOf } from '../../../model/metrics/sales.ts'
import { targetKpiOf } from '../../../model/metrics/targets.ts'
import type { Levels } from '../../../model/targets/attain.ts'
import { periodStart } from '../../../model/targets/period.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId } from '../reading.ts'
import type { Subject } from './asking.ts'
import { fault, invalidTargets } from './errors.ts'
import { subjectKey, targetOf } from './levels.ts'
import { organisation, type Organisation } from './organisation.ts'
import { targetName } from './words.ts'

/** One target as it is to be. */
export interface Wanted { readonly subject: Subject; readonly kpi: string; readonly basis: Basis; readonly period: PeriodKind; readonly startsOn: string; readonly levels: Levels; readonly plan?: string | undefined }

const level = z.number().min(0).max(1e15).nullable().optional()
const schema = z.array(z.strictObject({
  subject: z.enum(['company', 'department', 'person']), id: z.uuid().optional(), kpi: z.enum(kpiNames), basis: z.enum(['confirmed', 'signed', 'invoiced', 'paid']).default('confirmed'),
  period: z.enum(periodKinds), startsOn: z.iso.date(), base: level, goal: level, stretch: level, plan: z.uuid().optional(),
})).min(1).max(2000)

/** Sets many at once. Money levels are minor units of the base currency. A level that is null goes. */
export async function setMany(doing: Doing): Promise<Outcome> {
  const parsed = schema.safeParse(doing.input['targets'])
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalidTargets([fault(`/targets/${(issue?.path ?? []).map(String).join('/')}`, 'targets', { en: 'Give a list of targets: subject, kpi, period, startsOn and levels.', zh: '请提供目标列表：对象、指标、周期、起始日与各档数值。' })])
  }
  const wanted = parsed.data.map(({ subject, id = '', kpi, basis, period, startsOn, base, goal, stretch, plan }): Wanted => ({
    subject: subject === 'company' ? { of: 'company' } : { of: subject, id }, kpi, basis, period, startsOn: periodStart(period, startsOn, doing.context.fiscalStart),
    levels: { ...(typeof base === 'number' ? { base } : {}), ...(typeof goal === 'number' ? { goal } : {}), ...(typeof stretch === 'number' ? { stretch } : {}) }, plan,
  }))
  return setTargets(doing, wanted)
}

/** Makes what is not there, changes what is; one without any level is taken away. */
export async function setTargets(doing: Doing, wanted: readonly Wanted[], people?: Organisation): Promise<Outcome> {
  const { list, write, context, tx } = doing
  // Whoever publishes at the same time waits, and then changes what is there by now instead of being turned away by the guard.
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('salesTarget'), ${tx.workspaceId})`)
  const known = people ?? await organisation(doing)
  const days = wanted.map(({ startsOn }) => startsOn).sort()
  const rows = await list('salesTarget', { filter: { field: 'startsOn', is: 'between', value: [days[0] ?? '', days.at(-1) ?? ''] } })
  const there = new Map(rows.map((row) => [keyOfRow(row, context.baseCurrency), row]))
  const [made, changed, entries]: [JsonObject[], { id: string; changes: JsonObject }[], number[]] = [[], [], []]
  for (const one of wanted) {
    const row = there.get(keyOf(one))
    const id = asText(row?.['id'])
    const levels = levelValues(one, context)
    if (Object.keys(one.levels).length === 0) { if (id !== '') entries.push(...(await write.remove('salesTarget', id)).entries); continue }
    if (id === '') made.push(valuesOf(one, known, context))
    else changed.push({ id, changes: { ...levels, ...(one.plan === undefined ? {} : { plan: one.plan }) } })
  }
  if (changed.length > 0) entries.push(...(await write.updateMany('salesTarget', changed)).entries)
  if (made.length > 0) entries.push(...(await write.createMany('salesTarget', made)).entries)
  return { written: entries, result: { made: made.length, changed: changed.length } }
}

function keyOf({ subject, kpi, basis, period, startsOn }: Wanted): string {
  return [subjectKey(subject), kpi, kpi === 'amount' ? basis : '', period, startsOn].join(' ')
}

function keyOfRow(row: Row, baseCurrency: string): string {
  const { subject, period, startsOn } = targetOf(row, baseCurrency)
  const kpi = asText(row['kpi'])
  return [subject, kpi, kpi === 'amount' ? basisOf(row['basis']) : '', period, startsOn].join(' ')
}

function levelValues({ kpi, levels }: Wanted, { baseCurrency }: Context): Record<string, Json> {
  const money = isMoneyKpi(kpi)
  const value = (given: number | undefined): Json => (given === undefined ? null : money ? { amount: Math.round(given), currency: baseCurrency } : given)
  return Object.fromEntries((['base', 'goal', 'stretch'] as const).map((name) => [money ? name : `${name}Number`, value(levels[name])]))
}

function valuesOf(wanted: Wanted, people: Organisation, context: Context): JsonObject {
  const { subject, kpi, basis, period, startsOn, plan } = wanted
  const home = subject.of === 'person' ? people.homeOf(subject.id) : undefined
  const name = subject.of === 'person' ? home?.name : subject.of === 'department' ? people.department(subject.id)?.name : undefined
  const whose = subject.of === 'person' ? { owner: subject.id, ...(home?.department === undefined ? {} : { department: home.department }) } : subject.of === 'department' ? { department: subject.id } : {}
  return {
    subject: subject.of, kpi, basis, period, startsOn, ...whose, ...levelValues(wanted, context), ...(plan === undefined ? {} : { plan }),
    name: targetName(context, name, targetKpiOf(kpi)?.label, period, startsOn),
  }
}

/** The subject of a target's row. */
export function subjectOfRow(row: Row): Subject {
  if (row['subject'] === 'company') return { of: 'company' }
  return row['subject'] === 'department' ? { of: 'department', id: relatedId(row, 'department') ?? '' } : { of: 'person', id: relatedId(row, 'owner') ?? '' }
}
