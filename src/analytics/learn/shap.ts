import type { Binned } from './bins.ts'
import type { Boosted } from './boost.ts'
import type { Tree } from './tree.ts'

/**
 * What each feature adds to the sum of a row, against the mean over the training rows: path-dependent TreeSHAP (Lundberg, Erion, Lee 2018, algorithm 2).
 * The effects and the mean add up to the row's sum.
 * @returns one effect a feature, in the unit of the trees (log odds).
 */
export function treeEffects({ trees }: Boosted, binned: Binned, row: number): Float64Array {
  const effects = new Float64Array(binned.features.length)
  const deepest = trees.reduce((most, { depth }) => Math.max(most, depth), 0) + 2
  const size = deepest * (deepest + 1)
  const path: Path = { feature: new Int32Array(size), zero: new Float64Array(size), one: new Float64Array(size), weight: new Float64Array(size) }
  for (const tree of trees) if (tree.depth > 0) walk({ tree, binned, row, effects, path }, 0, 0, 0, 1, 1, -1)
  return effects
}

/** The mean sum over the training rows, from which effects are told. */
export function meanMargin({ start, trees }: Boosted): number {
  return trees.reduce((sum, tree) => sum + meanOf(tree), start)
}

function meanOf({ feature, value, cover }: Tree): number {
  return value.reduce((sum, each, node) => ((feature[node] ?? -1) < 0 ? sum + each * (cover[node] ?? 0) / (cover[0] ?? 1) : sum), 0)
}

/** The features on the way to a node, one stretch of the arrays for each depth. */
interface Path { readonly feature: Int32Array; readonly zero: Float64Array; readonly one: Float64Array; readonly weight: Float64Array }
interface Walk { readonly tree: Tree; readonly binned: Binned; readonly row: number; readonly effects: Float64Array; readonly path: Path }

/** `from` is where this node's stretch of the path begins; what came before it, `length` long, is copied from the parent's by the caller. */
function walk(at: Walk, node: number, from: number, length: number, zero: number, one: number, feature: number): void {
  const { tree, binned, row, effects, path } = at
  extend(path, from, length, zero, one, feature)
  const split = tree.feature[node] ?? -1
  if (split < 0) {
    const value = tree.value[node] ?? 0
    for (let place = 1; place <= length; place++) {
      const which = path.feature[from + place] ?? 0
      effects[which] = (effects[which] ?? 0) + unwoundSum(path, from, length, place) * ((path.one[from + place] ?? 0) - (path.zero[from + place] ?? 0)) * value
    }
    return
  }
  const goesLeft = tree.left[node * 256 + (binned.bins[split]?.[row] ?? 0)] === 1
  const left = tree.leftChild[node] ?? 0, right = tree.rightChild[node] ?? 0
  const hot = goesLeft ? left : right, cold = goesLeft ? right : left
  let known = 1, zeroSo = 1, oneSo = 1, depth = length
  while (known <= depth && path.feature[from + known] !== split) known++
  if (known <= depth) {
    zeroSo = path.zero[from + known] ?? 0
    oneSo = path.one[from + known] ?? 0
    unwind(path, from, depth, known)
    depth--
  }
  const cover = tree.cover[node] ?? 1
  const next = from + depth + 1
  copy(path, from, next, depth + 1)
  walk(at, hot, next, depth + 1, zeroSo * (tree.cover[hot] ?? 0) / cover, oneSo, split)
  copy(path, from, next, depth + 1)
  walk(at, cold, next, depth + 1, zeroSo * (tree.cover[cold] ?? 0) / cover, 0, split)
}

function copy({ feature, zero, one, weight }: Path, from: number, to: number, length: number): void {
  for (let place = 0; place < length; place++) {
    feature[to + place] = feature[from + place] ?? 0
    zero[to + place] = zero[from + place] ?? 0
    one[to + place] = one[from + place] ?? 0
    weight[to + place] = weight[from + place] ?? 0
  }
}

function extend({ feature, zero, one, weight }: Path, from: number, length: number, zeroShare: number, oneShare: number, which: number): void {
  feature[from + length] = which
  zero[from + length] = zeroShare
  one[from + length] = oneShare
  weight[from + length] = length === 0 ? 1 : 0
  for (let place = length - 1; place >= 0; place--) {
    const known = weight[from + place] ?? 0
    weight[from + place + 1] = (weight[from + place + 1] ?? 0) + oneShare * known * (place + 1) / (length + 1)
    weight[from + place] = zeroShare * known * (length - place) / (length + 1)
  }
}

function unwind({ feature, zero, one, weight }: Path, from: number, length: number, at: number): void {
  const oneShare = one[from + at] ?? 0, zeroShare = zero[from + at] ?? 0
  let next = weight[from + length] ?? 0
  for (let place = length - 1; place >= 0; place--) {
    const kept = weight[from + place] ?? 0
    if (oneShare === 0) weight[from + place] = kept * (length + 1) / (zeroShare * (length - place))
    else {
      const part = next * (length + 1) / ((place + 1) * oneShare)
      weight[from + place] = part
      next = kept - part * zeroShare * (length - place) / (length + 1)
    }
  }
  for (let place = from + at; place < from + length; place++) {
    feature[place] = feature[place + 1] ?? 0
    zero[place] = zero[place + 1] ?? 0
    one[place] = one[place + 1] ?? 0
  }
}

function unwoundSum({ zero, one, weight }: Path, from: number, length: number, at: number): number {
  const oneShare = one[from + at] ?? 0, zeroShare = zero[from + at] ?? 0
  let next = weight[from + length] ?? 0, total = 0
  for (let place = length - 1; place >= 0; place--) {
    const kept = weight[from + place] ?? 0
    if (oneShare !== 0) {
      const part = next * (length + 1) / ((place + 1) * oneShare)
      total += part
      next = kept - part * zeroShare * (length - place) / (length + 1)
    } else if (zeroShare !== 0) total += kept * (length + 1) / (zeroShare * (length - place))
  }
  return total
}
