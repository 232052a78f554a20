import type { GivenList, GivenRule } from '../../src/model/prices/index.ts'
import type { PricesWorld } from './prices.ts'

interface Match { readonly rule: GivenRule; readonly priority: number; readonly who: number; readonly distance: number; readonly value: number }
interface Held { readonly rule: GivenRule; readonly list: GivenList }

const round = (value: number) => Math.round(value + Number.EPSILON * value)
const first = (a: Match, b: Match) => b.priority - a.priority || b.who - a.who || a.distance - b.distance || b.rule.fromQuantity - a.rule.fromQuantity

/** The join as somebody writes it who needs the prices and no explanation: rules by what they are for, each line with its own. */
export function joinByHand({ asked, products, lists, rules }: PricesWorld): readonly { readonly unitPrice: number; readonly tax: number }[] {
  const { date, customer } = asked
  const listById = new Map(lists.map((list) => [list.id, list]))
  const byTarget = new Map<string, Held[]>()
  for (const rule of rules) {
    const list = listById.get(rule.list)
    if (list === undefined || (rule.validFrom ?? '') > date || (rule.validUntil ?? '9') < date || (rule.customer !== undefined && rule.customer !== customer?.id)) continue
    const target = rule.product ?? rule.category ?? ''
    const held = byTarget.get(target)
    if (held === undefined) byTarget.set(target, [{ rule, list }])
    else held.push({ rule, list })
  }
  return asked.lines.map(({ product: id, quantity }) => {
    const product = products.get(id)
    if (product === undefined) return { unitPrice: 0, tax: 0 }
    const targets = [id, ...product.categories, '']
    const listPrice = product.listPrice?.amount ?? 0
    let set: Match | undefined
    for (const [distance, target] of targets.entries()) for (const { rule, list } of byTarget.get(target) ?? []) {
      if (rule.fromQuantity > quantity || rule.effect.kind !== 'fixed') continue
      const match = { rule, priority: list.priority, who: rule.customer === undefined ? 0 : 2, distance, value: rule.effect.price.amount }
      if (set === undefined || (first(match, set) || match.value - set.value || (match.rule.id < set.rule.id ? -1 : 1)) < 0) set = match
    }
    const base = set?.value ?? listPrice
    const best = new Map<string, Match>()
    for (const [distance, target] of targets.entries()) for (const { rule, list } of byTarget.get(target) ?? []) {
      if (rule.fromQuantity > quantity || rule.effect.kind !== 'percentOff') continue
      const match = { rule, priority: list.priority, who: rule.customer === undefined ? 0 : 2, distance, value: round(base * rule.effect.percent) }
      const group = `${rule.list} ${String(match.who)} ${String(distance)} ${rule.fromQuantity > 0 ? 'tier' : ''}`
      const so = best.get(group)
      if (so === undefined || (first(match, so) || so.value - match.value) < 0 || (first(match, so) === 0 && match.value > so.value)) best.set(group, match)
    }
    let unitPrice = base
    for (const { value } of best.values()) unitPrice -= Math.min(value, unitPrice)
    return { unitPrice, tax: round(round(quantity * unitPrice * product.taxRate * 10_000) / 10_000) }
  })
}
