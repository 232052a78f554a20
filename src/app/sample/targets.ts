import { addMonths } from '../../lib/calendar.ts'
import { profileOf } from './customers.ts'
import { type Draft, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import type { World } from './world.ts'

const names = { en: { rule: 'Commission on orders', about: 'Two tiers, paid on orders confirmed in the month.', target: 'Sales', plan: 'Sales plan {year}', planAbout: 'What is to be sold this year, and what it may cost.', fair: 'Spring fair', goods: 'Samples for customers' }, zh: { rule: '订单提成', about: '按当月确认订单分两档计提。', target: '销售额', plan: '{year} 年销售计划', planAbout: '本年销售目标与费用预算。', fair: '春季展会', goods: '客户样品' } } as const

/** What each salesperson is to sell this quarter, month by month, and the rule by which it pays. */
export function targetDrafts({ people, date, instant, money, today, options: { language, seed } }: Pick<World, 'people' | 'date' | 'instant' | 'money' | 'today' | 'options'>, sold: ReadonlyMap<string, number>): Draft[] {
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
      const goal = rounded(Math.max(10_000, (sold.get(person.key) ?? 0) * draw.between(0.85, 1.2)))
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

const lately = 90

/** What each salesperson's customers buy in a month, about, as the last three go: so that targets are neither passed by far nor out of reach, however many customers there are. */
export function monthlyByPerson(world: World): ReadonlyMap<string, number> {
  // Names are given out once: those that are drawn to look ahead are drawn again.
  const ahead = { ...world, names: new Set(world.names) }
  const sums = new Map<string, number>()
  for (let index = 0; index < world.options.customers; index += 1) {
    const { owner, orders, rhythm } = profileOf(ahead, index)
    const sold = rhythm === undefined ? 0 : orders.filter((day) => day > world.today - lately).length * rhythm.basket * 30 / lately
    sums.set(owner.key, (sums.get(owner.key) ?? 0) + sold)
  }
  return sums
}

/** To two figures, as people set targets. */
function rounded(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1)
  return Math.round(amount / step) * step
}
