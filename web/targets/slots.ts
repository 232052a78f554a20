import { addMonths } from '../../src/lib/calendar.ts'
import type { PeriodKind } from '../../src/model/define/kpis.ts'
import type { KpiUnit } from '../../src/model/metrics/kpi.ts'
import { readNumber } from '../fields/shared/number-input.tsx'
import type { Formats } from '../words/format.ts'
import { periodLabel } from './shown.ts'

/** A time for which a target is typed. */
export interface Slot { readonly key: string; readonly period: PeriodKind; readonly startsOn: string; readonly label: string }

/** The months of a year; of shares and averages, which no sum of months comes to, its quarters too. */
export function slotsOf(year: string, additive: boolean, formats: Formats): readonly Slot[] {
  const named = (month: string) => new Intl.DateTimeFormat(formats.language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', month: 'short' }).format(Date.parse(month))
  const months = Array.from({ length: 12 }, (_, index) => addMonths(year, index)).map((month): Slot => ({ key: month, period: 'month', startsOn: month, label: named(month) }))
  if (additive) return months
  return [...[0, 3, 6, 9].map((index): Slot => { const startsOn = addMonths(year, index); return { key: `quarter ${startsOn}`, period: 'quarter', startsOn, label: periodLabel('quarter', startsOn, formats) } }), ...months]
}

/** What was typed as it is kept: money in minor units, a share typed in per cent, averages to four decimals, counts whole. */
export function typedValue(text: string, unit: KpiUnit, scale: number): number | undefined {
  const value = readNumber(text.replaceAll('%', ''))
  if (value === undefined) return undefined
  if (unit === 'rate') return Math.round(value * 100) / 1e4
  return unit === 'number' ? Math.round(value * 1e4) / 1e4 : Math.round(value * scale)
}

/** The other way about: a kept number as it would have been typed. */
export function typedText(value: number, unit: KpiUnit, scale: number): string {
  return String(unit === 'rate' ? Math.round(value * 1e4) / 100 : unit === 'money' ? value / scale : value)
}
