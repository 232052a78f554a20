import type { PeriodKind } from '../../src/model/define/kpis.ts'
import type { KpiUnit } from '../../src/model/metrics/kpi.ts'
import type { Formats } from '../words/format.ts'

/** A KPI's number as people read it. */
export function kpiValue(value: number | null | undefined, unit: KpiUnit, formats: Formats, short = false): string {
  if (value === null || value === undefined) return '–'
  if (unit === 'money') return short ? formats.shortMoney(Math.round(value)) : formats.money(Math.round(value))
  return unit === 'rate' ? formats.percent(value) : formats.number(value, unit === 'number' ? 2 : 0)
}

/** The period as its heading. */
export function periodLabel(period: PeriodKind, startsOn: string, formats: Formats): string {
  const date = Date.parse(`${startsOn}T00:00:00Z`)
  const locale = formats.language === 'zh' ? 'zh-CN' : 'en-GB'
  const month = (at: number, style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style }).format(at)
  if (period === 'month') return month(date, { year: 'numeric', month: 'long' })
  const last = new Date(date)
  last.setUTCMonth(last.getUTCMonth() + (period === 'quarter' ? 2 : 11))
  if (period === 'year' && startsOn.slice(5, 7) === '01') return month(date, { year: 'numeric' })
  return `${month(date, { year: 'numeric', month: 'short' })} – ${month(last.getTime(), { year: 'numeric', month: 'short' })}`
}
