import { expect, test } from 'vitest'
import { flowsOf } from './flow.ts'
import type { PivotLine } from './pivot.ts'

const line = (keys: readonly (string | null)[], value: number, over: readonly number[] = []): PivotLine => ({ keys, titles: [], over, values: [value] })
const definition = { rows: [{ field: 'source' }, { field: 'status' }], columns: [{ field: 'paid' }] }

test('every step of a chain is drawn, from the first touch to the payment, by totals that were counted anew', () => {
  const flows = flowsOf(definition, {
    rows: [line(['web', 'won', 'yes'], 3), line(['web', 'won', 'no'], 2), line(['fair', 'won', 'yes'], 2), line(['fair', null, null], 9)],
    // Different buyers: one came both ways, so that 4 paid and not 5.
    totals: [line(['web', 'won', null], 5, [2]), line(['fair', 'won', null], 2, [2]), line(['fair', null, null], 9, [2]), line([null, 'won', 'yes'], 4, [0]), line([null, 'won', 'no'], 2, [0]), line([null, null, null], 9, [0]), line(['web', null, null], 5, [1, 2])],
  })
  expect(flows.map(({ line: { keys, values }, step }) => [step, keys[step], keys[step + 1], values[0]])).toEqual([[0, 'web', 'won', 5], [0, 'fair', 'won', 2], [1, 'won', 'yes', 4], [1, 'won', 'no', 2]])
})

test('two dimensions are their lines; fewer flow nowhere', () => {
  expect(flowsOf({ rows: [{ field: 'a' }], columns: [{ field: 'b' }] }, { rows: [line(['x', 'y'], 1), line(['x', null], 4)], totals: [] })).toHaveLength(1)
  expect(flowsOf({ rows: [{ field: 'a' }], columns: [] }, { rows: [line(['x'], 1)], totals: [] })).toEqual([])
})
