import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOutgoingGuard } from '../../src/platform/outgoing/index.ts'
import { createSendMail, smtpFromEnvironment, type SmtpSettings } from '../../src/platform/mail/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { type MailServer, mailServer, parsed } from './mail-server.ts'

const minute = 60_000
const hour = 60 * minute
let server: MailServer
let app: TestApp
let li: TestClient
beforeAll(async () => {
  server = await mailServer()
  // Ten in the morning in Shanghai.
  app = await testApp({ publicUrl: 'https://crm.example.com', smtp: { host: '127.0.0.1', port: server.port, secure: false, mayBePlain: true, from: 'Guanxi <crm@example.com>', guarded: false } })
  li = await app.person({ role: 'rep', name: 'Li Rep', language: 'zh' })
}, 120_000)

const mailsTo = (email: string) => server.mails.filter(({ to }) => to.includes(email)).map(parsed)
const headersOf = { origin: 'https://crm.example.com' }
async function give(to: TestClient, name: string): Promise<string> {
  const made = await app.admin.create('customers', { name })
  expect((await app.admin.post(`/api/v1/customers/${made.id as string}/transfer`, { to: { object: 'user', id: to.userId } }, { headers: headersOf })).status).toBe(200)
  await app.catchUp()
  return made.id as string
}
const prefer = async (client: TestClient, changes: object) => { expect((await client.patch('/api/v1/me/notifications', changes, { headers: headersOf })).status).toBe(200) }
const lines = (state: string) => asOwner(app.program.database, `select id, tries, because, due_at from mail_outbox where state = $1 order by due_at`, [state])

describe('whoever\'s way in was changed', () => {
  test('is told by mail, in their language, without a link or a secret; others are not', async () => {
    const wang = await app.person({ role: 'rep', name: 'Wang <Rep>', language: 'en' })
    await app.catchUp()
    const before = mailsTo(wang.email).length
    expect((await wang.post('/api/v1/password', { current: testPassword, next: 'mountain over the sea' }, { headers: headersOf })).status).toBe(204)
    expect((await wang.post('/api/v1/api-keys', { name: 'Nightly', days: 1 }, { headers: headersOf })).status).toBe(201)
    expect((await li.post('/api/v1/password', { current: testPassword, next: 'mountain over the sea' }, { headers: headersOf })).status).toBe(204)
    await app.catchUp()
    const mails = mailsTo(wang.email).slice(before)
    expect(mails.map(({ subject }) => subject)).toEqual(['Yunfan Trading: your sign-in was changed', 'Yunfan Trading: your sign-in was changed'])
    expect(mails.map(({ text }) => text.split(/\r?\n/)[0]).toSorted()).toEqual([expect.stringMatching(/^Wang <Rep>, an API key was made in your name \(2026-11-25 \d\d:\d\d UTC\)\.$/), expect.stringMatching(/^Wang <Rep>, your password was changed/)])
    expect(mails.map(({ html }) => html).join()).not.toMatch(/<Rep>|gxk_|mountain|href/)
    expect(mailsTo(li.email).at(-1)?.subject).toBe('Yunfan Trading：您的登录方式已变更')
  })
})

describe('a mail', () => {
  test('goes out once, in the language of the person, as text and as HTML, with a link', async () => {
    const id = await give(li, '云帆 <b>贸易</b>')
    await app.catchUp()
    const mails = mailsTo(li.email).filter(({ subject }) => subject.includes('云帆'))
    expect(mails).toHaveLength(1)
    expect(mails[0]!.subject).toBe('Ada Admin 将云帆 <b>贸易</b>转给您')
    expect(mails[0]!.text).toContain(`https://crm.example.com/customers/${id}`)
    expect(mails[0]!.html).toContain('云帆 &lt;b&gt;贸易&lt;/b&gt;')
    expect(mails[0]!.html).not.toContain('<b>')
  })

  test('says nothing of what may not be read any more when it goes out, nor of what was read in the application', async () => {
    await prefer(li, { kinds: { transferred: { app: true, mail: 'hourly' } } })
    const seen = await give(li, 'Seen already')
    const lost = await give(li, 'Lost again')
    const kept = await give(li, 'Kept')
    const rows = (await li.post('/api/v1/notifications/query', {})).body.rows as { id: string; target: { id: string } }[]
    await li.post(`/api/v1/notifications/${rows.find(({ target }) => target?.id === seen)!.id}/mark-read`, {}, { headers: headersOf })
    await app.admin.post(`/api/v1/customers/${lost}/transfer`, { to: { object: 'user', id: app.admin.userId } }, { headers: headersOf })
    app.clock.advance(hour)
    await app.catchUp()
    const [mail] = mailsTo(li.email).slice(-1)
    expect(mail!.text).toContain(kept)
    expect(mail!.text).not.toMatch(/Seen already|Lost again/)
  })

  test('waits for the hour, the morning and the end of quiet hours', async () => {
    const person = await app.person({ role: 'rep' })
    await prefer(person, { kinds: { transferred: { app: true, mail: 'daily' } } })
    await give(person, 'For the morning')
    // News of the same instant have no order.
    app.clock.advance(minute)
    await give(person, 'For the morning too')
    expect(mailsTo(person.email).filter(({ text }) => text.includes('morning'))).toHaveLength(0)
    // Eight in the morning in Shanghai: the day after, as it is later than that.
    expect((await lines('waiting')).map(({ due_at: at }) => new Date(String(at)).toISOString().slice(11, 16))).toEqual(['00:00', '00:00'])
    await asOwner(app.program.database, `update mail_outbox set due_at = $1 where state = 'waiting'`, [new Date(app.clock.now())])
    await app.catchUp()
    expect(mailsTo(person.email).filter(({ text }) => /morning[\s\S]*morning too/.test(text))).toHaveLength(1)
    await prefer(person, { kinds: { transferred: { app: true, mail: 'now' } }, quietFrom: '00:00', quietTo: '23:59' })
    await give(person, 'In the quiet')
    expect(mailsTo(person.email).filter(({ text }) => text.includes('quiet'))).toHaveLength(0)
  })

  test('is not sent where it is switched off, and told in the application alone; or by mail alone', async () => {
    const person = await app.person({ role: 'rep' })
    await prefer(person, { kinds: { transferred: { app: true, mail: 'off' }, shared: { app: false, mail: 'now' } } })
    await give(person, 'Not by mail')
    expect(mailsTo(person.email).filter(({ subject }) => subject.includes('Not by mail'))).toHaveLength(0)
    const other = await app.admin.create('customers', { name: 'Mail alone' })
    await app.admin.post(`/api/v1/customers/${other.id as string}/share`, { with: { object: 'user', id: person.userId }, level: 'read' }, { headers: headersOf })
    await app.catchUp()
    expect(mailsTo(person.email).filter(({ subject }) => subject.includes('Mail alone'))).toHaveLength(1)
    const rows = (await person.post('/api/v1/notifications/query', { filter: { not: { field: 'inApp', is: 'isFalse' } } })).body.rows as { target: { id: string } }[]
    expect(rows.some(({ target }) => target?.id === other.id)).toBe(false)
  })

  test('invites, and brings the link for a new password, to the person alone', async () => {
    const person = await app.person({ role: 'rep' })
    await app.catchUp()
    expect(mailsTo(person.email).map(({ text }) => /https:\/\/crm\.example\.com\/invitations\/\S+/.test(text))).toEqual([true])
    const rows = await asOwner(app.program.database, `select sealed from mail_outbox where kind = 'letter' and sealed is not null`, [])
    expect(rows).toEqual([])
  })

  test('keeps a hostile name on one line of the subject', async () => {
    await give(li, 'x')
    const person = await app.person({ role: 'rep' })
    await give(person, 'Evil {{7*7}} ${7*7} <%= 7*7 %>')
    const [mail] = mailsTo(person.email).slice(-1)
    expect(mail!.subject).toContain('{{7*7}} ${7*7} <%= 7*7 %>')
    // Ids in addresses are chance.
    expect(mail!.text.replaceAll(/https?:\S+/g, '')).not.toContain('49')
  })
})

describe('when the server fails', () => {
  test('a mail is tried again with growing pauses, and an address that is refused for good is set aside and holds up nobody', async () => {
    const [shaky, poison] = [await app.person({ role: 'rep' }), await app.person({ role: 'rep' })]
    await app.catchUp()
    server.refusals.set(shaky.email, { code: 451, times: 2 })
    server.refusals.set(poison.email, { code: 550, times: 100 })
    await give(poison, 'To nobody')
    await give(shaky, 'Third time')
    expect(mailsTo(shaky.email).filter(({ subject }) => subject.includes('Third'))).toHaveLength(0)
    expect(await lines('failed')).toMatchObject([{ tries: 1, because: 'refused 550' }])
    app.clock.advance(2 * minute)
    await app.catchUp()
    app.clock.advance(2 * minute)
    await app.catchUp()
    expect(mailsTo(shaky.email).filter(({ subject }) => subject.includes('Third'))).toHaveLength(0)
    app.clock.advance(6 * minute)
    await app.catchUp()
    expect(mailsTo(shaky.email).filter(({ subject }) => subject.includes('Third'))).toHaveLength(1)
  })
})

describe('a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gx-mail-'))
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
  const mail = { to: 'a@example.com', subject: 'Hi', text: 'Hi', html: '<p>Hi</p>', messageId: '<1@example.com>', language: 'en', at: 0 } as const

  test('gets nothing unencrypted, or with a certificate that is not trusted; with one that is, user and password go in', async () => {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem'), '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'], { stdio: 'ignore' })
    const [key, cert] = [readFileSync(join(folder, 'key.pem'), 'utf8'), readFileSync(join(folder, 'cert.pem'), 'utf8')]
    const sealed = await mailServer({ key, cert })
    const plain = await mailServer()
    const send = createSendMail(createOutgoingGuard('127.0.0.1,localhost'))
    const to = (port: number, given: Partial<SmtpSettings> = {}): SmtpSettings => ({ host: 'localhost', port, secure: false, mayBePlain: false, from: 'crm@example.com', guarded: false, user: 'crm', password: 'let me in', ...given })
    expect(await send(to(plain.port), mail)).toMatchObject({ kind: 'again' })
    expect(await send(to(sealed.port), mail)).toEqual({ kind: 'again', because: 'tls' })
    expect(await send(to(sealed.port, { ca: cert, password: 'wrong' }), mail)).toEqual({ kind: 'again', because: 'auth' })
    expect(await send(to(sealed.port, { ca: cert }), mail)).toEqual({ kind: 'sent' })
    expect(sealed.mails).toMatchObject([{ secure: true, user: 'crm', from: 'crm@example.com' }])
    expect(plain.mails).toEqual([])
  })

  test('of a company must be one that may be called; its password is sealed and never answered', async () => {
    const given = { host: '127.0.0.1', port: server.port, secure: false, user: 'crm', from: 'Own <own@example.com>', password: 'secret-pass' }
    const put = await app.admin.put('/api/v1/mail-server', given, { headers: headersOf })
    expect(put.status).toBe(200)
    expect(put.body).toMatchObject({ server: { host: '127.0.0.1', hasPassword: true } })
    expect(put.text).not.toContain('secret-pass')
    expect((await app.admin.post('/api/v1/mail-server/test', undefined, { headers: headersOf })).body).toEqual({ sent: false, because: 'forbidden' })
    expect(JSON.stringify(await asOwner(app.program.database, 'select * from secret', []))).not.toContain('secret-pass')
    expect(JSON.stringify(await asOwner(app.program.database, 'select settings from workspace', []))).not.toContain('secret-pass')
    expect((await li.get('/api/v1/mail-server')).status).toBe(403)
    expect((await li.put('/api/v1/mail-server', given, { headers: headersOf })).status).toBe(403)
    expect((await app.admin.put('/api/v1/mail-server', { ...given, from: 'x@y.z\r\nBcc: all@example.com' }, { headers: headersOf })).status).toBe(422)
    expect((await app.admin.delete('/api/v1/mail-server', { headers: headersOf })).body).toMatchObject({ server: null, byOperator: true })
    expect((await app.admin.post('/api/v1/mail-server/test', undefined, { headers: headersOf })).body).toMatchObject({ sent: true })
  })

  test('of the operator is read from SMTP_URL, and a fault is named without its password', () => {
    expect(smtpFromEnvironment({})).toBeUndefined()
    expect(smtpFromEnvironment({ SMTP_URL: 'smtp://u:p%40ss@mail.example.com', MAIL_FROM: 'CRM <crm@example.com>' })).toMatchObject({ host: 'mail.example.com', port: 587, secure: false, mayBePlain: false, user: 'u', password: 'p@ss' })
    expect(() => smtpFromEnvironment({ SMTP_URL: 'http://u:geheim@host', MAIL_FROM: 'crm@example.com' })).toThrow(/^SMTP_URL must(?!.*geheim)/)
    expect(() => smtpFromEnvironment({ SMTP_URL: 'smtps://host', MAIL_FROM: 'nobody' })).toThrow(/MAIL_FROM/)
  })
})
