import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { look, reply } from '../quotes/quote.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// A statement goes out by a signed link: whoever has it confirms it, or says line by line what is wrong, once.

let app: TestApp
let rep: TestClient
let customer: string
const day = 86_400_000
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  customer = (await rep.create('customers', { name: 'Qiming <b>Electronics</b>' })).id as string
  for (const [date, amount] of [['2026-10-05', 1000], ['2026-11-03', 2500], ['2026-11-20', 300]] as const) {
    const made = await rep.create('orders', { customer, date, lines: [{ name: 'Board', quantity: 1, unitPrice: cny(amount) }] })
    await rep.post(`/api/v1/orders/${made.id as string}/confirm`, {})
  }
}, 180_000)

async function made(): Promise<string> {
  const answer = await rep.post(`/api/v1/customers/${customer}/make-statement`, { from: '2026-11-01', until: '2026-11-30' })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result.statement as string
}
async function sent(id: string, input: object = {}): Promise<string> {
  const answer = await rep.post(`/api/v1/statements/${id}/send-by-link`, { by: 'link', ...input })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result.link as string
}
const linesOf = async (id: string) => (await rep.post('/api/v1/statement-lines/query', { filter: { field: 'statement', is: 'equals', value: id }, sort: [{ field: 'position' }] })).body.rows as { id: string }[]
const read = async (id: string) => (await rep.get(`/api/v1/statements/${id}`)).body

describe('a statement that went out by link', () => {
  it('shows lines, running balance and what is owed, in both languages, and no markup of a name', async () => {
    const id = await made()
    const link = await sent(id)
    expect(await read(id)).toMatchObject({ status: 'sent' })
    const page = await look(app, link)
    expect(page.status).toBe(200)
    for (const shown of ['Statement ST-', 'Opening balance', 'CNY 10.00', 'CNY 25.00', 'CNY 35.00', 'CNY 38.00', 'Order SO-', 'Confirm the statement', 'Something is wrong', 'What is wrong with this line']) expect(page.text, shown).toContain(shown)
    expect(page.text).not.toContain('<b>Electronics')
    const chinese = (await look(app, link, '?lang=zh')).text
    for (const shown of ['对账单 ST-', '期初余额', '期末应收余额', '确认无误', '有异议', '本行有何异议']) expect(chinese, shown).toContain(shown)
  })

  it('is confirmed once, with name, time and address kept for those inside', async () => {
    const id = await made()
    const link = await sent(id)
    expect((await reply(app, link, { answer: 'yes', name: ' ' })).status).toBe(422)
    const [first, second] = await Promise.all([reply(app, link, { answer: 'yes', name: 'Feng Lin' }), reply(app, link, { answer: 'no', name: 'Wang', reason: 'No' })])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    expect((await reply(app, link, { answer: 'yes', name: 'Feng Lin' })).status).toBe(409)
    const told = await rep.post(`/api/v1/statements/${id}/read-links`, {})
    expect(told.body.result.links).toMatchObject([{ state: 'answered', answeredFrom: '127.0.0.1', answeredAt: expect.any(String) }])
    expect(['confirmed', 'disputed']).toContain((await read(id)).status)
    const [row] = await asOwner(app.program.database, 'select answered_with from signed_link where record_id = $1', [id])
    expect(row).toEqual({ answered_with: 'A browser' })
  })

  it('is disputed line by line: what was typed stands on its line, the others are confirmed, and its owner has a task', async () => {
    const id = await made()
    const link = await sent(id)
    const [first, second] = await linesOf(id)
    const wordless = await reply(app, link, { answer: 'no', name: 'Feng Lin' })
    expect([wordless.status, wordless.text.includes('Please say at one line or more what is wrong.')]).toEqual([422, true])
    const answer = await reply(app, link, { answer: 'no', name: 'Feng Lin', [`o.${first?.id ?? ''}`]: '<script>alert(1)</script> price was 24.00' })
    expect([answer.status, answer.text.includes('Your objections were noted')], /role="alert">[^<]+/.exec(answer.text)?.[0]).toEqual([200, true])
    expect(await linesOf(id)).toMatchObject([{ id: first?.id, answer: 'disputed', dispute: '<script>alert(1)</script> price was 24.00' }, { id: second?.id, answer: 'confirmed' }])
    expect(await read(id)).toMatchObject({ status: 'disputed', disputedCount: 1, answeredBy: 'Feng Lin' })
    expect((await look(app, link)).text).not.toContain('<script>alert')
    const tasks = await rep.post('/api/v1/activities/query', { filter: { and: [{ field: 'target', is: 'equals', value: { object: 'customer', id: customer } }, { field: 'subject', is: 'contains', value: (await read(id)).number }] } })
    expect(tasks.body.rows).toMatchObject([{ status: 'open', owner: { title: 'Rita Rep' } }])
    expect((await look(app, await sent(id))).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'sent', answeredBy: null })
  })

  it('takes no line of another statement', async () => {
    const [id, other] = [await made(), await made()]
    const link = await sent(id)
    const [foreign] = await linesOf(other)
    expect((await reply(app, link, { answer: 'no', name: 'Feng Lin', [`o.${foreign?.id ?? ''}`]: 'Wrong' })).status).toBe(422)
    expect(await linesOf(other)).toMatchObject([{ answer: 'open' }, { answer: 'open' }])
    expect(await read(id)).toMatchObject({ status: 'sent' })
    expect((await rep.post(`/api/v1/statements/${id}/read-links`, {})).body.result.links).toMatchObject([{ state: 'open' }])
  })

  it('leads nowhere once it was taken back, replaced, answered by hand, or is over', async () => {
    const id = await made()
    const old = await sent(id)
    const fresh = await sent(id)
    expect([(await look(app, old)).status, (await look(app, fresh)).status]).toEqual([410, 200])
    expect((await rep.post(`/api/v1/statements/${id}/recall-link`, {})).body.result).toEqual({ ended: 1 })
    expect([(await look(app, fresh)).status, (await reply(app, fresh, { answer: 'yes', name: 'Li' })).status]).toEqual([410, 410])
    const third = await sent(id, { days: 1 })
    const now = app.clock.now()
    app.clock.set(now + 2 * day)
    expect([(await look(app, third)).text.includes('It was valid until'), (await reply(app, third, { answer: 'yes', name: 'Li' })).status]).toEqual([true, 410])
    app.clock.set(now)
    await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'By telephone' })
    expect([(await look(app, third)).status, (await reply(app, third, { answer: 'no', name: 'Li', reason: 'x' })).status]).toEqual([410, 410])
    expect(await read(id)).toMatchObject({ status: 'confirmed', answeredBy: 'By telephone' })
  })

  it('is sent by nobody who may not see it, and not by mail where no mail goes out', async () => {
    const id = await made()
    const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    for (const stranger of [other, await app.otherWorkspace()]) for (const verb of ['send-by-link', 'recall-link', 'read-links']) expect((await stranger.post(`/api/v1/statements/${id}/${verb}`, verb === 'send-by-link' ? { by: 'link' } : {})).status, verb).toBe(404)
    expect((await rep.post(`/api/v1/statements/${id}/send-by-link`, { by: 'mail' })).status).toBe(422)
    expect((await rep.post(`/api/v1/statements/${id}/send-by-link`, { by: 'mail', to: 'a@example.com' })).status).toBe(409)
    expect((await rep.post(`/api/v1/statements/${id}/send-by-link`, { by: 'link', days: 999 })).status).toBe(422)
    expect(await read(id)).toMatchObject({ status: 'draft' })
    expect(app.faults).toEqual([])
  })
})
