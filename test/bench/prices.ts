import { performance } from 'node:perf_hooks'
import { type Asked, type GivenList, type GivenRule, priceDocument, type PricedProduct } from '../../src/model/prices/index.ts'
import { joinByHand } from './prices-by-hand.ts'
import type { Figure } from './report.ts'

const turns = 200
const lineCount = 1000
const ruleCount = 10_000

/** A thousand lines priced with ten thousand rules, in turns with the same join written by hand; both lay their rules ready each time. */
export function benchPrices(): Figure[] {
  const world = pricesWorld()
  const [byHand, document] = [joinByHand(world), priceDocument(world.asked, world)]
  const differs = document.lines.findIndex(({ unitPrice, tax }, index) => unitPrice !== byHand[index]?.unitPrice || tax !== byHand[index].tax)
  if (differs >= 0) throw new Error(`The engine and the join by hand differ in line ${String(differs)}.`)
  const times = { ours: [] as number[], limit: [] as number[] }
  for (let turn = 0; turn < turns; turn += 1) {
    times.limit.push(timed(() => joinByHand(world)))
    times.ours.push(timed(() => priceDocument(world.asked, world)))
  }
  return [
    { what: `${lineCount.toLocaleString('en')} lines with ${ruleCount.toLocaleString('en')} rules, each step explained`, ours: middle(times.ours), limit: middle(times.limit), unit: 'ms', bar: 2, better: 'lower' },
    { what: 'steps that explain them', ours: document.lines.reduce((sum, { steps }) => sum + steps.length, 0), unit: '', better: 'higher' },
  ]
}

export interface PricesWorld { readonly asked: Asked; readonly products: ReadonlyMap<string, PricedProduct>; readonly lists: readonly GivenList[]; readonly rules: readonly GivenRule[] }

function pricesWorld(): PricesWorld {
  let seed = 20_261_126
  const draw = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const CNY = (amount: number) => ({ amount, currency: 'CNY' })
  const products = Array.from({ length: 2000 }, (_, index): PricedProduct => ({
    id: `product ${String(index)}`, name: `Product ${String(index)}`, status: 'active', categories: [`category ${String(index % 100)}`, `category ${String(100 + (index % 10))}`], listPrice: CNY(100 + draw(100_000)), cost: CNY(50), taxRate: 0.13,
  }))
  const rules = Array.from({ length: ruleCount }, (_, index): GivenRule => ({
    id: `rule ${String(index).padStart(5, '0')}`, name: `Rule ${String(index)}`, list: index % 3 === 0 ? 'frame' : 'usual', combination: 'stacking',
    ...(index % 20 === 0 ? { category: `category ${String(draw(110))}` } : { product: `product ${String(draw(2000))}` }), ...(index % 7 === 0 ? { customer: index % 14 === 0 ? 'customer' : 'another' } : {}),
    ...(index % 11 === 0 ? { validUntil: '2026-06-30' } : {}), fromQuantity: [0, 10, 100, 1000][draw(4)] ?? 0,
    effect: index % 4 === 0 ? { kind: 'fixed', price: CNY(100 + draw(90_000)) } : { kind: 'percentOff', percent: (1 + draw(20)) / 100 },
  }))
  const lines = Array.from({ length: lineCount }, () => ({ product: `product ${String(draw(2000))}`, quantity: 1 + draw(2000) }))
  return {
    products: new Map(products.map((one) => [one.id, one])), rules, lists: [{ id: 'usual', name: 'Usual', priority: 0 }, { id: 'frame', name: 'Frame contract', priority: 5 }],
    asked: { lines, date: '2026-11-26', currency: 'CNY', baseCurrency: 'CNY', rates: {}, customer: { id: 'customer', bought: {} } },
  }
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
