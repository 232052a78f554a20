import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { sqlOf } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let head: TestClient
const pictures = process.env['DOING_PICTURES']

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head', language: 'zh' })
  const levels = (await app.admin.post('/api/v1/customer-levels/query', { fields: ['name'] })).body.rows as { id: string; name: string }[]
  const level = (name: string) => levels.find((row) => row.name === name)?.id
  const late = async (name: string, grade: string, day: string, phone: string) => {
    const { id } = await rep.create('customers', { name, level: level(grade), phone, email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.com` })
    await rep.post('/api/v1/activities/log', { kind: 'call', target: { object: 'customer', id }, subject: 'Called', doneAt: `${day}T04:00:00Z`, outcome: 'reached' })
    return id as string
  }
  await late('Dormant Dyes', 'D', '2026-05-20', '+8613800000001')
  await late('Acme Alloys', 'A', '2026-11-01', '+8613800000002')
  await late('Bright Bikes', 'B', '2026-10-24', '+8613800000003')
  await late('Calm Cables', 'A', '2026-11-24', '+8613800000004')
  await app.admin.create('care-rules', { name: 'Birthdays', kind: 'birthday', days: 3, channel: 'phone' })
  address = await app.listen()
}, 180_000)

const shots = async (page: Page, name: string) => { if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` }) }

test('who to contact today says why, the most urgent first, and is done from the list', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), path: '/today' })
  const names = page.locator('.contact-line .home-link')
  await expect.poll(() => names.allInnerTexts(), { timeout: patience }).toEqual(['Acme Alloys', 'Bright Bikes', 'Dormant Dyes'])
  // Fourteen days after it is a Sunday: it was due on the Monday.
  expect(await page.locator('.contact-line').first().innerText()).toMatch(/9 days overdue · A every 14 days · last contact 1 Nov/)
  expect(await page.getByRole('link', { name: 'Call Acme Alloys' }).getAttribute('href')).toBe('tel:+8613800000002')
  await shots(page, 'today-en')
  await page.getByRole('button', { name: 'Contacted: Acme Alloys' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Log a contact', exact: true }).click()
  await expect.poll(() => names.allInnerTexts(), { timeout: patience }).toEqual(['Bright Bikes', 'Dormant Dyes'])
  await page.getByRole('button', { name: 'Put off: Bright Bikes' }).click()
  const off = page.getByRole('dialog')
  await off.getByRole('textbox', { name: 'Until' }).fill('2026-12-01')
  await off.getByRole('textbox', { name: 'Until' }).blur()
  await off.getByRole('textbox', { name: 'Reason' }).fill('On holiday')
  await off.getByRole('button', { name: 'Put contact off', exact: true }).click()
  await expect.poll(() => names.allInnerTexts(), { timeout: patience }).toEqual(['Dormant Dyes'])
  expect(await sqlOf(app, `select contact_due_on::text as due from customer where name in ('Acme Alloys', 'Bright Bikes') order by name`)).toEqual([{ due: '2026-12-09' }, { due: '2026-12-01' }])
})

test('a work log begins with what was done, is handed in, and the head reads it in Chinese', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), path: '/work-log' })
  await page.getByRole('button', { name: 'Write it' }).click()
  const next = page.getByRole('textbox', { name: 'What comes next' })
  await next.waitFor({ timeout: patience })
  await next.fill('Visit Dormant Dyes')
  await shots(page, 'worklog-en')
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await page.getByRole('button', { name: 'Go on writing' }).waitFor({ timeout: patience })
  const theirs = await browser.visit({ address, who: head, now: app.clock.now(), path: '/work-log?of=team', language: 'zh' })
  await theirs.getByText('Visit Dormant Dyes').waitFor({ timeout: patience })
  await theirs.getByRole('button', { name: '标为已阅' }).click()
  await theirs.getByText('Hedda Head 已阅').waitFor({ timeout: patience })
  await shots(theirs, 'worklog-team-zh')
})

test('what is late stands in one place, on a narrow phone too', { timeout: 2 * patience }, async () => {
  for (const size of ['desktop', 'phone'] as const) {
    const page = await browser.visit({ address, who: head, now: app.clock.now(), path: '/overdue', language: 'zh', ...size === 'phone' ? { width: 360, height: 740 } : {} })
    await page.getByRole('heading', { name: '逾期事项' }).waitFor({ timeout: patience })
    await page.getByRole('heading', { name: '客户联系' }).waitFor({ timeout: patience })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    await shots(page, `overdue-zh-${size}`)
  }
})

test('the ready-made playbooks are added above their list, in the language of whoever adds them, switched off', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: head, language: 'zh', now: app.clock.now(), path: '/playbooks' })
  await page.getByRole('button', { name: '添加内置策略' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '添加内置策略' }).click()
  await page.getByText('E 类 · 重点客户维护').first().click()
  await page.getByText('准备季度回顾').first().waitFor()
  const { rows } = (await head.post('/api/v1/playbooks/query', { fields: ['active'], filter: { field: 'active', is: 'isTrue' } })).body as { rows: object[] }
  expect(rows).toEqual([])
  await shots(page, 'playbook')
})
