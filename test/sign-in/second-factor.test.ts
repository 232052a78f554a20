import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { auditOf, codeOf, enrol } from './support.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)

const minute = 60_000
const firstStep = (who: TestClient) => app.nobody().post('/api/v1/sign-in', { email: who.email, password: testPassword })
const secondStep = (step: unknown, code: string, from = app.nobody()) => from.post('/api/v1/sign-in/second-factor', { step, code })

describe('codes by an application', () => {
  let nina: TestClient
  let secret: string
  let recoveryCodes: readonly string[]
  beforeAll(async () => {
    nina = await app.person({ role: 'rep', name: 'Nina Li' })
    const before = nina.cookie
    ;({ secret, recoveryCodes } = await enrol(app, nina))
    // More rights, another token: the old one is worth nothing.
    expect(nina.cookie).not.toBe(before)
    const old = app.nobody()
    old.cookie = before
    expect((await old.get('/api/v1/me')).status).toBe(401)
    expect((await nina.get('/api/v1/me')).status).toBe(200)
  })

  test('are asked for after the password, and nothing is signed in before', async () => {
    app.clock.advance(minute)
    const client = app.nobody()
    const first = await client.post('/api/v1/sign-in', { email: nina.email, password: testPassword })
    expect([first.status, first.body.type, first.body.methods]).toEqual([401, '/problems/sign-in.second-factor', ['totp', 'recovery']])
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(JSON.stringify(first.body)).not.toContain(secret)
    const second = await secondStep(first.body.step, codeOf(secret, app.clock.now()), client)
    expect(second.status).toBe(200)
    expect((await client.get('/api/v1/me')).body.user.name).toBe('Nina Li')
    expect((await secondStep(first.body.step, codeOf(secret, app.clock.now() + 30_000))).status).toBe(401)
  })

  test('no code is taken twice, nor an older one after a newer', async () => {
    app.clock.advance(5 * minute)
    const code = codeOf(secret, app.clock.now())
    expect((await secondStep((await firstStep(nina)).body.step, code)).status).toBe(200)
    expect((await secondStep((await firstStep(nina)).body.step, code)).body.type).toBe('/problems/second-factor.wrong')
    expect((await secondStep((await firstStep(nina)).body.step, codeOf(secret, app.clock.now() - 30_000))).status).toBe(422)
    expect((await secondStep((await firstStep(nina)).body.step, codeOf(secret, app.clock.now() + 30_000))).status).toBe(200)
  })

  test('a code sent twice at once signs in once', async () => {
    app.clock.advance(10 * minute)
    const steps = [(await firstStep(nina)).body.step, (await firstStep(nina)).body.step]
    const answers = await Promise.all(steps.map((step) => secondStep(step, codeOf(secret, app.clock.now()))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  test('a recovery code works once, in whatever spelling', async () => {
    app.clock.advance(30 * minute)
    expect(recoveryCodes).toHaveLength(10)
    const [code = ''] = recoveryCodes
    expect((await secondStep((await firstStep(nina)).body.step, ` ${code.toUpperCase().replaceAll('-', ' ')} `)).status).toBe(200)
    expect((await secondStep((await firstStep(nina)).body.step, code)).status).toBe(422)
    expect((await nina.get('/api/v1/second-factor')).body).toMatchObject({ totp: true, passkeys: 0, recoveryCodes: 9, required: false })
  })

  test('the step is over after five minutes, and after five wrong codes; then the person has to wait', async () => {
    app.clock.advance(60 * minute)
    const late = (await firstStep(nina)).body.step
    app.clock.advance(5 * minute + 1)
    expect((await secondStep(late, codeOf(secret, app.clock.now()))).body.type).toBe('/problems/sign-in.step-over')
    expect((await secondStep((await firstStep(nina)).body.step, codeOf(secret, app.clock.now()))).status).toBe(200)
    app.clock.advance(minute)
    const { step } = (await firstStep(nina)).body
    const kinds = []
    for (let count = 0; count < 6; count += 1) kinds.push((await secondStep(step, '000000')).body.type)
    expect(kinds).toEqual([...Array<string>(5).fill('/problems/second-factor.wrong'), '/problems/sign-in.step-over'])
    // A new first step does not give new tries at once.
    expect((await secondStep((await firstStep(nina)).body.step, codeOf(secret, app.clock.now()))).body.type).toBe('/problems/sign-in.limited')
    app.clock.advance(20 * minute)
    expect((await secondStep((await firstStep(nina)).body.step, codeOf(secret, app.clock.now()))).status).toBe(200)
    expect((await auditOf(app, 'secondFactor.refuse')).length).toBeGreaterThanOrEqual(5)
  })

  test('forged, foreign and misused steps open nothing', async () => {
    const session = String(nina.cookie?.split('=')[1])
    for (const step of ['', 'x', 'gxs_1.' + 'A'.repeat(43), 'gxs_2.' + 'A'.repeat(43), session, `gxs_${session}`]) {
      expect((await secondStep(step, codeOf(secret, app.clock.now()))).status).toBe(401)
    }
    expect((await app.nobody().post('/api/v1/sign-in/second-factor', { step: (await firstStep(nina)).body.step })).status).toBe(422)
  })

  test('neither secret nor codes lie open in the database or in the feed', async () => {
    const { database } = app.program
    const rows = []
    for (const table of ['totp_factor', 'recovery_code', 'sign_in_step', 'feed']) rows.push(await database.read({ workspaceId: app.workspaceId }, { text: `select * from ${table}`, values: [] }))
    const text = JSON.stringify(rows)
    expect(text).not.toContain(secret)
    for (const code of recoveryCodes) {
      expect(text).not.toContain(code)
      expect(text).not.toContain(code.replaceAll('-', ''))
    }
  })

  test('are changed only by who shows anew who sits there, with password and code', async () => {
    app.clock.advance(60 * minute)
    const refused = await nina.delete('/api/v1/second-factor/totp')
    expect([refused.status, refused.body.type, refused.body.by]).toEqual([403, '/problems/confirm.needed', ['password', 'code']])
    expect((await nina.post('/api/v1/second-factor/recovery-codes')).status).toBe(403)
    expect((await nina.post('/api/v1/passkeys/options', undefined, { headers: { host: 'localhost:3000' } })).status).toBe(403)
    const code = codeOf(secret, app.clock.now())
    expect((await nina.post('/api/v1/confirmation', { code })).status).toBe(401)
    expect((await nina.post('/api/v1/confirmation', { password: testPassword })).status).toBe(422)
    expect((await nina.post('/api/v1/confirmation', { password: 'another one here', code })).status).toBe(401)
    const before = nina.cookie
    expect((await nina.post('/api/v1/confirmation', { password: testPassword, code })).status).toBe(204)
    expect(nina.cookie).not.toBe(before)
    const renewed = await nina.post('/api/v1/second-factor/recovery-codes')
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect((await secondStep((await firstStep(nina)).body.step, recoveryCodes[1] ?? '')).status).toBe(422)
    expect((await nina.delete('/api/v1/second-factor/totp')).status).toBe(204)
    expect((await firstStep(nina)).status).toBe(200)
    expect((await nina.get('/api/v1/second-factor')).body).toMatchObject({ totp: false, recoveryCodes: 0 })
  })

  test('an API key has nothing to do with them', async () => {
    const { token } = (await nina.post('/api/v1/api-keys', { name: 'Sync', days: 30 })).body
    for (const path of ['/api/v1/second-factor', '/api/v1/passkeys', '/api/v1/identity-providers', '/api/v1/sign-in-rules', '/api/v1/sign-in-people']) {
      expect((await app.nobody().get(path, { headers: { authorization: `Bearer ${token as string}` } })).status).toBe(403)
    }
  })
})

describe('a second factor that is lost', () => {
  test('is reset by an administrator only, ends the sign-ins, and stands in the audit', async () => {
    const tom = await app.person({ role: 'rep', name: 'Tom Wu' })
    const peer = await app.person({ role: 'rep' })
    await enrol(app, tom)
    expect((await peer.post('/api/v1/second-factor/reset', { user: tom.userId })).status).toBe(403)
    expect((await (await app.otherWorkspace()).post('/api/v1/second-factor/reset', { user: tom.userId })).status).toBe(404)
    expect((await firstStep(tom)).status).toBe(401)
    expect((await app.admin.post('/api/v1/second-factor/reset', { user: tom.userId })).status).toBe(204)
    expect((await tom.get('/api/v1/me')).status).toBe(401)
    expect((await firstStep(tom)).status).toBe(200)
    expect(await auditOf(app, 'secondFactor.reset')).toMatchObject([{ record_id: tom.userId, actor_name: 'Ada Admin' }])
    expect((await app.admin.post('/api/v1/second-factor/reset', { user: app.admin.userId })).status).toBe(409)
  })
})

describe('a role that asks for a second factor', () => {
  test('lets nothing be done after the next sign-in before one is set up; keys go on and are listed', async () => {
    const eve = await app.person({ role: 'purchaser', name: 'Eve Zhao' })
    const { token } = (await eve.post('/api/v1/api-keys', { name: 'Sync', days: 30 })).body
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'purchaser' } })).body.rows
    expect((await eve.patch('/api/v1/sign-in-rules', { secondFactorRoles: [] })).status).toBe(403)
    expect((await app.admin.patch('/api/v1/sign-in-rules', { secondFactorRoles: [role.id] })).body.secondFactorRoles).toEqual([role.id])
    // Who sits there already may end the day's work.
    expect((await eve.get('/api/v1/me')).status).toBe(200)
    const [first] = (await app.admin.get('/api/v1/sign-in-people')).body.rows
    expect(first).toMatchObject({ user: { title: 'Eve Zhao' }, required: true, totp: false, passkeys: 0, apiKeys: 1 })
    const again = app.nobody()
    expect((await again.post('/api/v1/sign-in', { email: eve.email, password: testPassword })).body.mustEnrol).toBe(true)
    for (const path of ['/api/v1/me', '/api/v1/customers', '/api/v1/sessions', '/api/v1/live', '/api/v1/search?text=a', '/api/v1/api-keys']) {
      expect((await again.get(path)).body.type, path).toBe('/problems/second-factor.enrol')
    }
    expect((await again.post('/api/v1/customers', { name: 'X' })).status).toBe(403)
    expect((await again.post('/api/v1/password', { current: testPassword, next: 'a quite other password' })).status).toBe(403)
    expect((await app.nobody().get('/api/v1/me', { headers: { authorization: `Bearer ${token as string}` } })).status).toBe(200)
    await enrol(app, again)
    expect((await again.get('/api/v1/me')).body.user.name).toBe('Eve Zhao')
    expect((await again.delete('/api/v1/second-factor/totp')).body.type).toBe('/problems/second-factor.required')
    expect((await again.get('/api/v1/second-factor')).body.totp).toBe(true)
    expect((await auditOf(app, 'signInPolicy.update')).length).toBe(1)
  })
})
