import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { say as sayIn, type Words } from '../../src/lib/words.ts'
import { confirmCommission, payCommission } from '../../src/model/actions/commission.ts'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

// Targets are set for a year, attained as orders are confirmed, ranked, and paid for; what is cancelled afterwards is taken back.

const browser = useBrowser()
let app: TestApp
let address: string
let team: string
let leader: TestClient

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  team = await app.department('Team', company)
  leader = await app.person({ role: 'leader', department: company, name: 'Lea Leader' })
  const rule = await leader.create('commission-rules', { name: 'Two per cent', from: '2026-01-01', earner: 'everybody', basis: 'confirmed' })
  await leader.create('commission-tiers', { rule: rule.id, above: { amount: 0, currency: 'CNY' }, rate: 0.02 })
  address = await app.listen()
}, 180_000)

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test.for([{ language: 'en', width: 1440 }, { language: 'zh', width: 360 }] as const)('targets of a year are set, an order confirmed moves attainment and place, and a statement is confirmed and paid, in $language at $width', { timeout: 4 * patience }, async ({ language, width }) => {
  const say = (each: Words, values?: Readonly<Record<string, string | number>>) => sayIn(each, language, values)
  const name = `Rita ${language}`
  const rep = await app.person({ role: 'rep', department: team, name })
  const open = (who: TestClient, path: string) => browser.visit({ address, who, now: app.clock.now(), language, width, path })
  const setting = await open(leader, '/attainment?side=set')
  const grid = setting.getByRole('region', { name: say(words.set) })
  await grid.getByRole('combobox', { name: say(words.whose) }).selectOption({ label: name })
  await grid.getByRole('textbox', { name: say(words.cell, { level: say(words.goal), month: say(words.year) }) }).fill('120000.01')
  await grid.getByRole('button', { name: say(words.spreadYear) }).click()
  const season = setting.getByRole('dialog', { name: say(words.season) })
  await season.getByRole('tab', { name: say(words.equal) }).click()
  expect(await fits(setting)).toBe(true)
  await season.getByRole('button', { name: say(words.spread) }).click()
  expect(await fits(setting)).toBe(true)
  await grid.getByRole('button', { name: say(words.save) }).click()
  await setting.getByText(say(words.saved)).waitFor({ timeout: patience })
  // What is kept stands there, and a level that is added leaves the others.
  const cell = (level: Words) => grid.getByRole('textbox', { name: say(words.cell, { level: say(level), month: language === 'en' ? 'Mar' : '3月' }) })
  await setting.reload()
  await grid.getByRole('combobox', { name: say(words.whose) }).selectOption({ label: name })
  await expect.poll(() => cell(words.goal).inputValue(), { timeout: patience }).toBe('10,000')
  await cell(words.stretch).fill('12000')
  await grid.getByRole('button', { name: say(words.save) }).click()
  await setting.getByText(say(words.saved)).waitFor({ timeout: patience })
  expect((await rep.post('/api/v1/sales-targets/query', { filter: { field: 'startsOn', is: 'equals', value: '2026-03-01' }, fields: ['goal', 'stretch'] })).body.rows).toMatchObject([{ goal: { amount: 10_000_00 }, stretch: { amount: 12_000_00 } }])
  await setting.close()
  const targets = (await rep.post('/api/v1/sales-targets/query', { fields: ['goal'] })).body.rows as { goal: { amount: number } }[]
  expect(targets.map(({ goal }) => goal.amount).reduce((sum, each) => sum + each, 0)).toBe(120_000_01)

  const mine = await open(rep, '/attainment')
  await mine.getByText(say(words.ofGoal, { share: '0%', goal: '¥10,000' })).waitFor({ timeout: patience })
  const customer = await rep.create('customers', { name: `Buyer ${language}` })
  const order = await rep.create('orders', { customer: customer.id, date: '2026-11-10', amount: { amount: 6_000_00, currency: 'CNY' }, status: 'draft' })
  await rep.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  await mine.reload()
  await mine.getByText(say(words.ofGoal, { share: '60%', goal: '¥10,000' })).waitFor({ timeout: patience })
  expect(await fits(mine)).toBe(true)
  await mine.getByRole('tab', { name: say(words.leaderboard) }).click()
  await mine.getByRole('listitem').filter({ hasText: say(words.me) }).waitFor({ timeout: patience })
  expect(await fits(mine)).toBe(true)
  await mine.close()

  await leader.post('/api/v1/commission-statements/compute', { month: '2026-11-01' })
  const [statement] = (await rep.post('/api/v1/commission-statements/query', {})).body.rows as { id: string }[]
  const paying = await open(leader, `/commission-statements/${statement?.id ?? ''}`)
  for (const verb of [confirmCommission, payCommission]) {
    await paying.getByRole('button', { name: say(verb.label), exact: true }).first().click()
    await paying.getByRole('dialog').getByRole('button', { name: say(verb.label), exact: true }).click()
    await paying.getByRole('dialog').waitFor({ state: 'detached', timeout: patience })
  }
  await expect.poll(async () => (await rep.get(`/api/v1/commission-statements/${statement?.id ?? ''}`)).body.status as string, { timeout: patience }).toBe('paid')
  expect(await fits(paying)).toBe(true)
  await paying.close()

  await rep.post(`/api/v1/orders/${order.id as string}/cancel`, { reason: 'Called off' })
  await leader.post('/api/v1/commission-statements/compute', { month: '2026-12-01' })
  const next = (await rep.post('/api/v1/commission-statements/query', { filter: { field: 'month', is: 'equals', value: '2026-12-01' } })).body.rows as { total: { amount: number } }[]
  expect(next.map(({ total }) => total.amount)).toEqual([-120_00])
})

test('a level that the role does not see is neither on the page of targets nor on the first page, and the page says so', { timeout: 2 * patience }, async () => {
  const rep = await app.person({ role: 'rep', department: team, name: 'Mia Masked' })
  const set = await leader.post('/api/v1/sales-targets/set', { targets: [{ subject: 'person', id: rep.userId, kpi: 'amount', basis: 'confirmed', period: 'month', startsOn: '2026-11-01', base: 40_000_00, goal: 81_234_00 }] })
  expect(set.status).toBe(200)
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const changed = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, salesTarget: { ...role.permissions.objects.salesTarget, fields: { goal: 'masked' } } } } }, { version: role.version })
  expect(changed.status).toBe(200)
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language: 'en', path: '/attainment' })
  await page.getByText('Your role does not see these levels: Goal.').waitFor({ timeout: patience })
  await page.getByText('0% of ¥40,000').waitFor()
  const home = await browser.visit({ address, who: rep, now: app.clock.now(), language: 'en', path: '/' })
  await home.getByText('0% of ¥40,000').waitFor({ timeout: patience })
  for (const each of [page, home]) expect(await each.locator('body').innerText()).not.toContain('81,234')
})
