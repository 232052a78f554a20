import { expect, it } from 'vitest'
import { createRegistry } from '../../../model/define/registry.ts'
import { rankedPage } from './ranking.ts'

const shop = { personalOrder: true, shows: 'all', workspace: { id: 1 }, engine: { registry: createRegistry({ objects: [], actions: [], roles: [] }) } } as const
const ranking = (_: unknown, { offset, limit }: { readonly offset: number; readonly limit: number }) => Promise.resolve(Array.from({ length: limit }, (_none, place) => ({ id: `product ${offset + place}`, because: null })))
const page = (after: string | undefined) => rankedPage({ ranking }, shop, { customer: 'one' }, { categories: undefined, words: undefined, after, byName: false, limit: 24 })

it('leads from page to page in the order of the customer, and ends where it looks no further instead of beginning anew', async () => {
  expect((await page(undefined))?.next).toBe('r24')
  expect((await page('r24'))?.place.get('product 24')).toBe(0)
  expect(await page('r9990')).toMatchObject({ next: undefined })
  expect(await page('r10001')).toBeUndefined()
})
