import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

interface LineGiven { readonly product?: string; readonly name?: string; readonly quantity?: number; readonly price?: number; readonly currency?: string }

/** What a test of orders needs: products with stock, orders with lines, and what stands in the books. */
export function selling(app: TestApp, who: TestClient) {
  let count = 0
  return {
    product: async (given: Record<string, unknown> = {}): Promise<string> => (await app.admin.create('products', { name: `Product ${String(count += 1)}`, unit: 'pcs', listPrice: { amount: 10_000, currency: 'CNY' }, stock: 10, ...given })).id as string,
    customer: async (given: Record<string, unknown> = {}): Promise<string> => (await who.create('customers', { name: `Customer ${String(count += 1)}`, ...given })).id as string,
    order: async (customer: string, lines: readonly LineGiven[], given: Record<string, unknown> = {}): Promise<string> => (await who.create('orders', {
      customer, lines: lines.map(({ product, name = 'Line', quantity = 1, price = 10_000, currency = 'CNY' }, index) => ({ position: index + 1, ...(product === undefined ? {} : { product }), name, quantity, unitPrice: { amount: price, currency } })), ...given,
    })).id as string,
    act: (id: string, verb: string, input: object = {}, by: TestClient = who, path = 'orders') => by.post(`/api/v1/${path}/${id}/${verb}`, input),
    read: async (id: string, path = 'orders') => (await app.admin.get(`/api/v1/${path}/${id}`)).body as Record<string, unknown>,
    lines: async (order: string) => (await app.admin.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: order }, sort: [{ field: 'position' }] })).body.rows as Record<string, unknown>[],
    level: async (product: string) => {
      const { stock, stockReserved, stockFree } = (await app.admin.get(`/api/v1/products/${product}`)).body as Record<string, unknown>
      return [stock, stockReserved, stockFree]
    },
  }
}
