import { expect, test } from 'vitest'
import { cohortOf } from './cohort.ts'

const rows = [['2025-11-01', '2025-11-01', 10], ['2025-11-01', '2026-01-01', 4], ['2026-01-01', '2026-01-01', 6], ['2026-01-01', '2027-06-01', 1], [null, '2026-01-01', 2]].map(([begun, month, value]) => ({ keys: [begun ?? null, month ?? null], titles: [], over: [], values: [value as number] }))
const shown = (period: 'all' | undefined) => cohortOf({ period }, { rows, from: '2026-01-01' }).map(({ begun, steps }) => [begun, ...[...steps].map(([step, { value }]) => [step, value])])

test('a report of all time shows everybody who ever began, whatever month its reader has chosen', () => {
  expect(shown('all')).toEqual([['2025-11-01', [0, 10], [2, 4]], ['2026-01-01', [0, 6]]])
})

test('a report of some time shows who began in it', () => {
  expect(shown(undefined)).toEqual([['2026-01-01', [0, 6]]])
})
