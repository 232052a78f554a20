import { expect, test } from 'vitest'
import { compare, type SupplierFacts } from './compare.ts'

const facts = (id: string, given: Partial<SupplierFacts>): SupplierFacts => ({ id, name: id, requests: [], evaluations: [], meetings: 0, ...given })
const lots = (receivedLots: number, lateLots: number, score = 80) => ({ score, receivedLots, lateLots, receivedQuantity: receivedLots * 100, defectQuantity: lateLots })

test('suppliers are compared by how fast they answer, what came in time and what was broken', () => {
  const [one] = compare([facts('a', {
    requests: [{ askedOn: '2026-03-01', dueOn: '2026-03-05', answeredOn: '2026-03-04' }, { askedOn: '2026-03-01', dueOn: '2026-03-02', answeredOn: '2026-03-06' }, { askedOn: '2026-03-01' }],
    evaluations: [lots(8, 1, 90), lots(2, 1, 70)], meetings: 2,
  })])
  expect(one).toEqual({ id: 'a', name: 'a', asked: 3, answered: 2, answerDays: 4, answeredInTime: 0.5, deliveredInTime: 0.8, defectShare: 0.002, priceAgainstOthers: undefined, score: 80, meetings: 2 })
})

test('the price of each stands beside the mean of the others for the same product, by the latest answer', () => {
  const asked = (price: number, answeredOn = '2026-03-04', product = 'p') => ({ askedOn: '2026-03-01', answeredOn, product, price })
  const [one, other, third] = compare([facts('a', { requests: [asked(999, '2026-03-02'), asked(90)] }), facts('b', { requests: [asked(100)] }), facts('c', { requests: [asked(120), asked(7, '2026-03-04', 'q')] })])
  expect(one?.priceAgainstOthers).toBeCloseTo(90 / 110 - 1)
  expect(other?.priceAgainstOthers).toBeCloseTo(100 / 105 - 1)
  expect(third?.priceAgainstOthers).toBeCloseTo(120 / 95 - 1)
})

test('where nothing is known nothing is said', () => {
  expect(compare([facts('a', {})])[0]).toMatchObject({ answerDays: undefined, answeredInTime: undefined, deliveredInTime: undefined, defectShare: undefined, score: undefined })
})
