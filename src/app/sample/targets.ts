import { addMonths } from '../../lib/calendar.ts'
import { type Draft, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import type { World } from './world.ts'

const names = { en: { rule: 'Commission on orders', about: 'Two tiers, paid on orders confirmed in the month.', target: 'Sales' }, zh: { rule: '订单提成', about: '按当月确认订单分两档计提。', target: '销售额' } } as const

/** What each salesperson is to sell this quarter, month by month, and the rule by which it pays. */
export function targetDrafts({ people, date, instant, money, today, options: { language, seed } }: Pick<World, 'people' | 'date' | 'instant' | 'money' | 'today' | 'options'>): Draft[] {
  const draw = drawOf(seed, 'targets', language)
  const words = names[language]
  const month = `${date(today).slice(0, 7)}-01`
  const months = [addMonths(month, -1), month, addMonths(month, 1)]
  const at = instant(Math.max(0, today - 60), 9)
  return [
    { object: 'commissionRule', key: 'commission:rule', at, values: { name: words.rule, about: words.about, from: addMonths(month, -1), earner: 'everybody', basis: 'confirmed', measure: 'amount', tiering: 'marginal', counted: 'month' } },
    { object: 'commissionTier', key: 'commission:tier:0', at, values: { rule: ref('commission:rule'), position: 1, above: money(0), rate: 0.01 } },
    { object: 'commissionTier', key: 'commission:tier:1', at, values: { rule: ref('commission:rule'), position: 2, above: money(200_000), rate: 0.015 } },
    ...people.flatMap((person) => months.map((startsOn): Draft => {
      const goal = draw.whole(12, 24) * 10_000
      return {
        object: 'salesTarget', key: `target:${person.key}:${startsOn}`, at,
        values: {
          name: `${person.name} · ${words.target} · ${startsOn.slice(0, 7)}`, subject: 'person', owner: ref(person.key), department: ref(`department:${person.department}`), kpi: 'amount', basis: 'confirmed', period: 'month', startsOn,
          base: money(goal * 0.8), goal: money(goal), stretch: money(goal * 1.2),
        },
      }
    })),
  ]
}
