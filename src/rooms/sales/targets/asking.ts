import { fieldRightOn, permissionOn } from '../../../access/permissions.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import type { Basis, PeriodKind } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Metric, partsOfMetric, type TargetKpi } from '../../../model/metrics/kpi.ts'
import { basisOf } from '../../../model/metrics/sales.ts'
import { targetKpiOf } from '../../../model/metrics/targets.ts'
import { isCountable, isPeriodKind, notCountable, periodStart, type Span, spanOf } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyZoneOf, type Context } from '../../../records/context.ts'
import { textOf } from '../reading.ts'
import { hiddenFigure, invalidTargets, notCounted, notInReach } from './errors.ts'
import { type Organisation, organisation } from './organisation.ts'

/** Whose figures: all of the company, a department with those below it, or one person. */
export type Subject = { readonly of: 'company' } | { readonly of: 'department'; readonly id: string } | { readonly of: 'person'; readonly id: string }

/** A question for what was reached. */
export interface Asked {
  readonly kpi: TargetKpi
  readonly basis: Basis
  readonly period: PeriodKind
  readonly startsOn: string
  readonly span: Span
  /** The company's date of today and zone. */
  readonly today: string
  readonly zone: string
}

/** Whether the role hides the field or shows its mask alone. */
export function isHidden({ permissions }: Context['actor'], object: string, field: string): boolean {
  return ['none', 'masked'].includes(fieldRightOn(permissions, object, field))
}

/**
 * Targets are counted over what the caller may not open, but never of fields that his role hides.
 * @throws Problem 403 for a KPI of a hidden or masked field, or a share of the market for whoever reads no market sizes: it would tell them.
 */
export function requireSeen({ actor }: Pick<Context, 'actor'>, kpi: Metric): void {
  for (const { object, field } of Object.values(partsOfMetric(kpi))) if (field !== undefined && isHidden(actor, object, field)) throw hiddenFigure()
  if (kpi.markets === true && permissionOn(actor.permissions, kpi.over?.object ?? kpi.of.object).read === 'none') throw hiddenFigure()
}

/** @throws Problem 422 where the KPI counts what is not there or the day is at an end of the calendar, 403 where it would tell what is hidden. */
export function askedOf(registry: Registry, { context, input }: Pick<Doing, 'context' | 'input'>): Asked {
  const basis = basisOf(input['basis'])
  const kpi = targetKpiOf(textOf(input, 'kpi') ?? 'amount', basis)
  if (kpi === undefined || !Object.values(partsOfMetric(kpi)).every(({ object }) => registry.objects.has(object))) throw notCounted()
  requireSeen(context, kpi)
  const zone = companyZoneOf(context)
  const today = dateInZone(context.now, zone)
  const given = input['period']
  const period = isPeriodKind(given) ? given : 'month'
  const day = textOf(input, 'startsOn') ?? today
  if (!isCountable(day)) throw invalidTargets([notCountable])
  const startsOn = periodStart(period, day, context.fiscalStart)
  return { kpi, basis, period, startsOn, span: spanOf(period, startsOn), today, zone }
}

/**
 * Whom the caller asks about; without a word the widest that is theirs to see.
 * @throws Problem 404 beyond the reach that the role has over targets: one's own figures are always one's own.
 */
export async function subjectOf(doing: Pick<Doing, 'context' | 'input' | 'list'>): Promise<{ readonly subject: Subject; readonly people: Organisation }> {
  const { context: { actor }, input } = doing
  const people = await organisation(doing)
  const reach = permissionOn(actor.permissions, 'salesTarget').read
  const [person, unit] = [textOf(input, 'person'), textOf(input, 'unit')]
  if (person !== undefined) {
    const home = people.homeOf(person)
    if (person !== actor.userId && (home === undefined || !within(reach, actor, home.department))) throw notInReach()
    return { subject: { of: 'person', id: person }, people }
  }
  if (unit !== undefined) {
    if (people.department(unit) === undefined || !within(reach, actor, unit)) throw notInReach()
    return { subject: { of: 'department', id: unit }, people }
  }
  if (reach === 'all') return { subject: { of: 'company' }, people }
  if ((reach === 'below' || reach === 'department') && actor.departmentId !== undefined) return { subject: { of: 'department', id: actor.departmentId }, people }
  return { subject: { of: 'person', id: actor.userId }, people }
}

/** Whether figures of a department are within a reach. */
export function within(reach: string, actor: Context['actor'], department: string | undefined): boolean {
  if (reach === 'all') return true
  if (department === undefined) return false
  return reach === 'below' ? actor.departmentIds.includes(department) : reach === 'department' && actor.departmentId === department
}
