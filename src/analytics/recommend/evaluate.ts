import type { Histories } from './events.ts'
import { bestItems, type Scorer } from './scorer.ts'

/** How often what came was among the first that were recommended. */
export interface RankingMeasures {
  readonly customers: number
  readonly at: number
  /** Share of the customers of whose held-out items at least one is among the first. */
  readonly hitRate: number
  /** Normalised discounted cumulative gain (Järvelin, Kekäläinen 2002), several held-out items counted each. */
  readonly ndcg: number
  /** Share of the held-out items that are among the first. */
  readonly recall: number
  /** Share of all items that were recommended to anybody. */
  readonly coverage: number
}

/** Ranks all items that a customer does not have yet, and looks where those are that came later. `later` by customer; empty where nobody looks. */
export function evaluate(scorer: Scorer, { of, weights, items }: Histories, later: readonly Int32Array[], at = 10): RankingMeasures {
  let customers = 0, hits = 0, gain = 0, found = 0, wanted = 0
  const shown = new Set<number>()
  later.forEach((came, customer) => {
    if (came.length === 0) return
    const own = of[customer] ?? new Int32Array()
    const has = new Set(own), truth = new Set(came)
    const best = bestItems(scorer.scores(own, weights[customer] ?? new Float64Array()), at, (item) => !has.has(item))
    let gained = 0, hit = 0
    best.forEach(({ item }, place) => {
      shown.add(item)
      if (!truth.has(item)) return
      hit++
      gained += 1 / Math.log2(place + 2)
    })
    let ideal = 0
    for (let place = 0; place < Math.min(at, truth.size); place++) ideal += 1 / Math.log2(place + 2)
    customers++
    hits += hit > 0 ? 1 : 0
    gain += gained / ideal
    found += hit
    wanted += truth.size
  })
  return { customers, at, hitRate: hits / customers, ndcg: gain / customers, recall: found / Math.max(1, wanted), coverage: shown.size / Math.max(1, items) }
}
