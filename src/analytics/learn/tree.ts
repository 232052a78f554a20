import type { Random } from '../../lib/random.ts'
import type { Binned } from './bins.ts'

/** A binary tree over bins. Node n is a leaf where feature[n] is -1. */
export interface Tree {
  readonly feature: Int16Array
  /** 256 flags a node: whether a row with that bin goes left. */
  readonly left: Uint8Array
  readonly leftChild: Int32Array
  readonly rightChild: Int32Array
  /** The sum that a leaf adds. */
  readonly value: Float64Array
  /** How much training weight (rows) came through the node. */
  readonly cover: Float64Array
  readonly depth: number
}

export interface Growth {
  readonly leaves: number
  readonly depth: number
  readonly rowsPerLeaf: number
  /** Added to the curvature in each leaf: shrinks its value. */
  readonly ridge: number
  /** Share of the features that each tree may use. */
  readonly features: number
  readonly rate: number
}

interface Leaf {
  readonly node: number
  readonly depth: number
  readonly rows: Int32Array
  readonly histogram: Float64Array
  readonly split: Split | undefined
}

interface Split { readonly gain: number; readonly feature: number; readonly left: Uint8Array }
interface Sums { readonly gradient: number; readonly curvature: number; readonly count: number }

/** Gradient, curvature and rows stand beside each other for each bin. */
const perBin = 3
const leastCurvature = 1e-3

/**
 * One tree of gradient boosting by Newton steps (Friedman 2001; Chen and Guestrin 2016), grown best split first over histograms, the smaller child counted and
 * the larger got by subtraction (Ke et al. 2017). Categories are cut after ordering their levels by gradient (Fisher 1958); what is missing goes where it gains most.
 */
export function growTree({ bins, features }: Binned, rows: Int32Array, gradients: Float64Array, curvatures: Float64Array, growth: Growth, random: Random): Tree {
  const used = features.map((_, feature) => feature).filter(() => growth.features >= 1 || random.next() < growth.features)
  if (used.length === 0) used.push(Math.floor(random.next() * features.length))
  const lanes = lanesOf(features, used)
  const most = growth.leaves * 2 - 1
  const tree = { feature: new Int16Array(most).fill(-1), left: new Uint8Array(most * 256), leftChild: new Int32Array(most), rightChild: new Int32Array(most), value: new Float64Array(most), cover: new Float64Array(most) }
  let nodes = 0, depth = 0
  const leafOf = (leafRows: Int32Array, histogram: Float64Array, leafDepth: number): Leaf => {
    const node = nodes++
    const sums = totals(leafRows, gradients, curvatures)
    tree.value[node] = -growth.rate * sums.gradient / (sums.curvature + growth.ridge)
    tree.cover[node] = sums.count
    depth = Math.max(depth, leafDepth)
    return { node, depth: leafDepth, rows: leafRows, histogram, split: leafDepth >= growth.depth ? undefined : bestSplit(features, lanes, histogram, sums, growth) }
  }
  const open = [leafOf(rows, histogramOf(bins, lanes, rows, gradients, curvatures), 0)]
  for (let leaves = 1; leaves < growth.leaves; leaves++) {
    const place = open.reduce((best, leaf, index) => ((leaf.split?.gain ?? 0) > (open[best]?.split?.gain ?? 0) ? index : best), 0)
    const leaf = open[place]
    if (leaf?.split === undefined) break
    const { feature, left } = leaf.split
    const [lefts, rights] = parted(leaf.rows, bins[feature] ?? new Uint8Array(), left)
    const small = histogramOf(bins, lanes, lefts.length <= rights.length ? lefts : rights, gradients, curvatures)
    for (let index = 0; index < small.length; index++) leaf.histogram[index] = (leaf.histogram[index] ?? 0) - (small[index] ?? 0)
    tree.feature[leaf.node] = feature
    tree.left.set(left, leaf.node * 256)
    const children = [leafOf(lefts, lefts.length <= rights.length ? small : leaf.histogram, leaf.depth + 1), leafOf(rights, lefts.length <= rights.length ? leaf.histogram : small, leaf.depth + 1)]
    tree.leftChild[leaf.node] = children[0]?.node ?? 0
    tree.rightChild[leaf.node] = children[1]?.node ?? 0
    open.splice(place, 1, ...children)
  }
  return { feature: tree.feature.slice(0, nodes), left: tree.left.slice(0, nodes * 256), leftChild: tree.leftChild.slice(0, nodes), rightChild: tree.rightChild.slice(0, nodes), value: tree.value.slice(0, nodes), cover: tree.cover.slice(0, nodes), depth }
}

/** What the tree says of a row. */
export function treeValue({ feature, left, leftChild, rightChild, value }: Tree, { bins }: Binned, row: number): number {
  let node = 0
  for (let at = feature[0] ?? -1; at >= 0; at = feature[node] ?? -1) node = (left[node * 256 + (bins[at]?.[row] ?? 0)] === 1 ? leftChild[node] : rightChild[node]) ?? 0
  return value[node] ?? 0
}

function totals(rows: Int32Array, gradients: Float64Array, curvatures: Float64Array): Sums {
  let gradient = 0, curvature = 0
  for (const row of rows) {
    gradient += gradients[row] ?? 0
    curvature += curvatures[row] ?? 0
  }
  return { gradient, curvature, count: rows.length }
}

/** Where the bins of each used feature begin. */
interface Lanes { readonly used: readonly number[]; readonly starts: Int32Array; readonly size: number }

function lanesOf(features: Binned['features'], used: readonly number[]): Lanes {
  const starts = new Int32Array(used.length)
  let size = 0
  used.forEach((feature, index) => { starts[index] = size; size += (features[feature]?.bins ?? 1) * perBin })
  return { used, starts, size }
}

function histogramOf(bins: readonly Uint8Array[], { used, starts, size }: Lanes, rows: Int32Array, gradients: Float64Array, curvatures: Float64Array): Float64Array {
  const histogram = new Float64Array(size)
  used.forEach((feature, index) => {
    const column = bins[feature] ?? new Uint8Array()
    const base = starts[index] ?? 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0
      const at = base + (column[row] ?? 0) * perBin
      histogram[at] = (histogram[at] ?? 0) + (gradients[row] ?? 0)
      histogram[at + 1] = (histogram[at + 1] ?? 0) + (curvatures[row] ?? 0)
      histogram[at + 2] = (histogram[at + 2] ?? 0) + 1
    }
  })
  return histogram
}

function parted(rows: Int32Array, column: Uint8Array, left: Uint8Array): readonly [Int32Array, Int32Array] {
  const lefts = new Int32Array(rows.length), rights = new Int32Array(rows.length)
  let leftCount = 0, rightCount = 0
  for (const row of rows) {
    if (left[column[row] ?? 0] === 1) lefts[leftCount++] = row
    else rights[rightCount++] = row
  }
  return [lefts.slice(0, leftCount), rights.slice(0, rightCount)]
}

function bestSplit(features: Binned['features'], { used, starts }: Lanes, histogram: Float64Array, sums: Sums, growth: Growth): Split | undefined {
  let best: { gain: number; feature: number; order: readonly number[]; until: number; missingLeft: boolean } | undefined
  const whole = sums.gradient ** 2 / (sums.curvature + growth.ridge)
  used.forEach((feature, index) => {
    const { ordered, bins } = features[feature] ?? { ordered: true, bins: 1 }
    const base = starts[index] ?? 0
    const at = (bin: number) => base + bin * perBin
    const order = binOrder(histogram, at, bins, ordered)
    // Levels of a category are fitted to the rows by their very order, so that gains from it weigh less.
    const ridge = growth.ridge + (ordered ? 0 : 10)
    const parent = ordered ? whole : sums.gradient ** 2 / (sums.curvature + ridge)
    const missing = { gradient: histogram[at(0)] ?? 0, curvature: histogram[at(0) + 1] ?? 0, count: histogram[at(0) + 2] ?? 0 }
    for (const missingLeft of missing.count > 0.5 ? [false, true] : [false]) {
      let gradient = missingLeft ? missing.gradient : 0, curvature = missingLeft ? missing.curvature : 0, count = missingLeft ? missing.count : 0
      for (let until = 0; until < order.length; until++) {
        const bin = at(order[until] ?? 0)
        gradient += histogram[bin] ?? 0
        curvature += histogram[bin + 1] ?? 0
        count += histogram[bin + 2] ?? 0
        if (count < growth.rowsPerLeaf || curvature < leastCurvature) continue
        if (sums.count - count < growth.rowsPerLeaf || sums.curvature - curvature < leastCurvature) break
        const gain = gradient ** 2 / (curvature + ridge) + (sums.gradient - gradient) ** 2 / (sums.curvature - curvature + ridge) - parent
        if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, order, until, missingLeft }
      }
    }
  })
  if (best === undefined) return undefined
  const left = new Uint8Array(256)
  for (let place = 0; place <= best.until; place++) left[best.order[place] ?? 0] = 1
  if (best.missingLeft) left[0] = 1
  return { gain: best.gain, feature: best.feature, left }
}

/** The bins in the order in which they may be cut; 0 (missing) stands apart. */
function binOrder(histogram: Float64Array, at: (bin: number) => number, bins: number, ordered: boolean): readonly number[] {
  const filled: number[] = []
  for (let bin = 1; bin < bins; bin++) if ((histogram[at(bin) + 2] ?? 0) > 0.5) filled.push(bin)
  const slope = (bin: number) => (histogram[at(bin)] ?? 0) / ((histogram[at(bin) + 1] ?? 0) + 10 * leastCurvature + 1)
  return ordered ? filled : filled.toSorted((one, other) => slope(one) - slope(other) || one - other)
}
