import { expect, it } from 'vitest'
import { tryOut } from '../../src/analytics/learn/holdOut.ts'
import { labelOf } from '../../src/analytics/table/label.ts'
import { suitableColumns } from '../../src/analytics/table/suitable.ts'
import { describeSets, full, rowsOf } from '../data/sets.ts'
import { all, column, columnsBut } from './columns.ts'

// UCI Bank Marketing without duration, which is known only after the call; what a run without FULL_DATA=1 holds the models to stands in figures/learned.ts.
describeSets('Response to 41,188 calls of a bank', () => {
  const bank = () => {
    const rows = rowsOf('bank_marketing/bank_additional_full.csv.gz').filter((_, row) => full || row % 4 === 0)
    return { rows, outcomes: labelOf(column(rows, 'y')).values, known: all(rows.length) }
  }

  it.skipIf(!full).each([['logistic', 0.792, 0.0784], ['trees', 0.8, 0.0768]] as const)('ten folds: %s', (learner, auc, brier) => {
    const { rows, outcomes, known } = bank()
    const { measures } = tryOut({ learner, columns: columnsBut(rows, 'y', 'duration'), outcomes, seed: 1 }, { kind: 'folds', folds: 10 }, known)
    expect(measures.auc).toBeGreaterThan(auc)
    expect(measures.brier).toBeLessThan(brier)
  })

  it('the column that leaks is warned about', () => {
    const { rows, outcomes, known } = bank()
    expect(suitableColumns(columnsBut(rows, 'y'), outcomes, known).warnings).toEqual([expect.stringContaining('duration')])
  })
})
