import { type Histories, popularity } from './events.ts'

/** Gives every item a score for one history. */
export interface Scorer {
  readonly name: 'popular' | 'cosine' | 'als'
  readonly scores: (items: Int32Array, weights: Float64Array) => Float64Array
}

/** What many have: the floor, and what is left where nothing is known of a customer. */
export function popular(histories: Histories): Scorer {
  const counts = popularity(histories)
  return { name: 'popular', scores: () => counts }
}

/** Item-item similarity; neighbours of each item, strongest first. */
export interface Similarities {
  readonly neighbours: readonly Int32Array[]
  readonly strengths: readonly Float64Array[]
}

/**
 * Cosine of two items over the customers who have both (Sarwar et al. 2001; Linden, Smith, York 2003), customers with long histories counting less, and shrunk towards
 * 0 where few have both (Bell, Koren 2007); the `most` nearest of each are kept.
 */
export function similarities({ items, of }: Histories, { most = 1000, shrink = 1 }: { readonly most?: number; readonly shrink?: number } = {}): Similarities {
  const norms = new Float64Array(items)
  const holders: number[][] = Array.from({ length: items }, () => [])
  const worth = of.map((own) => 1 / Math.sqrt(Math.max(1, own.length)))
  of.forEach((own, customer) => {
    for (const item of own) {
      norms[item] = (norms[item] ?? 0) + (worth[customer] ?? 0)
      holders[item]?.push(customer)
    }
  })
  const together = new Float64Array(items), both = new Float64Array(items)
  const neighbours: Int32Array[] = [], strengths: Float64Array[] = []
  for (let item = 0; item < items; item++) {
    const touched: number[] = []
    for (const customer of holders[item] ?? []) {
      for (const other of of[customer] ?? []) {
        if (both[other] === 0) touched.push(other)
        both[other] = (both[other] ?? 0) + 1
        together[other] = (together[other] ?? 0) + (worth[customer] ?? 0)
      }
    }
    const near = touched.filter((other) => other !== item).map((other) => {
      const count = both[other] ?? 0
      return { other, strength: (together[other] ?? 0) / Math.sqrt((norms[item] ?? 1) * (norms[other] ?? 1)) * count / (count + shrink) }
    }).toSorted((one, other) => other.strength - one.strength || one.other - other.other).slice(0, most)
    neighbours.push(Int32Array.from(near, ({ other }) => other))
    strengths.push(Float64Array.from(near, ({ strength }) => strength))
    for (const other of touched) { together[other] = 0; both[other] = 0 }
  }
  return { neighbours, strengths }
}

/** What is like what the customer has; as a last resort what is popular. */
export function cosine(histories: Histories, { neighbours, strengths }: Similarities): Scorer {
  const counts = popularity(histories)
  const top = counts.reduce((most, count) => Math.max(most, count), 1)
  return {
    name: 'cosine',
    scores(items) {
      // So small that it only orders what nothing else tells apart.
      const scores = counts.map((count) => count / top * 1e-6)
      for (const item of items) neighbours[item]?.forEach((other, place) => { scores[other] = (scores[other] ?? 0) + (strengths[item]?.[place] ?? 0) })
      return scores
    },
  }
}

/** The best items by score, those left out that `allowed` refuses; ties by number. */
export function bestItems(scores: Float64Array, most: number, allowed: (item: number) => boolean): readonly { readonly item: number; readonly score: number }[] {
  const best: { item: number; score: number }[] = []
  scores.forEach((score, item) => {
    if ((best.length >= most && score <= (best.at(-1)?.score ?? -Infinity)) || !Number.isFinite(score) || !allowed(item)) return
    let place = best.length
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--
    best.splice(place, 0, { item, score })
    if (best.length > most) best.pop()
  })
  return best
}
