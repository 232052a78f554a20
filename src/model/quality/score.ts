import type { QualityDimension } from '../define/qualityNames.ts'

/** What a rule found of one record. null: it has nothing to say of it (an empty field has no format). */
export interface Checked { readonly dimension: QualityDimension; readonly weight: number; readonly holds: boolean | null }

export interface QualityScore {
  /** 0 to 100: of the weight of the rules that speak, the share of those that hold. */
  readonly score: number
  /** The same of each dimension that has a rule that speaks, as shares of 1. */
  readonly dimensions: ReadonlyMap<QualityDimension, number>
  /** By the places of the rules that do not hold: how many of the hundred points each costs, most first. */
  readonly faults: readonly { readonly at: number; readonly points: number }[]
}

/** How good a record is; undefined where no rule speaks. */
export function scoreQuality(checked: readonly Checked[]): QualityScore | undefined {
  const all = new Map<QualityDimension, { of: number; held: number }>()
  let [of, held] = [0, 0]
  const faults: { at: number; weight: number }[] = []
  for (const [at, { dimension, weight, holds }] of checked.entries()) {
    if (holds === null) continue
    const own = all.get(dimension) ?? { of: 0, held: 0 }
    all.set(dimension, own)
    own.of += weight
    of += weight
    if (holds) { own.held += weight; held += weight } else faults.push({ at, weight })
  }
  if (of === 0) return undefined
  return {
    score: Math.round(100 * held / of),
    dimensions: new Map([...all].map(([dimension, own]) => [dimension, own.held / own.of])),
    faults: faults.toSorted((one, other) => other.weight - one.weight || one.at - other.at).map(({ at, weight }) => ({ at, points: Math.round(1000 * weight / of) / 10 })),
  }
}
