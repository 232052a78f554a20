import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { type MailServer, mailServer, parsed } from '../together/mail-server.ts'

let app: TestApp
let server: MailServer
const origin = { headers: { origin: 'https://crm.example.com' } }
beforeAll(async () => {
  server = await mailServer()
  app = await testApp({ publicUrl: 'https://crm.example.com', smtp: { host: '127.0.0.1', port: server.port, secure: false, mayBePlain: true, from: 'Guanxi <crm@example.com>', guarded: false } })
}, 120_000)

async function draft(who: TestClient, given: object = {}): Promise<string> {
  const make = async (path: string, values: object) => (await who.post(`/api/v1/${path}`, values, given)).body.id as string
  return make('contracts', { name: 'Frame', customer: await make('customers', { name: 'Harbour' }) })
}
const told = async (program: TestApp, id: string) => (await program.program.database.read({ workspaceId: program.workspaceId }, sql`select action from feed where workspace_id = ${program.workspaceId} and record_id = ${id}::uuid and action = 'record.mail'`)).length

describe('a document that is mailed', () => {
  test('goes out as its PDF with what its sender wrote, which is text and never markup, and the timeline says so', async () => {
    const id = await draft(app.admin, origin)
    const answer = await app.admin.post(`/api/v1/contracts/${id}/mail`, { to: 'wang@example.com', message: 'See <b>here</b>', language: 'zh' }, origin)
    expect([answer.status, answer.body?.result?.to]).toEqual([200, 'wang@example.com'])
    await app.catchUp()
    const mail = server.mails.find(({ to }) => to.includes('wang@example.com'))
    if (mail === undefined) throw new Error('Nothing came.')
    const { subject, text, html } = parsed(mail)
    expect(subject).toContain('合同 CT-')
    expect(text).toContain('See <b>here</b>')
    expect(html).not.toContain('<b>')
    const content = /Content-Type: application\/pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail.raw)?.[1] ?? ''
    expect(Buffer.from(content.replace(/\s/g, ''), 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await told(app, id)).toBe(1)
    expect((await app.admin.post(`/api/v1/contracts/${id}/mail`, { to: 'no address' }, origin)).status).toBe(422)
  })

  test('is never sent by who may not see or change it', async () => {
    const id = await draft(app.admin, origin)
    const rep = await app.person({ role: 'rep', department: await app.department('Export') })
    expect((await rep.post(`/api/v1/contracts/${id}/mail`, { to: 'me@example.com' }, origin)).status).toBe(404)
    const analyst = await app.person({ role: 'leader' })
    expect((await analyst.post(`/api/v1/contracts/${id}/mail`, { to: 'me@example.com' }, origin)).status).toBe(403)
    await app.catchUp()
    expect(server.mails.some(({ to }) => to.includes('me@example.com'))).toBe(false)
  })

  test('an invoice goes out by the same way and notes to whom; a quote goes out with its link and its PDF', async () => {
    const make = async (path: string, values: object) => (await app.admin.post(`/api/v1/${path}`, values, origin)).body.id as string
    const customer = await make('customers', { name: 'Qiming' })
    const contact = await make('contacts', { name: 'Ms Qi', customer, email: 'qi@example.com' })
    const invoice = await make('invoices', { customer, titleName: 'Qiming Ltd', lines: [{ name: 'Board', quantity: 1, unitPrice: { amount: 10_000, currency: 'CNY' } }] })
    const issued = await app.admin.post(`/api/v1/invoices/${invoice}/issue`, { invoiceNumber: '12345678', invoiceCode: '012345678901' }, origin)
    expect(issued.status, issued.text).toBe(200)
    const sent = await app.admin.post(`/api/v1/invoices/${invoice}/send`, { by: 'mail', contact, language: 'en' }, origin)
    expect([sent.status, sent.body?.result?.to], sent.text).toEqual([200, 'qi@example.com'])
    expect((await app.admin.get(`/api/v1/invoices/${invoice}`)).body).toMatchObject({ status: 'sent', sentTo: 'qi@example.com' })
    expect((await app.admin.post(`/api/v1/invoices/${invoice}/send`, { by: 'handed', sentTo: 'Ms Qi at the fair' }, origin)).body.record).toMatchObject({ sentTo: 'Ms Qi at the fair' })
    for (const nobody of [{}, { by: 'handed' }]) expect((await app.admin.post(`/api/v1/invoices/${invoice}/send`, nobody, origin)).status).toBe(422)
    const quote = await make('quotes', { customer, lines: [{ name: 'Board', quantity: 1, unitPrice: { amount: 10_000, currency: 'CNY' } }] })
    const offered = await app.admin.post(`/api/v1/quotes/${quote}/send`, { by: 'mail', to: 'offers@example.com', language: 'en' }, origin)
    expect(offered.status, offered.text).toBe(200)
    await app.catchUp()
    for (const address of ['qi@example.com', 'offers@example.com']) expect(server.mails.find(({ to }) => to.includes(address))?.raw, address).toContain('Content-Type: application/pdf')
    expect(parsed(server.mails.find(({ to }) => to.includes('offers@example.com'))!).text).toContain('https://crm.example.com/links/')
  })

  test('goes to nobody who wants no mail, however the address is found', async () => {
    const make = async (path: string, values: object) => (await app.admin.post(`/api/v1/${path}`, values, origin)).body.id as string
    const customer = await make('customers', { name: 'Silent', email: 'office@silent.example', emailConsent: 'withdrawn' })
    const contact = await make('contacts', { name: 'Mr No', customer, email: 'no@silent.example', doNotContact: ['email'] })
    const bare = await make('contacts', { name: 'No address', customer })
    const contract = await draft(app.admin, origin)
    for (const input of [{ contact }, { to: 'NO@silent.example' }, { to: 'office@silent.example' }]) {
      const answer = await app.admin.post(`/api/v1/contracts/${contract}/mail`, input, origin)
      expect([answer.status, answer.body.type], answer.text).toEqual([409, expect.stringContaining('mail.refused')])
    }
    for (const input of [{ contact: bare }, {}]) expect((await app.admin.post(`/api/v1/contracts/${contract}/mail`, input, origin)).status).toBe(422)
    await app.catchUp()
    expect(server.mails.some(({ to }) => to.some((each) => each.includes('silent.example')))).toBe(false)
  })

  test('is handed over where no mail goes out', async () => {
    const silent = await testApp()
    const id = await draft(silent.admin)
    const answer = await silent.admin.post(`/api/v1/contracts/${id}/mail`, { to: 'wang@example.com' })
    expect([answer.status, answer.body.result]).toEqual([200, { handOver: true, language: 'en' }])
    expect(await told(silent, id)).toBe(1)
  })
})
