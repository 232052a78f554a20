import { addMonths } from '../../lib/calendar.ts'
import { type Draft, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import type { World } from './world.ts'

const names = { en: { rule: 'Commission on orders', about: 'Two tiers, paid on orders confirmed in the month.', target: 'Sales', plan: 'Sales plan {year}', planAbout: 'What is to be sold this year, and what it may cost.', fair: 'Spring fair', goods: 'Samples for customers' }, zh: { rule: '订单提成', about: '按当月确认订单分两档计提。', target: '销售额', plan: '{year} 年销售计划', planAbout: '本年销售目标与费用预算。', fair: '春季展会', goods: '客户样品' } } as const

/** What each salesperson is to sell this quarter, month by month, and the rule by which it pays. */
export function targetDrafts({ people, date, instant, money, today, options: { language, seed } }: Pick<World, 'people' | 'date' | 'instant' | 'money' | 'today' | 'options'>): Draft[] {
  const draw = drawOf(seed, 'targets', language)
  const words = names[language]
  const month = `${date(today).slice(0, 7)}-01`
  const months = [addMonths(month, -1), month, addMonths(month, 1)]
  const at = instant(Math.max(0, today - 60), 9)
  return [
    {
      object: 'salesPlan', key: 'plan:year', at,
      values: {
        name: words.plan.replace('{year}', month.slice(0, 4)), period: 'year', startsOn: `${month.slice(0, 4)}-01-01`, endsOn: `${month.slice(0, 4)}-12-31`, status: 'active', about: words.planAbout,
        budgetLines: [
          { position: 1, category: 'travel', planned: money(60_000), source: 'expenses', expenseCategory: 'travel' },
          { position: 2, category: 'exhibition', name: words.fair, planned: money(40_000), source: 'typed', spent: money(36_500) },
          { position: 3, category: 'samples', name: words.goods, planned: money(15_000), source: 'typed', spent: money(8200) },
        ],
      },
    },
    { object: 'commissionRule', key: 'commission:rule', at, values: { name: words.rule, about: words.about, from: addMonths(month, -1), earner: 'everybody', basis: 'confirmed', measure: 'amount', tiering: 'marginal', counted: 'month' } },
    { object: 'commissionTier', key: 'commission:tier:0', at, values: { rule: ref('commission:rule'), position: 1, above: money(0), rate: 0.01 } },
    { object: 'commissionTier', key: 'commission:tier:1', at, values: { rule: ref('commission:rule'), position: 2, above: money(200_000), rate: 0.015 } },
    ...people.flatMap((person) => months.map((startsOn): Draft => {
      const goal = draw.whole(12, 24) * 10_000
      return {
        object: 'salesTarget', key: `target:${person.key}:${startsOn}`, at,
        values: {
          name: `${person.name} · ${words.target} · ${startsOn.slice(0, 7)}`, subject: 'person', owner: ref(person.key), department: ref(`department:${person.department}`), kpi: 'amount', basis: 'confirmed', period: 'month', startsOn, ...(startsOn.startsWith(month.slice(0, 4)) ? { plan: ref('plan:year') } : {}),
          base: money(goal * 0.8), goal: money(goal), stretch: money(goal * 1.2),
        },
      }
    })),
  ]
}
