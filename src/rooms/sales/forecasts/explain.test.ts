import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explain, type Standing, valueIn } from './explain.ts'
import { periodOf } from './period.ts'

const span = { startsOn: '2026-10-01', endsOn: '2026-12-31' }
const deal = (change: Partial<Standing> = {}): Standing => ({ id: 'd', value: 100, closeOn: '2026-11-30', status: 'open', ...change })
const kind = (before: Standing | undefined, after: Standing | undefined) => explain(before === undefined ? [] : [before], after === undefined ? [] : [after], span).map(({ kind: of, by }) => `${of} ${by}`)

it('names each change between two freezes: new, won, lost, slipped out and in, raised, cut, reopened, gone', () => {
  expect(kind(undefined, deal())).toEqual(['new 100'])
  expect(kind(deal(), deal({ status: 'won' }))).toEqual(['won -100'])
  expect(kind(deal(), deal({ status: 'lost', value: 0 }))).toEqual(['lost -100'])
  expect(kind(deal(), deal({ closeOn: '2027-01-01' }))).toEqual(['slippedOut -100'])
  expect(kind(deal(), deal({ closeOn: null }))).toEqual(['slippedOut -100'])
  expect(kind(deal({ closeOn: '2027-01-01' }), deal({ value: 120 }))).toEqual(['slippedIn 120'])
  expect(kind(deal(), deal({ value: 150 }))).toEqual(['raised 50'])
  expect(kind(deal(), deal({ value: 70 }))).toEqual(['cut -30'])
  expect(kind(deal({ status: 'lost' }), deal())).toEqual(['reopened 100'])
  expect(kind(deal(), undefined)).toEqual(['gone -100'])
  expect(kind(deal(), deal())).toEqual([])
})

it('adds up exactly to the difference of the two totals, whatever happened', () => {
  const some = fc.record({ value: fc.integer({ min: 0, max: 1_000_000_000 }), closeOn: fc.constantFrom(null, '2026-09-30', '2026-10-01', '2026-11-15', '2026-12-31', '2027-01-01'), status: fc.constantFrom('open', 'won', 'lost') })
  const standing = fc.array(fc.option(some, { nil: undefined }), { minLength: 12, maxLength: 12 })
  fc.assert(fc.property(standing, standing, (one, other) => {
    const deals = (list: typeof one) => list.flatMap((each, index): Standing[] => (each === undefined ? [] : [{ id: String(index), ...each }]))
    const [before, after] = [deals(one), deals(other)]
    const total = (list: readonly Standing[]) => list.reduce((sum, each) => sum + valueIn(each, span), 0)
    const changes = explain(before, after, span)
    expect(changes.reduce((sum, { by }) => sum + by, 0)).toBe(total(after) - total(before))
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  }))
})

it('takes months and quarters by the fiscal year of the company', () => {
  expect(periodOf('month', '2026-11-25', 4)).toEqual({ startsOn: '2026-11-01', endsOn: '2026-11-30', name: '2026-11' })
  expect(periodOf('quarter', '2026-11-25', 1)).toEqual({ startsOn: '2026-10-01', endsOn: '2026-12-31', name: '2026 Q4' })
  expect(periodOf('quarter', '2026-11-25', 4)).toEqual({ startsOn: '2026-10-01', endsOn: '2026-12-31', name: '2026 Q3' })
  expect(periodOf('quarter', '2026-02-10', 4)).toEqual({ startsOn: '2026-01-01', endsOn: '2026-03-31', name: '2025 Q4' })
})
