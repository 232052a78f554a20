import { expect, it } from 'vitest'
import { basketRules } from '../../src/analytics/basket/rules.ts'
import { describeSets, rowsOf } from '../data/sets.ts'

// Groceries of the R package arules: support .006, confidence .25, two items or more.
describeSets('Rules of 9,835 baskets of groceries', () => {
  it('are the 463 of the reference, figure by figure', () => {
    const names: string[] = [], places = new Map<string, number>(), baskets = new Map<string, number[]>()
    for (const { transaction_id: basket = '', item = '' } of rowsOf('groceries/groceries.csv')) {
      const place = places.get(item) ?? names.push(item) - 1
      places.set(item, place)
      baskets.set(basket, [...baskets.get(basket) ?? [], place])
    }
    const { rules } = basketRules([...baskets.values()], { support: 0.006, confidence: 0.25 })
    const worded = (left: readonly string[], right: string) => `${left.toSorted().join(' + ')} > ${right}`
    const found = new Map(rules.map((rule) => [worded(rule.left.map((item) => names[item] ?? ''), names[rule.right] ?? ''), rule]))
    const reference = rowsOf('groceries/reference_rules_s0.006_c0.25.csv')
    expect([rules.length, reference.length]).toEqual([463, 463])
    for (const { lhs = '', rhs = '', support, confidence, lift, count } of reference) {
      const rule = found.get(worded(leftOf(lhs, places), rhs))
      expect(rule?.count, `${lhs} > ${rhs}`).toBe(Number(count))
      expect(rule?.support).toBeCloseTo(Number(support), 7)
      expect(rule?.confidence).toBeCloseTo(Number(confidence), 7)
      expect(rule?.lift).toBeCloseTo(Number(lift), 7)
    }
    const sizes = [2, 3, 4].map((size) => rules.filter(({ left }) => left.length + 1 === size).length)
    expect(sizes).toEqual([150, 297, 16])
  })
})

function leftOf(text: string, known: ReadonlyMap<string, number>): string[] {
  const items = text.replace(/^\{|\}$/g, '').split(/[;+]/)
  return items.map((item) => (known.has(item) ? item : known.has(item.trim()) ? item.trim() : `${item.trim()} `))
}
