import { say, type Words } from '../../../lib/words.ts'
import type { PeriodKind } from '../../../model/define/kpis.ts'
import { monthsIn } from '../../../model/targets/period.ts'
import type { Context } from '../../../records/context.ts'

const company = { en: 'Company', zh: '公司' } as const

/** How a target is called in lists: whose, which KPI, when. In the language of whoever sets it. */
export function targetName({ actor, fiscalStart }: Context, whose: string | undefined, kpi: Words | undefined, period: PeriodKind, startsOn: string): string {
  const { language } = actor
  return [whose ?? company[language], kpi === undefined ? '' : say(kpi, language), periodName(period, startsOn, fiscalStart, language)].filter((part) => part !== '').join(' · ').slice(0, 200)
}

/** '2026-11', '2026 Q4', '2026'; a fiscal year that begins within a calendar year bears both: '2026/27'. */
export function periodName(period: PeriodKind, startsOn: string, fiscalStart: number, language: 'en' | 'zh'): string {
  const [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))]
  if (period === 'month') return language === 'zh' ? `${year} 年 ${month} 月` : `${year}-${String(month).padStart(2, '0')}`
  const first = month >= fiscalStart ? year : year - 1
  const named = fiscalStart === 1 ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`
  if (period === 'year') return language === 'zh' ? `${named} 年` : named
  const quarter = ((month - fiscalStart + 12) % 12) / monthsIn('quarter') + 1
  return language === 'zh' ? `${named} 年第 ${quarter} 季度` : `${named} Q${quarter}`
}
