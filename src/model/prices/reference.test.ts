import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceDocument } from './engine.ts'
import type { Asked, GivenList, GivenRule, PricedProduct, PriceEffect } from './given.ts'

// The order of the rules as the documentation words it, written once more without index, groups or sorting ahead: rule by rule.

const round = (value: number) => Math.sign(value) * Math.round(Math.abs(value) + Math.abs(value) * Number.EPSILON) + 0

interface Fit { rule: GivenRule; priority: number; who: number; distance: number; value: number }

/** Less than 0: a goes before b. */
const first = (a: Fit, b: Fit) => b.priority - a.priority || b.who - a.who || a.distance - b.distance || b.rule.fromQuantity - a.rule.fromQuantity || (b.rule.boughtFrom ?? 0) - (a.rule.boughtFrom ?? 0)
const isSetting = ({ effect: { kind } }: GivenRule) => kind === 'fixed' || kind === 'costPlus'

function naive(product: PricedProduct, quantity: number, asked: Asked, lists: readonly GivenList[], rules: readonly GivenRule[]): number | undefined {
  const valid = (one: Pick<GivenRule, 'validFrom' | 'validUntil'>) => (one.validFrom ?? '') <= asked.date && asked.date <= (one.validUntil ?? '9999')
  const fits = (base: number, wanted: (rule: GivenRule) => boolean): Fit[] => rules.flatMap((rule) => {
    const list = lists.find(({ id }) => id === rule.list)
    if (list === undefined || !wanted(rule) || !valid(list) || !valid(rule) || (list.currency !== undefined && list.currency !== asked.currency)) return []
    if (rule.product !== undefined && rule.product !== product.id) return []
    if (rule.product === undefined && rule.category !== undefined && !product.categories.includes(rule.category)) return []
    if (rule.customer !== undefined && rule.customer !== asked.customer?.id) return []
    if (rule.level !== undefined && rule.level !== asked.customer?.level) return []
    if (rule.period !== undefined && (asked.customer?.bought[rule.period] ?? 0) < (rule.boughtFrom ?? 0)) return []
    if (rule.fromQuantity > quantity) return []
    const { effect } = rule
    const value = effect.kind === 'fixed' ? effect.price.amount : effect.kind === 'amountOff' ? effect.amount.amount : effect.kind === 'percentOff' ? round(base * effect.percent)
      : product.cost === undefined ? undefined : round(product.cost.amount * (1 + effect.markup))
    const distance = rule.product !== undefined ? 0 : rule.category === undefined ? Infinity : 1 + product.categories.indexOf(rule.category)
    return value === undefined ? [] : [{ rule, priority: list.priority, who: rule.customer !== undefined ? 2 : rule.level !== undefined ? 1 : 0, distance, value }]
  })
  const [set] = fits(0, isSetting).sort((a, b) => first(a, b) || a.value - b.value || (a.rule.id < b.rule.id ? -1 : 1))
  const base = set?.value ?? product.listPrice?.amount
  if (base === undefined) return undefined
  if (set?.rule.combination === 'exclusive') return base
  const reductions = fits(base, (rule) => !isSetting(rule)).sort((a, b) => first(a, b) || b.value - a.value || (a.rule.id < b.rule.id ? -1 : 1))
  const group = ({ rule, who, distance }: Fit) => JSON.stringify([rule.list, rule.effect.kind, who, distance, rule.fromQuantity > 0, rule.period])
  const highest = reductions.filter((one, index) => reductions.findIndex((other) => group(other) === group(one)) === index)
  const taken = highest[0]?.rule.combination === 'exclusive' ? highest.slice(0, 1) : highest.filter(({ rule }) => rule.combination === 'stacking')
  return Math.max(0, base - taken.reduce((sum, { value }) => sum + value, 0))
}

const CNY = (amount: number) => ({ amount, currency: 'CNY' })
const products: readonly PricedProduct[] = [
  { id: 'p1', name: 'One', status: 'active', categories: ['c1', 'c0'], listPrice: CNY(9800), cost: CNY(5000), taxRate: 0.13 },
  { id: 'p2', name: 'Two', status: 'active', categories: ['c2', 'c0'], listPrice: CNY(333), taxRate: 0.06 },
  { id: 'p3', name: 'Three', status: 'active', categories: [], cost: CNY(77), taxRate: 0 },
]
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const days = ['2026-01-01', '2026-06-30', '2026-12-31']
const amount = fc.integer({ min: 0, max: 12_000 })
const effect: fc.Arbitrary<PriceEffect> = fc.oneof(
  amount.map((price): PriceEffect => ({ kind: 'fixed', price: CNY(price) })),
  fc.constantFrom(0, 0.05, 0.1, 0.333, 1).map((percent): PriceEffect => ({ kind: 'percentOff', percent })),
  amount.map((off): PriceEffect => ({ kind: 'amountOff', amount: CNY(off) })),
  fc.constantFrom(0, 0.2, 1.5).map((markup): PriceEffect => ({ kind: 'costPlus', markup })),
)
const listOf = (id: string) => fc.record({
  id: fc.constant(id), name: fc.constant(id), priority: fc.integer({ min: 0, max: 2 }), currency: fc.constantFrom(undefined, 'CNY', 'EUR'), validFrom: maybe(fc.constantFrom(...days)), validUntil: maybe(fc.constantFrom(...days)),
})
const ruleOf = fc.record({
  list: fc.constantFrom('l1', 'l2', 'l3'), target: fc.constantFrom<Pick<GivenRule, 'product' | 'category'>>({ product: 'p1' }, { product: 'p2' }, { product: 'p3' }, { category: 'c1' }, { category: 'c0' }, {}),
  who: fc.constantFrom<Pick<GivenRule, 'customer' | 'level'>>({}, {}, { customer: 'k1' }, { customer: 'k2' }, { level: 'a' }, { level: 'b' }),
  fromQuantity: fc.constantFrom(0, 0, 1, 10, 100), effect, combination: fc.constantFrom('stacking' as const, 'stacking' as const, 'exclusive' as const),
  validFrom: maybe(fc.constantFrom(...days)), validUntil: maybe(fc.constantFrom(...days)),
  bought: fc.constantFrom<Pick<GivenRule, 'period' | 'boughtFrom'>>({}, {}, {}, { period: 'year', boughtFrom: 1000 }, { period: 'year', boughtFrom: 90_000 }, { period: 'month', boughtFrom: 1 }),
})
const given = fc.record({
  lists: fc.tuple(listOf('l1'), listOf('l2'), listOf('l3')),
  rules: fc.array(ruleOf, { maxLength: 25 }).map((all) => all.map(({ target, who, bought, ...rule }, index): GivenRule => ({ ...rule, ...target, ...who, ...bought, id: `r${String(index)}`, name: `r${String(index)}` }))),
  quantity: fc.constantFrom(1, 5, 10, 99.5, 1000), date: fc.constantFrom('2026-03-01', '2026-12-31'),
})

describe('prices by rules', () => {
  test('are those of the order as it is documented, gone through rule by rule', () => {
    fc.assert(fc.property(given, ({ lists, rules, quantity, date }) => {
      const asked: Asked = { date, currency: 'CNY', baseCurrency: 'CNY', rates: {}, customer: { id: 'k1', level: 'a', bought: { year: 5000 } }, lines: products.map(({ id }) => ({ product: id, quantity })) }
      const priced = priceDocument(asked, { products: new Map(products.map((one) => [one.id, one])), lists, rules })
      expect(priced.lines.map(({ rulePrice, notes }) => (notes.some(({ kind }) => kind === 'noPrice') ? undefined : rulePrice))).toEqual(products.map((product) => naive(product, quantity, asked, lists, rules)))
    }), { numRuns: 600 })
  })

  test('do not depend on the order in which lists and rules come', () => {
    fc.assert(fc.property(given, fc.infiniteStream(fc.nat(1000)), ({ lists, rules, quantity, date }, chance) => {
      const asked: Asked = { date, currency: 'CNY', baseCurrency: 'CNY', rates: {}, customer: { id: 'k1', level: 'a', bought: { year: 5000 } }, lines: products.map(({ id }) => ({ product: id, quantity })) }
      const map = new Map(products.map((one) => [one.id, one]))
      const mixed = rules.map((rule) => ({ rule, turn: chance.next().value ?? 0 })).sort((a, b) => a.turn - b.turn).map(({ rule }) => rule)
      const prices = (all: readonly GivenRule[]) => priceDocument(asked, { products: map, lists, rules: all }).lines.map(({ steps, unitPrice }) => ({ unitPrice, steps }))
      expect(prices(mixed)).toEqual(prices(rules))
    }), { numRuns: 250 })
  })

  test('are explained: the steps add up to the price, and none leads below nothing', () => {
    fc.assert(fc.property(given, fc.constantFrom(0, 0.02, 1), ({ lists, rules, quantity, date }, handPercent) => {
      const asked: Asked = { date, currency: 'CNY', baseCurrency: 'CNY', rates: {}, lines: products.map(({ id }) => ({ product: id, quantity, handPercent })) }
      for (const { steps, unitPrice } of priceDocument(asked, { products: new Map(products.map((one) => [one.id, one])), lists, rules }).lines) {
        expect(steps.reduce((sum, step) => sum + step.amount, 0)).toBe(unitPrice)
        expect(steps.every(({ price }) => price >= 0)).toBe(true)
      }
    }), { numRuns: 250 })
  })
})
