import { expect, it } from 'vitest'
import { tryOut } from '../../src/analytics/learn/holdOut.ts'
import { labelOf } from '../../src/analytics/table/label.ts'
import { suitableColumns } from '../../src/analytics/table/suitable.ts'
import { describeSets, full, rowsOf } from '../data/sets.ts'
import { all, column, columnsBut } from './columns.ts'

// UCI Bank Marketing without duration, which is known only after the call. Stratified folds, seed 1: with FULL_DATA=1 ten of all rows; else three, for trees of every fourth row.
describeSets('Response to 41,188 calls of a bank', () => {
  const bank = (share = 4) => {
    const rows = rowsOf('bank_marketing/bank_additional_full.csv.gz').filter((_, row) => full || row % share === 0)
    return { columns: columnsBut(rows, 'y', 'duration'), outcomes: labelOf(column(rows, 'y')).values, known: all(rows.length), rows }
  }

  it('a logistic regression reaches AUC .792 and Brier .0784, the floor for ten folds', () => {
    const { columns, outcomes, known } = bank(1)
    const { measures } = tryOut({ learner: 'logistic', columns, outcomes, seed: 1 }, { kind: 'folds', folds: full ? 10 : 3 }, known)
    expect(measures.auc).toBeGreaterThan(0.792)
    expect(measures.brier).toBeLessThan(0.0784)
  })

  it('trees reach it too', () => {
    const { columns, outcomes, known } = bank()
    const { measures } = tryOut({ learner: 'trees', columns, outcomes, seed: 1 }, { kind: 'folds', folds: full ? 10 : 3 }, known)
    expect(measures.auc).toBeGreaterThan(full ? 0.8 : 0.78)
    expect(measures.brier).toBeLessThan(full ? 0.0768 : 0.08)
  })

  it('in order of time, the first 80 % to learn from, the last 20 % held out, it does better than the floor of .728', () => {
    const { columns, outcomes, known } = bank()
    const { measures } = tryOut({ learner: 'logistic', columns, outcomes, seed: 1 }, { kind: 'time', share: 0.2 }, known)
    expect(measures.auc).toBeGreaterThan(0.728)
  })

  it('the column that leaks is warned about', () => {
    const { rows, outcomes, known } = bank()
    expect(suitableColumns(columnsBut(rows, 'y'), outcomes, known).warnings).toEqual([expect.stringContaining('duration')])
  })
})
