import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { basisOf, kpiOf } from '../../../model/metrics/sales.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { isProblem } from '../../../lib/problem.ts'
import { companyZoneOf } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { requireSeen } from './asking.ts'
import { KpiFigures, type Whose } from './figures.ts'
import { organisation } from './organisation.ts'

interface Counting { readonly from: string; readonly to: string; readonly whose: Whose; readonly figures: KpiFigures }

/**
 * Counts what the lines of a plan came to that say from what: of the plan's department and those below it, or of the company where it
 * has none. What is typed stays; a KPI that would tell the caller what his role hides keeps the number that it had.
 */
export async function countActuals(registry: Registry, doing: Doing): Promise<Outcome> {
  const { context, id, record, list, write } = doing
  const lines = await list('budgetLine', { filter: { and: [{ field: 'plan', is: 'equals', value: id }, { field: 'source', is: 'in', value: ['expenses', 'kpi'] }] }, sort: [{ field: 'position' }], fields: ['source', 'expenseCategory', 'kpi', 'basis'] })
  if (lines.length === 0) return { result: { counted: 0 } }
  const department = relatedId(record, 'department')
  const people = await organisation(doing)
  const whole = department === undefined || people.roots().some((root) => root.id === department)
  const counting: Counting = { from: textOf(record, 'startsOn') ?? '', to: textOf(record, 'endsOn') ?? '', whose: whole ? {} : { departments: people.below(department) }, figures: new KpiFigures(doing, companyZoneOf(context), 'engine') }
  const changes: { readonly id: string; readonly changes: JsonObject }[] = []
  for (const line of lines) {
    const amount = await amountOf(registry, doing, line, counting)
    if (amount !== undefined) changes.push({ id: textOf(line, 'id') ?? '', changes: { counted: { amount, currency: context.baseCurrency }, countedAt: new Date(context.now).toISOString() } })
  }
  return { written: (await write.updateMany('budgetLine', changes)).entries, result: { counted: changes.length } }
}

async function amountOf(registry: Registry, doing: Doing, line: Row, { from, to, whose, figures }: Counting): Promise<number | undefined> {
  // What belongs to a module that is off is not counted: the number stands.
  if (line['source'] === 'expenses') return registry.objects.has('expense') ? expensesIn(doing, textOf(line, 'expenseCategory'), { from, to, whose }) : undefined
  const kpi = kpiOf(textOf(line, 'kpi') ?? '', basisOf(line['basis']))
  if (kpi === undefined || !registry.objects.has(kpi.of.object) || isHidden(doing, kpi)) return undefined
  return await figures.value(kpi, { from, to }, whose) ?? 0
}

function isHidden({ context }: Doing, kpi: Parameters<typeof requireSeen>[1]): boolean {
  try { requireSeen(context, kpi); return false } catch (error) { if (isProblem(error)) return true; throw error }
}

/** What was claimed or paid back of one kind of expense, or of all. */
async function expensesIn({ aggregate }: Doing, category: string | undefined, { from, to, whose }: Pick<Counting, 'from' | 'to' | 'whose'>): Promise<number> {
  const filter: Filter = { and: [
    { field: 'status', is: 'in', value: ['claimed', 'reimbursed'] }, { field: 'spentOn', is: 'between', value: [from, to] },
    ...(category === undefined ? [] : [{ field: 'category', is: 'equals', value: category } as const]),
    ...(whose.departments === undefined ? [] : [{ field: 'department', is: 'in', value: whose.departments.slice(0, 500) } as const]),
  ] }
  const [row] = await aggregate('expense', { filter, measures: [{ function: 'sum', field: 'amount' }] })
  const sum = row?.values[0]
  return typeof sum === 'number' ? sum : 0
}
