import { expect, it } from 'vitest'
import { tryOut } from '../../src/analytics/learn/holdOut.ts'
import { labelOf } from '../../src/analytics/table/label.ts'
import { describeSets, rowsOf } from '../data/sets.ts'
import { all, column, columnsBut } from './columns.ts'

// What the models reach stands in figures/learned.ts.
describeSets('Churn of 5,000 telephone customers (MLC++)', () => {
  it('the reasons of trees add up to the probability, which holds in every tenth', () => {
    const rows = rowsOf('churn_mlc/mlc_churn.csv')
    const { measures, classifier, probabilities } = tryOut({ learner: 'trees', columns: columnsBut(rows, 'churn'), outcomes: labelOf(column(rows, 'churn')).values, seed: 1 }, { kind: 'first', rows: 3333 }, all(rows.length))
    expect(measures.calibrationError).toBeLessThan(0.04)
    for (const row of [0, 7, 4000]) {
      const sum = classifier.reasons(row, 100).reduce((total, { effect }) => total + effect, classifier.base)
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probabilities[row] ?? 0, 9)
    }
  })
})
