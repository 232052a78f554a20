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

  test('is handed over where no mail goes out', async () => {
    const silent = await testApp()
    const id = await draft(silent.admin)
    const answer = await silent.admin.post(`/api/v1/contracts/${id}/mail`, { to: 'wang@example.com' })
    expect([answer.status, answer.body.result]).toEqual([200, { handOver: true, language: 'en' }])
    expect(await told(silent, id)).toBe(1)
  })
})
