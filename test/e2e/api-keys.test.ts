import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'rep', name: 'Nina Li' })
  address = await app.listen()
}, 180_000)

test('a key is made, shown once, works, and is refused once it is revoked', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: nina, now: app.clock.now(), path: '/settings/api-keys' })
  await page.getByText('No keys yet').waitFor()
  await page.getByRole('button', { name: 'New key' }).click()
  const making = page.getByRole('dialog', { name: 'New key' })
  await making.getByLabel(/What it is for/).fill('Nightly sync')
  await making.getByLabel('Valid for').selectOption('30')
  await making.getByRole('button', { name: 'Make the key' }).click()
  const shown = page.getByRole('dialog', { name: 'The key' })
  const token = await shown.getByLabel('The key', { exact: true }).inputValue()
  expect(token).toMatch(/^gxk_\d+\.[\w-]{43}$/)
  await shown.getByRole('button', { name: 'Close' }).last().click()
  const line = page.getByRole('listitem').filter({ hasText: 'Nightly sync' })
  await line.getByText('never used').waitFor()
  expect(await line.innerText()).toContain(`${token.slice(0, token.indexOf('.') + 7)}…`)
  expect(await line.innerText()).toContain('Reads only')
  expect(await page.content()).not.toContain(token)
  const ask = () => app.nobody().get('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).body.user.name).toBe('Nina Li')
  await line.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('dialog', { name: 'Revoke Nightly sync?' }).getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('No keys yet').waitFor()
  expect((await ask()).status).toBe(401)
})

test('an administrator sees on a phone whose keys there are, in Chinese', { timeout: patience }, async () => {
  expect((await nina.post('/api/v1/api-keys', { name: '官网表单与呼叫中心以及财务部的夜间同步程序', days: 365 })).status).toBe(201)
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/api-keys', language: 'zh', width: 360, height: 740, touch: true, theme: 'dark' })
  const line = page.getByRole('listitem').filter({ hasText: '官网表单与' })
  await line.getByText(/Nina Li/).waitFor()
  const button = await line.getByRole('button', { name: '停用' }).boundingBox()
  expect((button?.x ?? 360) + (button?.width ?? 0)).toBeLessThanOrEqual(360)
  await page.getByRole('heading', { name: 'API 密钥' }).waitFor()
})
