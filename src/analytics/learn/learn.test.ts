import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { categoryOf, type Column } from '../table/column.ts'
import { binColumns } from './bins.ts'
import { boost, boostedMargins, boostingFor, losses } from './boost.ts'
import { fitClassifier } from './classifier.ts'
import { trainingRows } from './holdOut.ts'
import { measure } from './measures.ts'
import { meanMargin, treeEffects } from './shap.ts'
import { stratifiedFolds } from './splits.ts'
import type { Tree } from './tree.ts'

/** Customers whose end hangs on two figures and a word; `gaps` of the first figure are missing. */
function customers(count: number, seed = 1, gaps = 0.1) {
  const random = seededRandom(seed)
  const first = Float64Array.from({ length: count }, () => random.next() * 10), second = Float64Array.from({ length: count }, () => random.next())
  const words = Array.from({ length: count }, () => ['a', 'b', 'c'][Math.floor(random.next() * 3)] ?? 'a')
  const outcomes = Uint8Array.from(first, (value, row) => (random.next() < 1 / (1 + Math.exp(4 - value + (words[row] === 'a' ? 2 : 0))) ? 1 : 0))
  const columns: Column[] = [{ kind: 'number', name: 'first', values: first.map((value) => (random.next() < gaps ? Number.NaN : value)) }, { kind: 'number', name: 'second', values: second }, categoryOf('word', words)]
  return { columns, outcomes, rows: Int32Array.from({ length: count }, (_, row) => row) }
}

describe.each(['logistic', 'trees'] as const)('%s', (learner) => {
  it('learns what is there, with gaps, and its reasons add up to the probability', () => {
    const { columns, outcomes, rows } = customers(800)
    const model = fitClassifier({ learner, columns, outcomes, rows: rows.slice(0, 600), seed: 1 })
    const held = rows.slice(600), probabilities = model.probabilities(held)
    expect(measure(outcomes.slice(600), probabilities).auc).toBeGreaterThan(0.8)
    for (const [place, row] of [...held.entries()].slice(0, 20)) {
      const sum = model.reasons(row, 10).reduce((total, { effect }) => total + effect, model.base)
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probabilities[place] ?? 0, 9)
    }
  })

  it('has an answer where one column tells all, and for rows without anything', () => {
    const outcomes = Uint8Array.from({ length: 200 }, (_, row) => row % 2)
    const columns: Column[] = [{ kind: 'number', name: 'tells', values: Float64Array.from(outcomes, (yes, row) => (row === 199 ? Number.NaN : yes)) }, categoryOf('nothing', Array.from({ length: 200 }, () => null))]
    const probabilities = fitClassifier({ learner, columns, outcomes, rows: Int32Array.from({ length: 199 }, (_, row) => row), seed: 1 }).probabilities(Int32Array.of(0, 1, 199))
    expect([...probabilities].every((value) => value > 0 && value < 1)).toBe(true)
    expect(probabilities[0]).toBeLessThan(0.2)
    expect(probabilities[1]).toBeGreaterThan(0.8)
  })
})

/** What the tree says on average where only the features of the set are known: the game that Shapley's values are of. */
function known(tree: Tree, bins: readonly Uint8Array[], row: number, features: ReadonlySet<number>, node = 0): number {
  const feature = tree.feature[node]!
  if (feature < 0) return tree.value[node]!
  const [left, right] = [tree.leftChild[node]!, tree.rightChild[node]!]
  if (features.has(feature)) return known(tree, bins, row, features, tree.left[node * 256 + bins[feature]![row]!] === 1 ? left : right)
  return (tree.cover[left]! * known(tree, bins, row, features, left) + tree.cover[right]! * known(tree, bins, row, features, right)) / tree.cover[node]!
}

it('the effects of trees are the Shapley values, counted over all sets of features', () => {
  const { columns, outcomes, rows } = customers(300)
  const binned = binColumns(columns, rows)
  const grown = boost(binned, Float64Array.from(outcomes), rows, losses.logistic, { ...boostingFor(300, 1), rounds: 8 })
  for (const row of [0, 17, 123]) {
    const effects = treeEffects(grown, binned, row)
    const of = (features: readonly number[]) => grown.trees.reduce((sum, tree) => sum + known(tree, binned.bins, row, new Set(features)), 0)
    for (const feature of [0, 1, 2]) {
      const [one = 0, other = 0] = [0, 1, 2].filter((each) => each !== feature)
      const shapley = (of([feature]) - of([])) / 3 + (of([feature, one]) - of([one])) / 6 + (of([feature, other]) - of([other])) / 6 + (of([0, 1, 2]) - of([one, other])) / 3
      expect(effects[feature]).toBeCloseTo(shapley, 9)
    }
    expect(effects.reduce((sum, effect) => sum + effect, meanMargin(grown))).toBeCloseTo(boostedMargins(grown, binned, Int32Array.of(row))[0] ?? 0, 9)
  }
})

describe('measures', () => {
  it('are those that are counted by hand, ties half', () => {
    const { auc, brier, accuracy, baseRate } = measure(Uint8Array.of(1, 0, 1, 0), Float64Array.of(0.9, 0.1, 0.4, 0.4))
    expect([auc, brier, accuracy, baseRate]).toEqual([0.875, expect.closeTo((0.01 + 0.01 + 0.36 + 0.16) / 4, 12), 0.75, 0.5])
  })

  it('do not make an AUC up where only one outcome occurs', () => {
    expect(measure(Uint8Array.of(0, 0), Float64Array.of(0.2, 0.3))).toMatchObject({ auc: null, liftTop10: null })
  })
})

it('folds and halves keep the share of each outcome', () => {
  const outcomes = Uint8Array.from({ length: 100 }, (_, row) => (row < 20 ? 1 : 0))
  const folds = stratifiedFolds(outcomes, 5, seededRandom(1))
  for (let fold = 0; fold < 5; fold++) expect(outcomes.filter((yes, row) => yes === 1 && folds[row] === fold)).toHaveLength(4)
  const rows = trainingRows({ kind: 'random', share: 0.25 }, outcomes, Int32Array.from(outcomes.keys()), 1)
  expect([rows.length, rows.filter((row) => row < 20).length]).toEqual([75, 15])
})
