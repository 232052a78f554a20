import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { busiest, sampleApp, sqlOf } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let customer: string

beforeAll(async () => {
  app = await sampleApp({ language: 'zh', customers: 40 })
  rep = await busiest(app, 'rep')
  customer = (await sqlOf<{ id: string }>(app, 'select id from customer where owner_id = $1 order by open_opportunity_amount_base desc nulls last, name limit 1', [rep.userId]))[0]?.id ?? ''
  address = await app.listen()
}, 180_000)

const visit = (path: string, who = rep): Promise<Page> => browser.visit({ address, who, now: app.clock.now(), language: 'zh', width: 360, height: 740, touch: true, path })

test('on a phone the bottom bar leads on, lists are cards, and a card opens its record', { timeout: patience }, async () => {
  const page = await visit('/')
  const dock = page.locator('nav.dock')
  await dock.getByRole('link', { name: '客户' }).tap()
  const cards = page.getByRole('list', { name: '客户' }).getByRole('listitem')
  await cards.first().waitFor()
  expect(await page.getByRole('grid').count()).toBe(0)
  const name = (await cards.first().locator('.card-title .strong').innerText()).trim()
  await cards.first().getByRole('link', { name, exact: true }).tap()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await page.getByRole('tab', { name: '基本信息' }).tap()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  await page.getByRole('tab', { name: '关联' }).tap()
  await page.getByRole('region', { name: '关联' }).getByRole('heading').first().waitFor()
})

test('on a phone a customer is created by the thumb', { timeout: patience }, async () => {
  const page = await visit('/')
  await page.locator('nav.dock').getByRole('button', { name: '新建' }).tap()
  await page.getByRole('menuitem', { name: '客户', exact: true }).tap()
  const dialog = page.getByRole('dialog', { name: '新建客户' })
  await dialog.getByLabel(/^名称/).fill('掌上新客户有限公司')
  await dialog.getByLabel('电话').fill('13900001111')
  await dialog.getByRole('button', { name: '创建', exact: true }).tap()
  await page.getByText('已创建 掌上新客户有限公司').waitFor()
  expect(await sqlOf(app, `select owner_id as owner from customer where name = '掌上新客户有限公司'`)).toEqual([{ owner: rep.userId }])
})

test('no main page is wider than a phone', { timeout: 3 * patience }, async () => {
  const page = await visit('/', app.admin)
  const paths = [
    '/', '/?of=team', '/customers', '/customers?view=stages', '/opportunities?view=board', '/opportunities?view=open', '/activities', '/leads', '/orders', `/customers/${customer}`, `/customers/${customer}?tab=details`, `/customers/${customer}?tab=related`,
    '/settings', '/settings/company', '/settings/api-keys', '/settings/users', '/settings/departments', '/settings/roles', '/settings/pipelines', '/settings/bin', '/settings/sample', '/import', '/start',
  ]
  for (const path of paths) {
    await page.goto(`${address}${path}`)
    await page.getByRole('heading').first().waitFor()
    await page.waitForFunction(() => document.querySelector('.skeleton') === null)
    const { wide, limit, offenders } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth, limit: window.innerWidth,
      offenders: [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 3).map((element) => element.getAttribute('class')),
    }))
    expect(wide, `${path}: ${offenders.join(' | ')}`).toBeLessThanOrEqual(limit)
    expect(limit, path).toBe(360)
  }
})
