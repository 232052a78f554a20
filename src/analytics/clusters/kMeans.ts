import { type Random, seededRandom } from '../../lib/random.ts'

/** Points row by row: row r is values[r * width] and the width - 1 after it. */
export interface Points {
  readonly rows: number
  readonly width: number
  readonly values: Float64Array
}

export interface Clustering {
  /** Cluster of each row, 0 to k - 1, the largest first. */
  readonly clusters: Int32Array
  /** k centres, row by row. */
  readonly centres: Float64Array
  readonly sizes: readonly number[]
  /** Sum of squared distances to the own centre. */
  readonly inertia: number
  /** How many of the starts came within 1 % of the best. */
  readonly agreeing: number
}

/** k-means by Lloyd's steps from k-means++ starts (Arthur and Vassilvitskii 2007), each ended by Hartigan's single moves (1975), which leave what Lloyd cannot; the best of several. Deterministic given the seed. */
export function kMeans(points: Points, k: number, { starts = 50, seed = 1, steps = 100 }: { readonly starts?: number; readonly seed?: number; readonly steps?: number } = {}): Clustering {
  const random = seededRandom(seed)
  const found = Array.from({ length: starts }, () => singleMoves(points, lloyd(points, spreadCentres(points, k, random), k, steps), k))
  const best = found.reduce((one, other) => (other.inertia < one.inertia ? other : one))
  return { ...inOrderOfSize(best, points, k), agreeing: found.filter(({ inertia }) => inertia <= best.inertia * 1.01 + 1e-12).length }
}

function distance({ width, values }: Points, row: number, centres: Float64Array, centre: number): number {
  let sum = 0
  for (let place = 0; place < width; place++) sum += ((values[row * width + place] ?? 0) - (centres[centre * width + place] ?? 0)) ** 2
  return sum
}

function spreadCentres(points: Points, k: number, random: Random): Float64Array {
  const { rows, width, values } = points
  const centres = new Float64Array(k * width)
  const put = (centre: number, row: number) => { centres.set(values.subarray(row * width, (row + 1) * width), centre * width) }
  put(0, Math.floor(random.next() * rows))
  const nearest = new Float64Array(rows).fill(Infinity)
  for (let centre = 1; centre < k; centre++) {
    let total = 0
    for (let row = 0; row < rows; row++) {
      nearest[row] = Math.min(nearest[row] ?? 0, distance(points, row, centres, centre - 1))
      total += nearest[row] ?? 0
    }
    let left = random.next() * total, chosen = rows - 1
    for (let row = 0; row < rows; row++) {
      left -= nearest[row] ?? 0
      if (left < 0) { chosen = row; break }
    }
    put(centre, chosen)
  }
  return centres
}

function lloyd(points: Points, centres: Float64Array, k: number, steps: number): { clusters: Int32Array; centres: Float64Array; inertia: number } {
  const { rows, width, values } = points
  const clusters = new Int32Array(rows).fill(-1)
  let inertia = 0
  for (let step = 0; step < steps; step++) {
    let moved = 0
    inertia = 0
    for (let row = 0; row < rows; row++) {
      let best = 0, least = Infinity
      for (let centre = 0; centre < k; centre++) {
        const away = distance(points, row, centres, centre)
        if (away < least) { least = away; best = centre }
      }
      if (clusters[row] !== best) { clusters[row] = best; moved++ }
      inertia += least
    }
    if (moved === 0) break
    const counts = new Float64Array(k), sums = new Float64Array(k * width)
    for (let row = 0; row < rows; row++) {
      const cluster = clusters[row] ?? 0
      counts[cluster] = (counts[cluster] ?? 0) + 1
      for (let place = 0; place < width; place++) sums[cluster * width + place] = (sums[cluster * width + place] ?? 0) + (values[row * width + place] ?? 0)
    }
    // A cluster that lost all of its rows keeps its centre.
    sums.forEach((sum, place) => { const count = counts[Math.floor(place / width)] ?? 0; if (count > 0) centres[place] = sum / count })
  }
  return { clusters, centres, inertia }
}

/** Moves single rows as long as the inertia falls, counting how each move shifts both centres. */
function singleMoves(points: Points, { clusters, centres }: { clusters: Int32Array; centres: Float64Array }, k: number) {
  const { rows, width, values } = points
  const counts = new Float64Array(k)
  for (const cluster of clusters) counts[cluster] = (counts[cluster] ?? 0) + 1
  const shift = (centre: number, row: number, by: number) => {
    const count = counts[centre] ?? 0
    for (let place = 0; place < width; place++) {
      const at = centre * width + place
      centres[at] = (centres[at] ?? 0) + ((values[row * width + place] ?? 0) - (centres[at] ?? 0)) * by / (count + by)
    }
    counts[centre] = count + by
  }
  for (let pass = 0, moved = 1; pass < 20 && moved > 0; pass++) {
    moved = 0
    for (let row = 0; row < rows; row++) {
      const own = clusters[row] ?? 0, count = counts[own] ?? 0
      if (count < 2) continue
      const gain = distance(points, row, centres, own) * count / (count - 1)
      let best = own, least = gain * (1 - 1e-9)
      for (let centre = 0; centre < k; centre++) {
        if (centre === own) continue
        const cost = distance(points, row, centres, centre) * (counts[centre] ?? 0) / ((counts[centre] ?? 0) + 1)
        if (cost < least) { least = cost; best = centre }
      }
      if (best === own) continue
      shift(own, row, -1)
      shift(best, row, 1)
      clusters[row] = best
      moved++
    }
  }
  let inertia = 0
  for (let row = 0; row < rows; row++) inertia += distance(points, row, centres, clusters[row] ?? 0)
  return { clusters, centres, inertia }
}

function inOrderOfSize(found: { clusters: Int32Array; centres: Float64Array; inertia: number }, { width }: Points, k: number): Omit<Clustering, 'agreeing'> {
  const counts = Array.from({ length: k }, () => 0)
  for (const cluster of found.clusters) counts[cluster] = (counts[cluster] ?? 0) + 1
  const order = counts.map((_, cluster) => cluster).toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
  const placeOf = new Int32Array(k)
  order.forEach((cluster, place) => { placeOf[cluster] = place })
  const centres = new Float64Array(k * width)
  order.forEach((cluster, place) => { centres.set(found.centres.subarray(cluster * width, (cluster + 1) * width), place * width) })
  return { clusters: found.clusters.map((cluster) => placeOf[cluster] ?? 0), centres, sizes: order.map((cluster) => counts[cluster] ?? 0), inertia: found.inertia }
}

/** Mean silhouette (Rousseeuw 1987), -1 to 1; over at most 2,000 rows drawn by the seed, as it compares each with each. */
export function silhouette(points: Points, clusters: Int32Array, k: number, seed = 1): number {
  const random = seededRandom(seed)
  const most = 2000
  const rows = Array.from({ length: points.rows }, (_, row) => row).filter(() => points.rows <= most || random.next() < most / points.rows)
  const counts = new Float64Array(k)
  for (const row of rows) counts[clusters[row] ?? 0] = (counts[clusters[row] ?? 0] ?? 0) + 1
  let total = 0
  for (const row of rows) {
    const sums = new Float64Array(k)
    for (const other of rows) {
      const cluster = clusters[other] ?? 0
      sums[cluster] = (sums[cluster] ?? 0) + between(points, row, other)
    }
    const own = clusters[row] ?? 0
    if ((counts[own] ?? 0) < 2) continue
    const inside = (sums[own] ?? 0) / ((counts[own] ?? 0) - 1)
    let outside = Infinity
    for (let cluster = 0; cluster < k; cluster++) if (cluster !== own && (counts[cluster] ?? 0) > 0) outside = Math.min(outside, (sums[cluster] ?? 0) / (counts[cluster] ?? 1))
    if (Number.isFinite(outside)) total += (outside - inside) / Math.max(inside, outside, 1e-300)
  }
  return total / rows.length
}

function between({ width, values }: Points, one: number, other: number): number {
  let sum = 0
  for (let place = 0; place < width; place++) sum += ((values[one * width + place] ?? 0) - (values[other * width + place] ?? 0)) ** 2
  return Math.sqrt(sum)
}
