import { expect, it } from 'vitest'
import { createRegistry } from '../../../model/define/registry.ts'
import { dashboardLines } from './letter.ts'

const registry = createRegistry({ objects: [], actions: [], roles: [] })

const lines = (currency: string, value: number) => dashboardLines(registry, { currency, cards: [{ figure: { label: { en: 'Sales', zh: '销售额' }, unit: 'money', value } }] }, 'en').map(({ text }) => text)

it('writes money with the decimals that its currency has', () => {
  expect(lines('CNY', 123_456)).toEqual([expect.stringMatching(/1,234\.56$/)])
  expect(lines('JPY', 123_456)).toEqual([expect.stringMatching(/123,456$/)])
})
