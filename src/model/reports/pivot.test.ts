import { expect, test } from 'vitest'
import { pivotOf, type PivotLine } from './pivot.ts'

const line = (keys: readonly (string | null)[], value: number, over: readonly number[] = []): PivotLine => ({ keys, titles: keys.map(() => null), over, values: [value] })
const definition = { rows: [{ field: 'region' }, { field: 'level' }], columns: [{ field: 'date', period: 'month' as const }] }
const answer = {
  // Distinct buyers: who buys in both months counts once in the total, so that no total is a sum.
  rows: [line(['south', 'a', '2026-02-01'], 3), line(['north', 'a', '2026-01-01'], 2), line(['north', 'b', '2026-01-01'], 2), line(['north', 'b', '2026-02-01'], 1), line([null, 'a', '2026-01-01'], 1)],
  totals: [
    line(['north', 'a', null], 2, [2]), line(['north', 'b', null], 2, [2]), line(['south', 'a', null], 3, [2]), line([null, 'a', null], 1, [2]),
    line(['north', null, '2026-01-01'], 3, [1]), line(['north', null, '2026-02-01'], 1, [1]), line(['south', null, '2026-02-01'], 3, [1]), line([null, null, '2026-01-01'], 1, [1]),
    line(['north', null, null], 3, [1, 2]), line(['south', null, null], 3, [1, 2]), line([null, null, null], 1, [1, 2]), line([null, 'a', null], 6, [0, 2]), line([null, 'b', null], 2, [0, 2]),
    line([null, null, '2026-01-01'], 4, [0, 1]), line([null, null, '2026-02-01'], 4, [0, 1]),
  ],
  measures: [{ value: 7 }],
}
const numbers = ({ cells, whole }: { readonly cells: readonly (PivotLine | undefined)[]; readonly whole: PivotLine | undefined }) => [...cells, whole].map((cell) => cell?.values[0] ?? null)

test('groups of the outer dimension stand together with their subtotal below them, the grand total last', () => {
  const { heads, rows } = pivotOf(definition, answer)
  expect(heads.map(({ key }) => key)).toEqual(['2026-01-01', '2026-02-01'])
  expect(rows.map((row) => [row.kind, row.keys, numbers(row)])).toEqual([
    ['group', ['south', 'a'], [null, 3, 3]], ['subtotal', ['south'], [null, 3, 3]],
    ['group', ['north', 'a'], [2, null, 2]], ['group', ['north', 'b'], [2, 1, 2]], ['subtotal', ['north'], [3, 1, 3]],
    ['group', [null, 'a'], [1, null, 1]], ['subtotal', [null], [1, null, 1]],
    ['total', [], [4, 4, 7]],
  ])
})

test('one dimension has no subtotals, none has its total alone, and without columns each line stands for itself', () => {
  const one = pivotOf({ rows: [{ field: 'level' }], columns: [] }, { rows: [line(['b'], 1), line(['a'], 5)], totals: [], measures: [{ value: 6 }] })
  expect(one.heads).toEqual([])
  expect(one.rows.map((row) => [row.kind, row.keys, numbers(row)])).toEqual([['group', ['a'], [5]], ['group', ['b'], [1]], ['total', [], [6]]])
  expect(pivotOf({ rows: [], columns: [] }, { rows: [], totals: [], measures: [{ value: 6 }] }).rows.map(numbers)).toEqual([[6]])
})
