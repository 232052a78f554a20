import { expect, test } from 'vitest'
import { pipelinePreset } from '../../src/model/objects/presets.ts'
import { testApp, testPassword } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()

test('a company is set up in English, and its first page offers three ways to begin', { timeout: patience }, async () => {
  const app = await testApp({ setUp: false })
  const page = await browser.visit({ address: await app.listen(), now: app.clock.now(), refusals: [401] })
  await page.getByRole('heading', { name: 'Welcome to Guanxi' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/set-up')
  await page.getByLabel('Company').fill('Harbour Tools Ltd')
  await page.getByLabel('Your name').fill('Nina Li')
  await page.getByLabel('Email').fill('nina@harbour.example')
  await page.getByLabel('Password').fill(testPassword)
  await page.getByLabel('Currency of the books').selectOption('EUR')
  await page.getByRole('button', { name: 'Set up' }).click()
  for (const choice of ['See a sample company', 'Import my data', 'Start empty']) await page.getByRole('heading', { name: choice }).waitFor()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('No customers yet').waitFor()
  const me = await page.evaluate(async () => (await fetch('/api/v1/me')).json() as Promise<object>)
  expect(me).toMatchObject({ user: { name: 'Nina Li', language: 'en' }, workspace: { name: 'Harbour Tools Ltd', baseCurrency: 'EUR' } })
})

test('a company is set up in Chinese, by a browser that speaks it', { timeout: patience }, async () => {
  const app = await testApp({ setUp: false })
  const page = await browser.visit({ address: await app.listen(), language: 'zh', now: app.clock.now(), refusals: [401] })
  await page.getByRole('heading', { name: '欢迎使用 Guanxi' }).waitFor()
  await page.getByLabel('公司名称').fill('云帆贸易有限公司')
  await page.getByLabel('您的姓名').fill('李娜')
  await page.getByLabel('邮箱').fill('lina@yunfan.example')
  await page.getByLabel('密码').fill(testPassword)
  await page.getByRole('button', { name: '创建' }).click()
  await page.getByRole('heading', { name: '看看示例公司' }).waitFor()
  await page.goto(new URL('/opportunities?view=board', page.url()).href)
  // The pipeline that the company starts with speaks its language too.
  for (const { name } of pipelinePreset.stages.slice(0, 3)) await page.getByRole('region', { name: name.zh, exact: true }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

test('signing out and in again, with a wrong password in between that says so', { timeout: patience }, async () => {
  const app = await testApp()
  const page = await browser.visit({ address: await app.listen(), who: app.admin, now: app.clock.now(), path: '/customers', refusals: [401] })
  await page.getByText('No customers yet').waitFor()
  await page.getByRole('button', { name: /^My account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto(new URL('/customers?sort=name', page.url()).href)
  await page.getByLabel('Email').fill('ada@example.com')
  await page.getByLabel('Password').fill('something else 99')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').filter({ hasText: 'password' }).waitFor()
  expect(await page.getByLabel('Email').inputValue()).toBe('ada@example.com')
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  // Where the person wanted to go before she was asked.
  await page.getByText('No customers yet').waitFor()
  expect(page.url()).toContain('/customers?sort=name')
})

test('language and theme change at once, without loading the page again, and hold at the next visit', { timeout: patience }, async () => {
  const app = await testApp()
  const page = await browser.visit({ address: await app.listen(), who: app.admin, now: app.clock.now(), path: '/customers' })
  await page.getByText('No customers yet').waitFor()
  await page.evaluate(() => { document.body.dataset['kept'] = 'yes' })
  const light = await background(page)
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: '中文' }).click()
  await page.getByText('还没有客户').waitFor()
  await page.getByRole('button', { name: /^我的账号/ }).click()
  await page.getByRole('menuitemradio', { name: '深色' }).click()
  await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, light)
  expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('yes')
  const dark = await background(page)
  await expect.poll(async () => (await app.admin.get('/api/v1/me')).body.user, { timeout: patience / 2 }).toMatchObject({ language: 'zh', theme: 'dark' })
  await page.reload()
  await page.getByText('还没有客户').waitFor()
  expect(await background(page)).toBe(dark)
})

function background(page: Awaited<ReturnType<typeof browser.visit>>): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}
