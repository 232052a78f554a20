import { addMonths } from '../../../lib/calendar.ts'
import { isMoneyKpi, type PeriodKind } from '../../../model/define/kpis.ts'
import { isAdditive } from '../../../model/metrics/kpi.ts'
import { basisOf } from '../../../model/metrics/sales.ts'
import { targetKpiOf } from '../../../model/metrics/targets.ts'
import type { Levels } from '../../../model/targets/attain.ts'
import { isPeriodKind, monthsIn, partsOf, spanOf } from '../../../model/targets/period.ts'
import { shareOut } from '../../../model/targets/spread.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { requireSeen } from './asking.ts'
import { whoseOf } from './attainment.ts'
import { cannotSpread } from './errors.ts'
import { KpiFigures } from './figures.ts'
import { levelsOf } from './levels.ts'
import { organisation } from './organisation.ts'
import { setTargets, subjectOfRow, type Wanted } from './set.ts'
import { companyZoneOf } from '../../../records/context.ts'

type Of = Pick<Wanted, 'kpi' | 'basis' | 'period' | 'startsOn' | 'levels' | 'plan'>

/** Takes a target apart over the shorter periods in it: evenly, or as a year ago. Each level adds up to the cent. */
export async function spread(doing: Doing): Promise<Outcome> {
  const target = read(doing)
  const into: PeriodKind = doing.input['into'] === 'quarter' ? 'quarter' : 'month'
  if (monthsIn(into) >= monthsIn(target.period)) throw cannotSpread({ en: 'This target has no shorter periods in it.', zh: '该目标没有更短的周期可分解。' })
  const subject = subjectOfRow(doing.record)
  const people = await organisation(doing)
  const starts = partsOf(target.period, target.startsOn, into)
  const figures = new KpiFigures(doing, companyZoneOf(doing.context), 'engine')
  const kpi = additive(doing, target)
  const weights: number[] = []
  for (const start of starts) weights.push(doing.input['by'] === 'lastYear' ? await figures.value(kpi, spanOf(into, addMonths(start, -12)), whoseOf(subject, people)) ?? 0 : 1)
  return setTargets(doing, parted(target, weights).map((levels, index): Wanted => ({ ...target, subject, period: into, startsOn: starts[index] ?? target.startsOn, levels })), people)
}

/** Hands a department's target out to its active people: evenly, or as they did a year ago. */
export async function handOut(doing: Doing): Promise<Outcome> {
  const target = read(doing)
  const subject = subjectOfRow(doing.record)
  if (subject.of !== 'department') throw cannotSpread({ en: 'Only the target of a department is handed out.', zh: '只有部门目标可以分配到人。' })
  const people = await organisation(doing)
  const team = people.colleagues.filter(({ department, active, id }) => active && department === subject.id && id !== '')
  if (team.length === 0) throw cannotSpread({ en: 'Nobody works in this department.', zh: '该部门没有在职人员。' })
  const kpi = additive(doing, target)
  const { from, to } = spanOf(target.period, target.startsOn)
  const did = doing.input['by'] === 'lastYear' ? await new KpiFigures(doing, companyZoneOf(doing.context), 'engine').byPerson(kpi, { from: addMonths(from, -12), to: addMonths(to, -12) }, {}) : undefined
  const weights = team.map(({ id }) => (did === undefined ? 1 : did.get(id) ?? 0))
  return setTargets(doing, parted(target, weights).map((levels, index): Wanted => ({ ...target, subject: { of: 'person', id: team[index]?.id ?? '' }, levels })), people)
}

function read({ record, context }: Doing): Of {
  const { period } = record
  return { kpi: textOf(record, 'kpi') ?? '', basis: basisOf(record['basis']), period: isPeriodKind(period) ? period : 'month', startsOn: textOf(record, 'startsOn') ?? '', levels: levelsOf(record, context.baseCurrency), plan: relatedId(record, 'plan') }
}

function additive({ context }: Doing, { kpi: name, basis }: Of) {
  const kpi = targetKpiOf(name, basis)
  if (kpi === undefined || !isAdditive(kpi)) throw cannotSpread({ en: 'Shares and averages cannot be taken apart.', zh: '比率与平均值类指标不能分解。' })
  requireSeen(context, kpi)
  return kpi
}

/** Each level shared out by the weights: money to the cent, numbers to whole ones where they are whole. */
function parted({ levels, kpi }: Of, weights: readonly number[]): readonly Levels[] {
  const parts = (['base', 'goal', 'stretch'] as const).map((level) => {
    const value = levels[level]
    if (value === undefined) return undefined
    const scale = isMoneyKpi(kpi) || Number.isInteger(value) ? 1 : 1e4
    return { level, shares: shareOut(Math.round(value * scale), weights).map((share) => share / scale) }
  })
  return weights.map((_, index) => Object.fromEntries(parts.flatMap((part) => (part === undefined ? [] : [[part.level, part.shares[index] ?? 0]]))))
}
