import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { answer, type Credential, registration } from './authenticator.ts'
import { auditOf, enrol } from './support.ts'

// What the server makes of answers of authenticators; that a real browser gives such answers, test/e2e/sign-in.test.ts shows.

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)

const address = 'http://localhost:3000'
const own = { headers: { host: 'localhost:3000' } }
const good = { origin: address, host: 'localhost' }

async function register(who: TestClient, change: Partial<typeof good> & { readonly challenge?: string } = {}): Promise<Credential> {
  const { challenge, user } = (await who.post('/api/v1/passkeys/options', undefined, own)).body
  const { credential, passkey } = registration({ ...good, challenge: challenge as string, userHandle: user.id as string, ...change })
  const made = await who.post('/api/v1/passkeys', { name: 'Key', passkey }, own)
  if (made.status !== 201) throw new Error(String(made.body.type))
  return credential
}

test('a passkey is registered only by an answer to the own question, from the own origin, once', async () => {
  const tom = await app.person({ role: 'rep', name: 'Tom Wu' })
  for (const change of [{ origin: 'https://evil.example' }, { origin: `${address}0` }, { host: 'evil.example' }, { challenge: Buffer.from('not asked').toString('base64url') }]) {
    await expect(register(tom, change)).rejects.toThrow('/problems/passkey.refused')
  }
  const { challenge, user } = (await tom.post('/api/v1/passkeys/options', undefined, own)).body
  const { passkey } = registration({ ...good, challenge: challenge as string, userHandle: user.id as string })
  const peer = await app.person({ role: 'rep' })
  expect((await peer.post('/api/v1/passkeys', { name: 'Stolen', passkey }, own)).body.type).toBe('/problems/passkey.refused')
  const again = (await tom.post('/api/v1/passkeys/options', undefined, own)).body
  const kept = registration({ ...good, challenge: again.challenge as string, userHandle: again.user.id as string })
  expect((await tom.post('/api/v1/passkeys', { name: ' Key \u202e', passkey: kept.passkey }, own)).body).toMatchObject({ passkey: { name: 'Key' }, recoveryCodes: expect.arrayContaining([expect.any(String)]) })
  expect((await tom.post('/api/v1/passkeys', { name: 'Again', passkey: kept.passkey }, own)).status).toBe(401)
  const [row] = (await tom.get('/api/v1/passkeys')).body.rows
  expect((await peer.patch(`/api/v1/passkeys/${row.id as string}`, { name: 'Mine' })).status).toBe(404)
  expect((await peer.delete(`/api/v1/passkeys/${row.id as string}`)).status).toBe(404)
  expect((await peer.get('/api/v1/passkeys')).body.rows).toEqual([])
})

test('an answer of another origin or host, a used challenge, and a copied authenticator are refused', async () => {
  const eve = await app.person({ role: 'rep', name: 'Eve Zhao' })
  const credential = await register(eve)
  const ask = async () => (await app.nobody().post('/api/v1/sign-in/passkey/options', undefined, own)).body.challenge as string
  const send = (passkey: object) => app.nobody().post('/api/v1/sign-in/passkey', { passkey }, own)
  const good = { origin: address, host: 'localhost' }
  let counter = credential.signCount + 10
  const refused = async (passkey: object) => { expect((await send(passkey)).body.type).toBe('/problems/passkey.refused') }

  const first = answer(credential, { ...good, challenge: await ask(), counter })
  expect((await send(first)).status).toBe(200)
  await refused(first)
  counter += 1
  await refused(answer(credential, { ...good, challenge: Buffer.from('not asked').toString('base64url'), counter }))
  await refused(answer(credential, { ...good, challenge: await ask(), origin: 'https://evil.example', counter }))
  await refused(answer(credential, { ...good, challenge: await ask(), origin: `${address}.evil.example`, counter }))
  await refused(answer(credential, { ...good, challenge: await ask(), host: 'evil.example', counter }))
  await refused(answer(credential, { ...good, challenge: await ask(), type: 'webauthn.create', counter }))
  // Held without asking who holds it: good beside a password, not alone.
  await refused(answer(credential, { ...good, challenge: await ask(), flags: 0x01, counter }))
  await refused(answer({ ...credential, userHandle: Buffer.from(`${app.workspaceId}.${app.admin.userId}`).toString('base64') }, { ...good, challenge: await ask(), counter }))
  await refused(answer({ ...credential, userHandle: Buffer.from(`999.${eve.userId}`).toString('base64') }, { ...good, challenge: await ask(), counter }))
  const wrong = answer(credential, { ...good, challenge: await ask(), counter })
  await refused({ ...wrong, response: { ...wrong.response, signature: answer(credential, { ...good, challenge: await ask(), counter }).response.signature } })
  expect(await auditOf(app, 'passkey.copied')).toHaveLength(0)
  await refused(answer(credential, { ...good, challenge: await ask(), counter: credential.signCount + 1 }))
  expect(await auditOf(app, 'passkey.copied')).toHaveLength(1)
  counter += 20
  const challenge = await ask()
  app.clock.advance(5 * 60_000 + 1)
  await refused(answer(credential, { ...good, challenge, counter }))
  expect((await send(answer(credential, { ...good, challenge: await ask(), counter }))).status).toBe(200)
  // The challenge of somebody's second step is nobody else's.
  const tom = await app.person({ role: 'rep' })
  await enrol(app, tom)
  const { step } = (await app.nobody().post('/api/v1/sign-in', { email: tom.email, password: testPassword })).body
  const asked = (await app.nobody().post('/api/v1/sign-in/second-factor/options', { step }, own)).body.challenge as string
  expect((await app.nobody().post('/api/v1/sign-in/second-factor', { step, passkey: answer(credential, { ...good, challenge: asked, counter: counter + 1 }) }, own)).status).toBe(401)
  // At an address without a name there are no passkeys.
  expect((await app.nobody().post('/api/v1/sign-in/passkey/options', undefined, { headers: { host: '127.0.0.1:3000' } })).body.type).toBe('/problems/passkey.no-name')
  expect((await app.nobody().post('/api/v1/sign-in/passkey/options', undefined, { headers: { host: 'evil.example' } })).status).toBe(409)
})
