import { expect, test } from 'vitest'
import { model } from '../../model.ts'
import { type Draft, draftOf, emptyDraft, isBlank, partsBefore, toParts, withProduct } from './draft.ts'
import { figuresOf, sumsOf } from './figures.ts'
import { columnsOf, linesOf } from './lists.ts'

const line = model.object('orderLine')
const product = { id: 'p1', version: 1, name: 'Seal ring', unit: 'pcs', listPrice: { amount: 1250, currency: 'CNY' }, taxRate: 0.13, cost: { amount: 800, currency: 'CNY' } }
const filled = (values: Draft['values']): Draft => ({ ...emptyDraft(line, 'k'), values: { ...emptyDraft(line, 'k').values, ...values } })

test('orders and opportunities have lines, customers and contacts have none', () => {
  expect(['order', 'opportunity', 'customer', 'contact'].map((name) => linesOf(model.object(name)).map((inverse) => inverse.name))).toEqual([['lines'], ['lines'], [], []])
  expect(columnsOf(line)).toEqual(['name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'listPrice', 'cost'])
})

test('a product fills name, unit, prices and tax and leaves the quantity', () => {
  const taken = withProduct(line, filled({ quantity: 4 }), product)
  expect(taken.values).toMatchObject({ product: { id: 'p1', title: 'Seal ring' }, name: 'Seal ring', unit: 'pcs', unitPrice: { amount: 1250, currency: 'CNY' }, listPrice: { amount: 1250, currency: 'CNY' }, taxRate: 0.13, cost: { amount: 800, currency: 'CNY' }, quantity: 4 })
})

test('a line comes to what the declared formula says, in its own currency', () => {
  expect(figuresOf(line, filled({ quantity: 3, unitPrice: { amount: 1000, currency: 'USD', base: 7100 }, discount: 0.1 }), 'CNY').total).toEqual({ amount: 2700, currency: 'USD' })
  expect(figuresOf(line, filled({ quantity: 'three', unitPrice: { amount: 1000, currency: 'CNY' } }), 'CNY').total).toBeUndefined()
})

test('sums are told currency by currency', () => {
  const lines = [filled({ quantity: 1, unitPrice: { amount: 100, currency: 'CNY' } }), filled({ quantity: 2, unitPrice: { amount: 100, currency: 'CNY' } }), filled({ quantity: 1, unitPrice: { amount: 5, currency: 'USD' } })]
  expect(sumsOf(line, lines, 'CNY')).toEqual([{ amount: 300, currency: 'CNY' }, { amount: 5, currency: 'USD' }])
})

test('stored lines are sent with their id and what changed, new ones without empty values, blank ones not at all', () => {
  const stored = draftOf({ id: 's1', version: 1, position: 1, name: 'Ring', quantity: 2, unitPrice: { amount: 100, currency: 'CNY', base: 100 }, total: { amount: 200, currency: 'CNY' } })
  const more = { ...stored, values: { ...stored.values, quantity: 5 } }
  expect(isBlank(emptyDraft(line, 'b'))).toBe(true)
  expect(toParts(line, [more, emptyDraft(line, 'b'), withProduct(line, emptyDraft(line, 'c'), product)])).toEqual([
    { id: 's1', quantity: 5 },
    { product: 'p1', name: 'Seal ring', quantity: 1, unit: 'pcs', unitPrice: { amount: 1250, currency: 'CNY' }, listPrice: { amount: 1250, currency: 'CNY' }, taxRate: 0.13, cost: { amount: 800, currency: 'CNY' }, discount: 0, position: 2 },
  ])
})

test('what was done to stored lines is taken back: what is there by its id, what was taken out anew, what was added not at all', () => {
  const ring = { id: 's1', version: 1, position: 1, name: 'Ring', quantity: 2, unit: null, unitPrice: { amount: 100, currency: 'CNY', base: 100 }, total: { amount: 200, currency: 'CNY' } }
  const belt = { id: 's2', version: 1, position: 2, name: 'Belt', product: { id: 'p2', title: 'Belt' }, quantity: 1, unit: null }
  expect(partsBefore(line, [ring, belt], [draftOf(ring), filled({ name: 'New' })])).toEqual([
    { id: 's1', position: 1, name: 'Ring', quantity: 2, unit: null, unitPrice: { amount: 100, currency: 'CNY' } },
    { position: 2, name: 'Belt', product: 'p2', quantity: 1 },
  ])
})
