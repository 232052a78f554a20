import { expect, test } from 'vitest'
import { isLeftOut } from './leftOut.ts'

test('a share of the customers is left out, the same ones each time, others for another playbook', () => {
  const customers = Array.from({ length: 20_000 }, (_, place) => `customer ${place}`)
  const out = customers.filter((id) => isLeftOut(id, 'one', 0.1))
  expect(out.length / customers.length).toBeCloseTo(0.1, 1.9)
  expect(customers.filter((id) => isLeftOut(id, 'one', 0.1))).toEqual(out)
  const both = out.filter((id) => isLeftOut(id, 'other', 0.1))
  expect(both.length / out.length).toBeLessThan(0.15)
  expect(customers.some((id) => isLeftOut(id, 'one', 0))).toBe(false)
})
