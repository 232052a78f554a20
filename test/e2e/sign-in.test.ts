import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { codeOf } from '../sign-in/support.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'

// The browser that npm ships ends itself when a page asks for a passkey: an installed one is used for that where there is one.
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((path) => existsSync(path))
const browser = useBrowser(installed)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let app: TestApp
let address: string

beforeAll(async () => {
  app = await testApp()
  address = (await app.listen()).replace('127.0.0.1', 'localhost')
}, 180_000)

async function expectAccessible(page: Page): Promise<void> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    interface Found { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }
    const { axe: checker } = globalThis as unknown as { readonly axe: { run(context: object, options: object): Promise<Found> } }
    const { violations } = await checker.run({ exclude: ['.top-bar', '.me'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'], resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
  expect(found).toEqual([])
}

/** Puts an authenticator into the browser that asks for a finger and gets one. */
async function authenticatorIn(page: Page): Promise<{ readonly cdp: CDPSession; readonly credentials: () => Promise<readonly object[]> }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
  return { cdp, credentials: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials }
}

test.skipIf(installed === undefined)('a passkey is added, signs in alone and as the second step, is renamed and removed', { timeout: 4 * patience }, async () => {
  const nina = await app.person({ role: 'rep', name: 'Nina Li' })
  const page = await browser.visit({ address, who: nina, now: app.clock.now(), path: '/settings/security', refusals: [401] })
  const { credentials } = await authenticatorIn(page)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel(/Name of the passkey/).fill('Laptop')
  await page.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('Laptop').waitFor()
  await expectAccessible(page)
  expect(await credentials()).toHaveLength(1)

  await page.context().clearCookies()
  await page.goto(`${address}/sign-in?next=/customers`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${address}/customers*`)
  const sessions = await app.program.database.read<{ second_factor: boolean }>({ workspaceId: app.workspaceId }, { text: `select second_factor from session where method = 'passkey'`, values: [] })
  expect(sessions).toEqual([{ second_factor: true }])

  await page.context().clearCookies()
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Email').fill(nina.email)
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL(`${address}/`)

  await page.goto(`${address}/settings/security`)
  await page.getByRole('button', { name: 'Rename Laptop' }).click()
  await page.getByLabel(/Name of the passkey/).fill('Work laptop')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Remove Work laptop' }).click()
  await page.getByText('Work laptop').waitFor({ state: 'detached' })
  expect((await app.nobody().post('/api/v1/sign-in', { email: nina.email, password: testPassword })).status).toBe(200)
})

test('codes by an application are set up from the drawn picture and asked for at the next sign-in', { timeout: 3 * patience }, async () => {
  const mei = await app.person({ role: 'rep', name: 'Mei Chen' })
  const page = await browser.visit({ address, who: mei, now: app.clock.now(), path: '/settings/security', refusals: [401, 403, 422] })
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByRole('img', { name: 'QR code with the secret' }).waitFor()
  const secret = (await page.getByRole('textbox', { name: 'Secret' }).inputValue()).replaceAll(' ', '')
  await expectAccessible(page)
  await page.getByLabel('The code that it shows now').fill('000000')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByText('This code is not right').waitFor()
  await page.getByLabel('The code that it shows now').fill(codeOf(secret, app.clock.now()))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).waitFor()
  expect(await page.locator('.recovery-codes code').count()).toBe(10)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  // A while later the person is asked again who sits there.
  app.clock.advance(11 * 60_000)
  await page.getByRole('button', { name: 'Make new ones' }).click()
  const confirm = page.getByRole('dialog', { name: 'Is it you?' })
  await confirm.getByLabel('Password').fill(testPassword)
  await confirm.getByLabel('Code').fill(codeOf(secret, app.clock.now()))
  await expectAccessible(page)
  await confirm.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()

  await page.context().clearCookies()
  app.clock.advance(60_000)
  await page.goto(`${address}/sign-in?next=${encodeURIComponent('/\t/evil.example')}`)
  await page.getByLabel('Email').fill(mei.email)
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Code').fill(codeOf(secret, app.clock.now()))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(`${address}/`)
})

test('who must have a second factor sets one up before anything else, in Chinese on a phone', { timeout: 3 * patience }, async () => {
  const lei = await app.person({ role: 'purchaser', name: '雷军', language: 'zh' })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'purchaser' } })).body.rows
  expect((await app.admin.patch('/api/v1/sign-in-rules', { secondFactorRoles: [role.id] })).status).toBe(200)
  const page = await browser.visit({ address, now: app.clock.now(), path: '/sign-in', language: 'zh', width: 360, height: 740, touch: true, theme: 'dark', refusals: [401, 403] })
  await page.getByLabel('邮箱').fill(lei.email)
  await page.getByLabel('密码').fill(testPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '设置第二重验证' }).waitFor()
  await page.goto(`${address}/customers`)
  await page.waitForURL(`${address}/sign-in/second-factor`)
  await page.getByRole('img', { name: '包含密钥的二维码' }).waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const secret = (await page.getByRole('textbox', { name: '密钥' }).inputValue()).replaceAll(' ', '')
  await page.getByLabel('应用当前显示的验证码').fill(codeOf(secret, app.clock.now()))
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('button', { name: '我已保存' }).click()
  await page.waitForURL(`${address}/`)
})

test('an administrator sets roles, a provider and the emergency way in', { timeout: 3 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/sign-in', refusals: [409, 422] })
  await page.getByRole('heading', { name: 'Who must have a second factor' }).waitFor()
  await page.getByRole('row', { name: /雷军/ }).waitFor()
  await page.getByRole('button', { name: 'Add OpenID provider' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(/Name at sign-in/).fill('Yunfan ID')
  await form.getByLabel(/^Issuer/).fill('https://login.yunfan.example')
  await form.getByLabel(/Client ID/).fill('guanxi')
  await form.getByLabel(/Client secret/).fill('never shown again')
  await form.getByLabel(/Email domains/).fill('yunfan.example, yunfan.cn')
  await form.getByLabel(/Groups to roles/).fill('CN=Sales,OU=Groups = Nobody')
  await form.getByText('There is no role Nobody.').waitFor()
  await form.getByLabel(/Groups to roles/).fill('CN=Sales,OU=Groups = Administrator')
  await form.getByLabel('Offer it at sign-in').check()
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Test Yunfan ID' }).waitFor()
  await expectAccessible(page)
  expect(await page.content()).not.toContain('never shown again')
  await page.getByLabel('Only by the providers above').click()
  await page.getByText(/The emergency administrator must be/).waitFor()
  const outside = await browser.visit({ address, path: '/sign-in', refusals: [401] })
  await outside.getByRole('button', { name: 'Sign in with Yunfan ID' }).waitFor()
  await expectAccessible(outside)
  const [saved] = (await app.admin.get('/api/v1/identity-providers')).body.rows
  expect(saved.settings).toMatchObject({ domains: ['yunfan.example', 'yunfan.cn'], groups: [{ group: 'CN=Sales,OU=Groups' }] })
})
