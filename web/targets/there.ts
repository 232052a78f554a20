import type { Filter } from '../../src/model/filter/filter.ts'
import type { Basis, KpiName } from '../../src/model/define/kpis.ts'
import { addMonths } from '../../src/lib/calendar.ts'
import type { KpiUnit } from '../../src/model/metrics/kpi.ts'
import { rowsQuery } from '../data/records.ts'
import { moneyOf, numberOf, type Row, textOf } from '../data/values.ts'
import { typedText } from './slots.ts'

const levels = ['base', 'goal', 'stretch'] as const

/** The targets of one subject that are kept for a year; whose they are is written as the form's choice: 'company', 'department ID', 'person ID'. */
export function thereQuery({ subject, kpi, basis, year }: { readonly subject: string; readonly kpi: KpiName; readonly basis: Basis; readonly year: string }) {
  const [of = '', id] = subject.split(' ')
  const whose: readonly Filter[] = id === undefined ? [] : [{ field: of === 'person' ? 'owner' : 'department', is: 'equals', value: id }]
  const filter: Filter = { and: [{ field: 'subject', is: 'equals', value: of }, ...whose, { field: 'kpi', is: 'equals', value: kpi }, ...(kpi === 'amount' ? [{ field: 'basis', is: 'equals', value: basis } as const] : []), { field: 'startsOn', is: 'between', value: [year, addMonths(year, 11)] }] }
  return { ...rowsQuery('salesTarget', { filter, fields: ['period', 'startsOn', ...levels, ...levels.map((level) => `${level}Number`)], limit: 50 }), enabled: subject !== '', retry: false }
}

/** What is kept, as it would have been typed, by level and slot. */
export function thereIn(rows: readonly Row[], unit: KpiUnit, scale: number, isOfYear: boolean): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.flatMap((row) => {
    const [period, startsOn] = [textOf(row['period']), textOf(row['startsOn'])]
    if (period === 'year' && !isOfYear) return []
    const slot = period === 'year' ? 'year' : period === 'month' ? startsOn : `${period} ${startsOn}`
    return levels.flatMap((level) => {
      const value = unit === 'money' ? moneyOf(row[level])?.amount : numberOf(row[`${level}Number`])
      return value === undefined ? [] : [[`${level} ${slot}`, typedText(value, unit, scale)] as const]
    })
  }))
}
