import { als } from './als.ts'
import { evaluate, type RankingMeasures } from './evaluate.ts'
import type { Histories } from './events.ts'
import { bestItems, cosine, popular, type Scorer, type Similarities, similarities } from './scorer.ts'

export type Recommender = Scorer['name']
export const recommenders: readonly Recommender[] = ['popular', 'cosine', 'als']

/** What a customer may be shown. */
export interface Rules {
  /** Items that nobody is shown: out of stock, out of range. */
  readonly blocked?: ReadonlySet<number>
  /** Items that may be shown to those who have them too (bread, not a fridge); none where not given: what one has is not shown. */
  readonly again?: ReadonlySet<number>
}

export interface Recommendation {
  readonly item: number
  readonly score: number
  /** The item of the customer that is most like it; undefined where it is shown because many have it. */
  readonly because?: number
}

/** Learns one way to rank. */
export function learnRanking(name: Recommender, histories: Histories, { near, seed = 1 }: { readonly near?: Similarities; readonly seed?: number } = {}): Scorer {
  if (name === 'popular') return popular(histories)
  return name === 'als' ? als(histories, { seed }) : cosine(histories, near ?? similarities(histories))
}

/** Each way on what came later, and the best of them by NDCG. `before` are the histories without what came later. */
export function chooseRanking(before: Histories, later: readonly Int32Array[], { seed = 1, at = 10 }: { readonly seed?: number; readonly at?: number } = {}): { readonly best: Recommender; readonly measured: readonly (RankingMeasures & { readonly name: Recommender })[] } {
  const measured = recommenders.map((name) => ({ name, ...evaluate(learnRanking(name, before, { seed }), before, later, at) }))
  return { best: measured.reduce((one, other) => (other.ndcg > one.ndcg ? other : one)).name, measured }
}

/** The first items for a customer, with the reason. Whoever has no history is shown what is popular. */
export function recommend(scorer: Scorer, fallback: Scorer, near: Similarities, own: Int32Array, weights: Float64Array, most: number, { blocked, again }: Rules = {}): readonly Recommendation[] {
  const has = new Set(own)
  const scores = (own.length === 0 ? fallback : scorer).scores(own, weights)
  return bestItems(scores, most, (item) => blocked?.has(item) !== true && (!has.has(item) || again?.has(item) === true)).map(({ item, score }) => {
    const because = nearestOf(near, item, has)
    return { item, score, ...(because === undefined ? {} : { because }) }
  })
}

function nearestOf({ neighbours }: Similarities, item: number, has: ReadonlySet<number>): number | undefined {
  return neighbours[item]?.find((other) => has.has(other))
}
