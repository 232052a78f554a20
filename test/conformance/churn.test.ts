import { expect, it } from 'vitest'
import { tryOut } from '../../src/analytics/learn/holdOut.ts'
import { labelOf } from '../../src/analytics/table/label.ts'
import { describeSets, rowsOf } from '../data/sets.ts'
import { all, column, columnsBut } from './columns.ts'

// Split: the classic one, rows 1 to 3,333 to learn from, the last 1,667 held out; seed 1. Floors: the logistic regression of the data's README.
describeSets('Churn of 5,000 telephone customers (MLC++)', () => {
  const churn = () => {
    const rows = rowsOf('churn_mlc/mlc_churn.csv')
    return { columns: columnsBut(rows, 'churn'), outcomes: labelOf(column(rows, 'churn')).values, known: all(rows.length) }
  }

  it('a logistic regression beats the published floor of AUC .840 and Brier .0918', () => {
    const { columns, outcomes, known } = churn()
    const { measures } = tryOut({ learner: 'logistic', columns, outcomes, seed: 1 }, { kind: 'first', rows: 3333 }, known)
    expect([measures.rows, measures.positives]).toEqual([1667, 224])
    expect(measures.auc).toBeGreaterThan(0.875)
    expect(measures.brier).toBeLessThan(0.082)
    expect(measures.accuracy).toBeGreaterThan(0.873)
  })

  it('trees are clearly better, and their probabilities hold', () => {
    const { columns, outcomes, known } = churn()
    const { measures, classifier, probabilities } = tryOut({ learner: 'trees', columns, outcomes, seed: 1 }, { kind: 'first', rows: 3333 }, known)
    expect(measures.auc).toBeGreaterThan(0.9)
    expect(measures.brier).toBeLessThan(0.055)
    expect(measures.calibrationError).toBeLessThan(0.04)
    const sum = classifier.reasons(0, 100).reduce((total, { effect }) => total + effect, classifier.base)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probabilities[0] ?? 0, 9)
  })
})
