import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOutgoingGuard } from '../../src/platform/outgoing/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import { clientId, clientSecret, startProvider, type TestProvider } from './provider.ts'
import { auditOf, codeOf, enrol } from './support.ts'
import { Visitor } from './visitor.ts'

let app: TestApp
let idp: TestProvider
let address: string
let providerId: string
let workspace: string
let roles: Readonly<Record<string, string>>
const settings = () => ({ issuer: idp.issuer, clientId, domains: ['example.com'], createUsers: true, defaultRole: roles['rep'], groups: [{ group: 'Purchasing', role: roles['purchaser'] }, { group: 'crm-admins', role: roles['administrator'] }] })

beforeAll(async () => {
  let redirect = ''
  // The application must know the provider's port before it starts, and the provider the application's address.
  const ports: string[] = []
  const guard = createOutgoingGuard('localhost')
  app = await testApp({ outgoing: { checkUrl: (url) => { if (!ports.includes(url.port)) createOutgoingGuard().checkUrl(url); else createOutgoingGuard(`localhost:${url.port}`).checkUrl(url) }, lookup: (url) => guard.lookup(url) } })
  address = (await app.listen()).replace('127.0.0.1', 'localhost')
  redirect = `${address}/api/v1/sign-in/callback`
  idp = await startProvider(() => redirect)
  ports.push(String(idp.port))
  const rows = (await app.admin.post('/api/v1/roles/query', { limit: 200 })).body.rows as { key: string; id: string }[]
  roles = Object.fromEntries(rows.map(({ key, id }) => [key, id]))
  const made = await app.admin.post('/api/v1/identity-providers', { kind: 'oidc', name: 'Company', active: true, secret: clientSecret, settings: settings() })
  expect(made.status, made.text).toBe(201)
  providerId = made.body.id as string
  workspace = (await app.admin.get('/api/v1/me')).body.workspace.slug as string
}, 180_000)
afterAll(() => { idp.server.closeAllConnections(); idp.server.close() })

async function signIn(visitor = new Visitor(), next = '/customers'): Promise<{ visitor: Visitor; url: string }> {
  const started = await visitor.post(`${address}/api/v1/sign-in/provider`, { provider: providerId, workspace, next })
  expect(started.status).toBe(200)
  const { url } = await started.json() as { url: string }
  return { visitor, url: (await visitor.follow(url, address)).url }
}
const meOf = async (visitor: Visitor) => (await visitor.get(`${address}/api/v1/me`)).json() as Promise<{ user?: { id: string; name: string; email: string; roles: { id: string }[] }; type?: string }>
const as = (sub: string, claims: Readonly<Record<string, unknown>>) => { idp.person = { sub, claims } }

describe('signing in at the company\'s provider', () => {
  test('is offered at the door without telling more than its name', async () => {
    expect((await app.nobody().get('/api/v1/sign-in/options')).body.providers).toEqual([{ id: providerId, kind: 'oidc', name: 'Company' }])
    expect((await app.nobody().get('/api/v1/sign-in/options?workspace=nothing-here')).body.providers).toEqual([])
  })

  test('makes a user with the roles of the groups, and brings the person where they wanted to go', async () => {
    as('u-1', { email: 'Mei@Example.com', email_verified: true, name: 'Mei Chen', groups: ['purchasing', 'others'] })
    const { visitor, url } = await signIn()
    expect(url).toBe(`${address}/customers`)
    const me = await meOf(visitor)
    expect(me.user).toMatchObject({ name: 'Mei Chen', email: 'mei@example.com' })
    expect(me.user?.roles.map(({ id }) => id)).toEqual([roles['purchaser']])
    expect(await auditOf(app, 'identity.link')).toHaveLength(1)
    const history = await app.admin.get(`/api/v1/users/${me.user?.id ?? ''}/history`)
    expect(history.text).toContain('Company')
  })

  test('knows the person again by issuer and subject, whatever the e-mail then is, and follows the groups', async () => {
    as('u-1', { email: 'other@example.com', email_verified: true, name: 'Mei', groups: [] })
    const { visitor } = await signIn()
    const me = await meOf(visitor)
    expect(me.user).toMatchObject({ name: 'Mei Chen', email: 'mei@example.com' })
    expect(me.user?.roles.map(({ id }) => id)).toEqual([roles['rep']])
  })

  test('ends with the session at sign-out', async () => {
    const { visitor } = await signIn()
    expect((await visitor.post(`${address}/api/v1/sign-out`, undefined).catch(() => undefined))?.status).toBeDefined()
    const again = new Visitor()
    again.setCookie(address, 'guanxi_session', visitor.cookie(address, 'guanxi_session') ?? 'gone')
    expect((await again.get(`${address}/api/v1/me`)).status).toBe(401)
  })

  test('takes an e-mail only when it is verified and of the company\'s domains', async () => {
    const nina = await app.person({ role: 'rep', name: 'Nina Li' })
    for (const claims of [{ email: nina.email }, { email: nina.email, email_verified: false }, { email: nina.email, email_verified: 'true' }, { email: 'boss@evil.example', email_verified: true }, { email: 'x@example.com.evil.example', email_verified: true }, {}]) {
      as('stranger', claims)
      const { url, visitor } = await signIn()
      expect(url).toContain('#problem=sign-in.not-linked')
      expect(visitor.cookie(address, 'guanxi_session')).toBeUndefined()
    }
    as('nina', { email: nina.email, email_verified: true })
    expect((await meOf((await signIn()).visitor)).user?.name).toBe('Nina Li')
  })

  test('a deactivated user stays out, also under a new subject', async () => {
    const gone = await app.person({ role: 'rep', name: 'Gone' })
    as('gone', { email: gone.email, email_verified: true })
    await signIn()
    expect((await app.admin.post(`/api/v1/users/${gone.userId}/deactivate`, { handTo: app.admin.userId })).status).toBeLessThan(300)
    expect((await signIn()).url).toContain('problem=sign-in.not-active')
    as('gone-again', { email: gone.email, email_verified: true })
    expect((await signIn()).url).toContain('problem=sign-in.not-active')
  })

  test('the last administrator keeps the role that the groups would take', async () => {
    as('ada', { email: 'ada@example.com', email_verified: true, groups: ['nothing'] })
    const { visitor } = await signIn()
    expect((await meOf(visitor)).user?.roles.map(({ id }) => id)).toContain(roles['administrator'])
    expect(await auditOf(app, 'identity.keepRoles')).toHaveLength(1)
  })
})

describe('how fresh and how strong the sign-in there is', () => {
  const change = async (more: object) => { expect((await app.admin.put(`/api/v1/identity-providers/${providerId}`, { kind: 'oidc', name: 'Company', active: true, settings: { ...settings(), ...more } })).status).toBe(200) }
  const started = async () => (await (await new Visitor().post(`${address}/api/v1/sign-in/provider`, { provider: providerId, workspace, next: '/customers' })).json() as { url: string }).url

  test('is asked of it, and a token that does not say so opens nothing', async () => {
    as('u-1', { email: 'mei@example.com', email_verified: true })
    await change({ maxAge: 5, acr: ['strong'] })
    const asked = new URL(await started()).searchParams
    expect([asked.get('max_age'), asked.get('acr_values')]).toEqual(['300', 'strong'])
    for (const acr of [undefined, 'weak']) {
      idp.acr = acr
      expect((await signIn()).url).toContain('problem=sign-in.provider-refused')
    }
    idp.acr = 'strong'
    expect((await meOf((await signIn()).visitor)).user?.name).toBe('Mei Chen')
    // Somebody takes the question for the age out on the way: no time of the sign-in comes back.
    const visitor = new Visitor()
    const begun = await visitor.post(`${address}/api/v1/sign-in/provider`, { provider: providerId, workspace, next: '/customers' })
    const url = new URL((await begun.json() as { url: string }).url)
    url.searchParams.delete('max_age')
    expect((await visitor.follow(url.href, address)).url).toContain('problem=sign-in.provider-refused')
    idp.acr = undefined
    await change({})
    expect((await meOf((await signIn()).visitor)).user?.name).toBe('Mei Chen')
  })
})

describe('linking an account at the provider', () => {
  test('makes it a way in for the user who is signed in, without any e-mail, and for no second one', async () => {
    const lin = await app.person({ role: 'rep', name: 'Lin' })
    const visitor = new Visitor()
    visitor.setCookie(address, 'guanxi_session', lin.cookie?.split('=')[1] ?? '')
    as('lin-at-company', {})
    const begin = async (who: Visitor) => who.post(`${address}/api/v1/identities`, { provider: providerId })
    const { url } = await (await begin(visitor)).json() as { url: string }
    expect((await visitor.follow(url, address)).url).toBe(`${address}/settings/security`)
    expect((await meOf((await signIn()).visitor)).user?.name).toBe('Lin')
    const peer = await app.person({ role: 'rep' })
    const other = new Visitor()
    other.setCookie(address, 'guanxi_session', peer.cookie?.split('=')[1] ?? '')
    expect((await other.follow((await (await begin(other)).json() as { url: string }).url, address)).url).toContain('identity.taken')
    app.clock.advance(11 * 60_000)
    expect((await begin(visitor)).status).toBe(403)
    expect((await begin(new Visitor())).status).toBe(401)
  })
})

describe('what does not come from the provider, or not to this browser', () => {
  /** Goes to the provider, and gives the address that it sends back to without going there. */
  async function answered(visitor: Visitor): Promise<string> {
    const { url } = await (await visitor.post(`${address}/api/v1/sign-in/provider`, { provider: providerId, workspace })).json() as { url: string }
    let at = url
    for (let count = 0; count < 10 && !at.startsWith(address); count += 1) at = new URL((await visitor.get(at)).headers.get('location') ?? '', at).href
    return at
  }
  const refused = async (visitor: Visitor, url: string) => {
    expect((await visitor.follow(url, address)).url).toContain('#problem=sign-in.provider-refused')
    expect(visitor.cookie(address, 'guanxi_session')).toBeUndefined()
  }

  test('is asked with PKCE, state and nonce, and the exact address', async () => {
    const started = await new Visitor().post(`${address}/api/v1/sign-in/provider`, { provider: providerId, workspace })
    const { searchParams } = new URL((await started.json() as { url: string }).url)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('redirect_uri')).toBe(`${address}/api/v1/sign-in/callback`)
    for (const name of ['code_challenge', 'state', 'nonce']) expect(searchParams.get(name)?.length).toBeGreaterThan(20)
  })

  test('another browser cannot end it, nor this one twice, nor with another state or code', async () => {
    as('u-1', { email: 'mei@example.com', email_verified: true })
    await refused(new Visitor(), await answered(new Visitor()))
    const twice = new Visitor()
    const url = await answered(twice)
    const step = twice.cookie(address, 'guanxi_step') ?? ''
    await twice.follow(url, address)
    const replay = new Visitor()
    replay.setCookie(address, 'guanxi_step', step)
    await refused(replay, url)
    for (const [name, value] of [['state', 'another'], ['code', 'another'], ['iss', 'https://evil.example']] as const) {
      const visitor = new Visitor()
      const changed = new URL(await answered(visitor))
      changed.searchParams.set(name, value)
      await refused(visitor, changed.href)
    }
    const mixed = new Visitor()
    await answered(mixed)
    await refused(mixed, await answered(new Visitor()))
    await refused(new Visitor(), `${address}/api/v1/sign-in/callback?error=access_denied`)
  })

  test.each(['//evil.example', '/\\evil.example', '\\evil.example', 'https://evil.example', '/\t/evil.example', 'javascript:alert(1)'])('%j is no address to come back to', async (next) => {
    const answer = await new Visitor().post(`${address}/api/v1/sign-in/provider`, { provider: providerId, workspace, next })
    expect(answer.status).toBe(422)
  })

  test('an ID token that was changed under its signature opens nothing', async () => {
    as('f-9', {})
    idp.forgedSubject = 'u-1'
    try {
      const { visitor, url } = await signIn()
      expect(url).toContain('#problem=sign-in.provider-refused')
      expect(visitor.cookie(address, 'guanxi_session')).toBeUndefined()
    } finally { idp.forgedSubject = undefined }
  })

  test('a name in the request is not believed to be our address', async () => {
    const answer = await app.nobody().post('/api/v1/sign-in/provider', { provider: providerId }, { headers: { host: 'evil.example' } })
    expect(answer.body.type).toBe('/problems/sign-in.address-needed')
  })
})

describe('the settings of a provider', () => {
  test('are an administrator\'s; the secret is told to nobody and lies sealed', async () => {
    const rep = await app.person({ role: 'rep' })
    expect((await rep.get('/api/v1/identity-providers')).status).toBe(403)
    expect((await rep.post('/api/v1/identity-providers', { kind: 'oidc', name: 'Mine', settings: settings() })).status).toBe(403)
    const other = await app.otherWorkspace()
    expect((await other.get('/api/v1/identity-providers')).body.rows).toEqual([])
    expect((await other.put(`/api/v1/identity-providers/${providerId}`, { kind: 'oidc', name: 'Mine', settings: { ...settings(), defaultRole: null, groups: [] } })).status).toBe(404)
    expect((await other.delete(`/api/v1/identity-providers/${providerId}`)).status).toBe(404)
    const listed = await app.admin.get('/api/v1/identity-providers')
    expect(listed.body.rows).toMatchObject([{ name: 'Company', hasSecret: true }])
    expect(listed.text).not.toContain(clientSecret)
    const rows = JSON.stringify(await app.program.database.read({ workspaceId: app.workspaceId }, { text: 'select * from identity_provider', values: [] }))
    expect(rows).not.toContain(clientSecret)
    expect(rows).toContain('gx1.')
  })

  test('a role of another company, an unknown setting and a bad domain are refused', async () => {
    const foreign = (await (await app.otherWorkspace()).post('/api/v1/roles/query', { limit: 1 })).body.rows[0].id as string
    for (const change of [{ defaultRole: foreign }, { groups: [{ group: 'x', role: foreign }] }, { domains: ['*'] }, { domains: ['@example.com'] }, { issuer: 'file:///etc/passwd' }, { surprise: 1 }]) {
      expect((await app.admin.post('/api/v1/identity-providers', { kind: 'oidc', name: 'Bad', settings: { ...settings(), ...change } })).status, JSON.stringify(change)).toBe(422)
    }
  })

  test('discovery asks no inner address that the operator does not name', async () => {
    for (const issuer of ['http://127.0.0.1:1', 'https://127.0.0.1', 'https://[::ffff:7f00:1]', 'https://2130706433', 'https://169.254.169.254', 'http://localhost:9']) {
      const made = await app.admin.post('/api/v1/identity-providers', { kind: 'oidc', name: 'Inner', active: true, settings: { ...settings(), issuer } })
      expect(made.status).toBe(201)
      const tried = await app.admin.post(`/api/v1/identity-providers/${made.body.id as string}/test`, {})
      expect([tried.status, tried.body.type]).toEqual([422, '/problems/identity-provider.fails'])
      expect((await new Visitor().post(`${address}/api/v1/sign-in/provider`, { provider: made.body.id, workspace })).status).toBe(503)
      expect((await app.admin.delete(`/api/v1/identity-providers/${made.body.id as string}`)).status).toBe(204)
    }
    expect((await app.admin.post(`/api/v1/identity-providers/${providerId}/test`, {})).body).toEqual({ issuer: idp.issuer })
  })
})

describe('enforced single sign-on', () => {
  test('needs a provider and an emergency administrator with a second factor; then closes every password but that one', async () => {
    const rep = await app.person({ role: 'rep', name: 'Rita' })
    const asked = await app.admin.post('/api/v1/users/invite', { name: 'New One', email: 'new.one@example.com', roles: [{ object: 'role', id: roles['rep'] }] })
    const link = (await app.admin.post('/api/v1/invitations', { user: (await app.admin.post('/api/v1/users/query', { filter: { field: 'email', is: 'equals', value: 'new.one@example.com' } })).body.rows[0].id as string })).body.path as string
    expect(asked.status).toBeLessThan(300)
    expect((await app.admin.post('/api/v1/confirmation', { password: testPassword })).status).toBeLessThan(300)
    const reset = (await app.admin.post('/api/v1/password-resets', { user: rep.userId })).body.path as string
    const enforce = (breakGlassUser: string | null) => app.admin.patch('/api/v1/sign-in-rules', { enforced: true, breakGlassUser })
    expect((await enforce(null)).body.type).toBe('/problems/sign-in-policy.break-glass')
    expect((await enforce(app.admin.userId)).status).toBe(409)
    expect((await enforce(rep.userId)).status).toBe(409)
    expect((await app.admin.post('/api/v1/confirmation', { password: testPassword })).status).toBe(204)
    const { secret } = await enrol(app, app.admin)
    expect((await enforce(app.admin.userId)).body).toMatchObject({ enforced: true, breakGlassUser: app.admin.userId })

    const sso = '/problems/sign-in.single-sign-on'
    expect((await app.nobody().post('/api/v1/sign-in', { email: rep.email, password: testPassword })).body.type).toBe(sso)
    expect((await rep.post('/api/v1/password', { current: testPassword, next: 'quite another password' })).body.type).toBe(sso)
    expect((await app.admin.post('/api/v1/password-resets', { user: rep.userId })).body.type).toBe(sso)
    expect((await app.nobody().post(`/api/v1${reset}`, { password: 'quite another password' })).body.type).toBe(sso)
    expect((await app.nobody().get(`/api/v1${link}`)).body).toMatchObject({ singleSignOn: true })
    expect((await app.nobody().post(`/api/v1${link}`, { password: 'quite another password' })).body.type).toBe(sso)
    as('new', { email: 'new.one@example.com', email_verified: true })
    expect((await meOf((await signIn()).visitor)).user?.name).toBe('New One')

    app.clock.advance(60_000)
    const glass = app.nobody()
    const first = await glass.post('/api/v1/sign-in', { email: 'ada@example.com', password: testPassword })
    expect(first.body.type).toBe('/problems/sign-in.second-factor')
    expect((await glass.post('/api/v1/sign-in/second-factor', { step: first.body.step, code: codeOf(secret, app.clock.now()) })).status).toBe(200)
    expect(await auditOf(app, 'signIn.breakGlass')).toHaveLength(1)
    expect((await glass.delete('/api/v1/second-factor/totp')).body.type).toBe('/problems/second-factor.break-glass')
    expect((await glass.delete(`/api/v1/identity-providers/${providerId}`)).body.type).toBe('/problems/sign-in-policy.provider-needed')
    expect((await glass.put(`/api/v1/identity-providers/${providerId}`, { kind: 'oidc', name: 'Company', active: false, settings: settings() })).status).toBe(409)
    expect((await glass.patch('/api/v1/sign-in-rules', { enforced: false })).status).toBe(200)
    expect((await app.nobody().post('/api/v1/sign-in', { email: rep.email, password: testPassword })).status).toBe(200)
  })
})
