import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { NumberColumn } from '../table/column.ts'
import { type Clustering, kMeans, type Points, silhouette } from './kMeans.ts'
import { profileWords } from './profile.ts'

export interface ClusterProfile {
  readonly cluster: number
  readonly customers: number
  readonly share: number
  /** Mean of each column, in its own unit. */
  readonly means: Readonly<Record<string, number>>
  /** How far the mean lies from that of all, in standard deviations (of the logarithm where that was asked). */
  readonly standing: Readonly<Record<string, number>>
  readonly words: Words
}

export interface Clustered extends Clustering {
  readonly k: number
  /** How each k that was tried did; one where k was given. */
  readonly tried: readonly { readonly k: number; readonly inertia: number; readonly silhouette: number }[]
  readonly profiles: readonly ClusterProfile[]
  /** Columns of one value only, which tell nothing. */
  readonly constant: readonly string[]
}

export interface ClusterOptions {
  /** How many; chosen by the silhouette among 2 to 10 where not given. */
  readonly k?: number | undefined
  /** Whether figures enter by the logarithm of one more than they are (negative ones: of the size, with their sign). */
  readonly logarithm?: boolean
  readonly seed?: number
  readonly starts?: number
}

/** Customers into groups by standardised figures. Gaps are taken as the median. @throws Problem when there is too little to tell apart. */
export function cluster(columns: readonly NumberColumn[], { k: asked, logarithm = false, seed = 1, starts }: ClusterOptions = {}): Clustered {
  const rows = columns[0]?.values.length ?? 0
  const filled = columns.map(({ name, values }) => ({ name, values: withoutGaps(values) }))
  const useful = filled.filter(({ values }) => values.some((value) => value !== values[0]))
  const used = useful.map(({ name, values }) => ({ name, values, scaled: standardised(logarithm ? values.map((value) => Math.sign(value) * Math.log1p(Math.abs(value))) : values) }))
  const distinct = new Set(Array.from({ length: Math.min(rows, 5000) }, (_, row) => used.map(({ values }) => values[row]).join(' '))).size
  const least = Math.max(10, 2 * (asked ?? 2))
  if (used.length === 0 || rows < least || distinct < (asked ?? 2)) {
    throw new Problem({
      kind: 'analysis-too-little', status: 422, values: { needed: least, has: rows, different: used.length === 0 ? 1 : distinct },
      title: { en: 'Clusters need {needed} customers with different figures; there are {has}, {different} of them different.', zh: '聚类至少需要 {needed} 位数值不同的客户；现有 {has} 位，其中 {different} 位不同。' },
    })
  }
  const points: Points = { rows, width: used.length, values: Float64Array.from({ length: rows * used.length }, (_, place) => used[place % used.length]?.scaled[Math.floor(place / used.length)] ?? 0) }
  const restarts = starts ?? (rows <= 5000 ? 50 : rows <= 50_000 ? 20 : 8)
  const ks = asked === undefined ? Array.from({ length: 9 }, (_, place) => place + 2).filter((k) => k < distinct && k * 5 <= rows) : [asked]
  const tried = (ks.length === 0 ? [2] : ks).map((k) => {
    const clustering = kMeans(points, k, { starts: restarts, seed })
    return { k, clustering, silhouette: silhouette(points, clustering.clusters, k, seed) }
  })
  const best = tried.reduce((one, other) => (other.silhouette > one.silhouette ? other : one))
  return {
    ...best.clustering, k: best.k, tried: tried.map(({ k, clustering, silhouette }) => ({ k, inertia: clustering.inertia, silhouette })),
    profiles: best.clustering.sizes.map((customers, number) => profileOf(number, customers, rows, used, best.clustering)),
    constant: filled.filter((column) => !useful.includes(column)).map(({ name }) => name),
  }
}

function profileOf(number: number, customers: number, rows: number, used: readonly { readonly name: string; readonly values: Float64Array }[], { clusters, centres }: Clustering): ClusterProfile {
  const means = Object.fromEntries(used.map(({ name, values }) => [name, values.reduce((sum, value, row) => (clusters[row] === number ? sum + value : sum), 0) / Math.max(1, customers)]))
  const standing = Object.fromEntries(used.map(({ name }, place) => [name, centres[number * used.length + place] ?? 0]))
  return { cluster: number + 1, customers, share: customers / rows, means, standing, words: profileWords(customers / rows, standing) }
}

function withoutGaps(values: Float64Array): Float64Array {
  const known = values.filter((value) => Number.isFinite(value)).sort()
  const median = known[Math.floor(known.length / 2)] ?? 0
  return values.map((value) => (Number.isFinite(value) ? value : median))
}

/** Mean 0, standard deviation 1 (over n, not n - 1). */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0))
}
