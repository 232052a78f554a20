import type { TestApp } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'

export const cny = (amount: number) => ({ amount, currency: 'CNY' })

/** A customer with two products and a draft of two firm lines and an optional one. */
// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
export async function draftQuote(who: TestClient, given: object = {}, maker: TestClient = who): Promise<any> {
  const customer = await who.create('customers', { name: `Harbour Works ${Math.random()}` })
  const board = await maker.create('products', { name: `Board ${Math.random()}`, code: `B${Math.random()}`, unit: 'pcs', listPrice: cny(9800), taxRate: 0.13, cost: cny(6000) })
  return who.create('quotes', {
    customer: customer.id, terms: 'Thirty days net', remark: 'Not for the customer',
    lines: [
      { product: board.id, name: board.name, unit: 'pcs', quantity: 2, listPrice: cny(9800), unitPrice: cny(9800), taxRate: 0.13, cost: cny(6000) },
      { name: 'Assembly', quantity: 1, unitPrice: cny(5000), taxRate: 0.06 },
      { name: 'Express delivery', quantity: 1, unitPrice: cny(3000), taxRate: 0.06, optional: true },
    ], ...given,
  })
}

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
export async function linesOf(who: TestClient, id: string): Promise<any[]> {
  return (await who.post('/api/v1/quote-lines/query', { filter: { field: 'quote', is: 'equals', value: id }, sort: [{ field: 'position' }] })).body.rows
}

/** Sends it by link. @returns the path of the link. */
export async function sendByLink(who: TestClient, id: string, input: object = {}): Promise<string> {
  const answer = await who.post(`/api/v1/quotes/${id}/send`, { by: 'link', ...input })
  if (answer.status !== 200) throw new Error(`Sending answered ${answer.status}: ${answer.text}`)
  return answer.body.result.link as string
}

export const look = (app: TestApp, link: string, query = '?lang=en'): Promise<TestAnswer> => app.nobody().get(`${link}${query}`)

export function reply(app: TestApp, link: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<TestAnswer> {
  const body = new URLSearchParams({ lang: 'en' })
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
  return app.nobody().post(link, body.toString(), { headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'A browser' } })
}
