import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { cny, linesOf } from './quote.ts'

let app: TestApp
let rep: TestClient
let customer: string

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales') })
  customer = (await rep.create('customers', { name: 'Harbour Works' })).id as string
})

const line = (index: number) => ({ name: `Board ${index} 印制电路板`, unit: 'pcs', quantity: 1 + (index % 7), listPrice: cny(9800), unitPrice: cny(9000 + index), discount: 0, taxRate: 0.13, position: index + 1 })
const quoteOf = (lines: readonly object[]) => rep.post('/api/v1/quotes', { customer, lines })

/** All lines in their order, a page at a time. */
async function allLines(quote: string): Promise<readonly { id: string; position: number }[]> {
  const rows: { id: string; position: number }[] = []
  for (let cursor: string | undefined; ;) {
    const { body } = await rep.post('/api/v1/quote-lines/query', { filter: { field: 'quote', is: 'equals', value: quote }, sort: [{ field: 'position' }], limit: 200, fields: ['position'], ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...body.rows)
    cursor = body.next
    if (cursor === undefined) return rows
  }
}

describe('a document of very many lines', () => {
  test('is written, changed and put into another order as a whole, quickly', { timeout: 120_000 }, async () => {
    const started = performance.now()
    const made = await quoteOf(Array.from({ length: 3000 }, (_, index) => line(index)))
    const written = performance.now()
    expect(made.status, made.text.slice(0, 300)).toBe(201)
    const quote = made.body.id as string
    expect(made.body.lineCount).toBe(3000)
    const lines = await allLines(quote)
    const read = performance.now()
    expect(lines.map(({ position }) => position)).toEqual(Array.from({ length: 3000 }, (_, index) => index + 1))
    const [first, ...rest] = lines
    const answer = await rep.patch(`/api/v1/quotes/${quote}`, { lines: [...rest.map(({ id }, index) => ({ id, ...(index === 0 ? { quantity: 50 } : {}) })), { id: first?.id, position: 3001 }] }, { version: made.body.version as number })
    const changed = performance.now()
    expect(answer.status, answer.text.slice(0, 300)).toBe(200)
    expect((await allLines(quote)).at(-1)).toMatchObject({ id: first?.id })
    // Generous: what a person waits for a save of 3,000 lines on a busy machine.
    expect(Math.max(written - started, changed - read)).toBeLessThan(30_000)
  })

  test('is refused above 5,000 lines, and nothing of it is written', { timeout: 60_000 }, async () => {
    const answer = await quoteOf(Array.from({ length: 5001 }, () => ({ name: 'x', unitPrice: cny(1) })))
    expect([answer.status, answer.body.fields?.[0]?.path, answer.body.fields?.[0]?.rule]).toEqual([422, '/lines', 'tooMany'])
    const huge = await quoteOf(Array.from({ length: 5000 }, () => ({ name: 'x'.repeat(1000), unitPrice: cny(1) })))
    expect([huge.status, huge.body.title]).toEqual([413, expect.stringContaining('4194304')])
  })

  test('is refused cell by cell, in the language of whoever asks', async () => {
    const wrong = [line(0), { ...line(1), quantity: 'many' }, line(2), { ...line(3), quantity: -1, discount: 'half' }, { unitPrice: cny(1) }]
    const paths = ({ body }: { body: { fields: readonly { path: string }[] } }) => body.fields.map(({ path }) => path).sort()
    const answer = await quoteOf(wrong)
    expect(answer.status).toBe(422)
    expect(paths(answer)).toEqual(['/lines/1/quantity', '/lines/3/discount', '/lines/3/quantity', '/lines/4/name'])
    const chinese = await rep.post('/api/v1/quotes', { customer, lines: wrong }, { headers: { 'accept-language': 'zh' } })
    expect(chinese.body.fields.find(({ path }: { path: string }) => path === '/lines/1/quantity').message).toBe('此项必须是数字。')
    const another = await app.otherWorkspace('Elsewhere')
    const foreign = (await another.create('products', { name: 'Foreign', unit: 'pcs', listPrice: cny(1) })).id
    const refused = await quoteOf([line(0), { ...line(1), product: foreign }])
    expect([refused.status, paths(refused)]).toEqual([422, ['/lines/1/product']])
  })

  test('whose lines stand says so in its declaration, and the server refuses what no screen offers', async () => {
    const quote = await quoteOf([line(0)])
    const id = quote.body.id as string
    expect((await rep.post(`/api/v1/quotes/${id}/send`, { by: 'link' })).status).toBe(200)
    const { version } = (await rep.get(`/api/v1/quotes/${id}`)).body as { version: number }
    const [sent] = await linesOf(rep, id)
    for (const lines of [[], [{ id: sent.id, quantity: 9 }], [{ id: sent.id }, line(1)]]) expect((await rep.patch(`/api/v1/quotes/${id}`, { lines }, { version })).status).toBe(409)
    expect(await linesOf(rep, id)).toEqual([sent])
    expect(app.program.registry.object('quote').partsStand).toBeDefined()
  })
})
