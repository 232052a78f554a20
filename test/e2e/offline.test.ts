import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { onDevice, untilKept, withoutNetwork } from './offline.ts'
import { busiest, sampleApp, sqlOf } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let customer: { readonly id: string; readonly name: string }

beforeAll(async () => {
  app = await sampleApp({ language: 'zh', customers: 30 })
  rep = await busiest(app, 'rep')
  const [found] = await sqlOf<{ id: string; name: string }>(app, 'select id, name from customer where owner_id = $1 order by open_opportunity_amount_base desc nulls last, name limit 1', [rep.userId])
  if (found === undefined) throw new Error('The rep has no customer.')
  customer = found
  // To be contacted today: it stands in the day, and so on the device.
  await sqlOf(app, 'update customer set next_contact_at = $2 where id = $1', [customer.id, new Date(app.clock.now() - 3_600_000).toISOString()])
  address = await app.listen()
}, 180_000)

const visit = (path: string): Promise<Page> => browser.visit({ address, who: rep, now: app.clock.now(), language: 'zh', width: 360, height: 740, touch: true, path, allowed: withoutNetwork, refusals: [409] })
const strip = (page: Page) => page.locator('.offline-strip')
const notesOf = (subject: string) => sqlOf<{ status: string; customer: string }>(app, 'select status, customer_id as customer from activity where subject = $1', [subject])

async function toCustomer(page: Page): Promise<void> {
  await page.getByRole('region', { name: offlineWords.customers.zh }).getByRole('link', { name: customer.name, exact: true }).tap()
  await page.getByRole('heading', { name: customer.name, level: 1 }).waitFor()
}
async function note(page: Page, text: string): Promise<void> {
  const box = page.locator('.composer textarea')
  await box.fill(text)
  await page.locator('.composer').getByRole('button', { name: '记下', exact: true }).tap()
  await page.locator('.timeline').getByText(text).first().waitFor()
}

test('without network today\'s customers are read, what is written waits through a reload, and arrives once', { timeout: 3 * patience }, async () => {
  const page = await visit('/offline')
  expect(await untilKept(page, offlineWords.customers.zh)).toContain(customer.name)
  await page.context().setOffline(true)
  await toCustomer(page)
  await page.locator('.timeline li').first().waitFor()
  await note(page, '离线写下的跟进')
  await strip(page).getByText('1 项更改待发送').waitFor()
  await page.reload()
  await page.getByRole('heading', { name: customer.name, level: 1 }).waitFor()
  await page.locator('.timeline').getByText('离线写下的跟进').first().waitFor()
  await strip(page).getByText('1 项更改待发送').waitFor()
  expect(await notesOf('离线写下的跟进')).toEqual([])
  // What lies on the device says nothing to whoever finds it.
  const found = await onDevice(page)
  expect(found.counts['kept']).toBeGreaterThan(10)
  expect(found.counts['queue']).toBe(1)
  expect(found.text).not.toContain(customer.name)
  expect(found.text).not.toContain('离线写下的跟进')
  expect(found.text).not.toContain(customer.id)
  expect(found.readableKeys).toBe(0)
  await page.context().setOffline(false)
  await strip(page).waitFor({ state: 'detached' })
  expect(await notesOf('离线写下的跟进')).toEqual([{ status: 'done', customer: customer.id }])
})

test('a write whose answer was lost after the server took it arrives once', { timeout: 2 * patience }, async () => {
  const page = await visit(`/customers/${customer.id}`)
  await page.locator('.timeline li').first().waitFor()
  let cut = 0
  // The server takes the note; its answer never comes, nor any after it until the network is back.
  await page.route('**/api/v1/activities/log', async (route) => {
    cut += 1
    if (cut === 1) await route.fetch()
    await route.abort('connectionreset')
  })
  await page.locator('.composer textarea').fill('回执丢失的跟进')
  await page.locator('.composer').getByRole('button', { name: '记下', exact: true }).tap()
  await strip(page).getByText('待发送').waitFor()
  expect(cut).toBeGreaterThan(1)
  expect(await notesOf('回执丢失的跟进')).toHaveLength(1)
  await page.unroute('**/api/v1/activities/log')
  await page.evaluate(() => { window.dispatchEvent(new Event('online')) })
  await strip(page).waitFor({ state: 'detached' })
  expect(await notesOf('回执丢失的跟进')).toEqual([{ status: 'done', customer: customer.id }])
})

test('a network that came back without a word is noticed though nothing waits to be sent', { timeout: 2 * patience }, async () => {
  const page = await visit('/offline')
  await untilKept(page, offlineWords.customers.zh)
  // A question is never answered, and nobody is reached: what is kept is shown. No other question follows once the network is back.
  await page.route('**/api/v1/**', () => undefined)
  await page.route((url) => url.pathname === '/', (route) => route.abort('connectionreset'))
  await toCustomer(page)
  await strip(page).waitFor()
  await page.unrouteAll()
  await strip(page).waitFor({ state: 'detached' })
})

test('a new contact and an edit made without network arrive; what another changed meanwhile is decided by its author', { timeout: 3 * patience }, async () => {
  const page = await visit('/offline')
  await untilKept(page, offlineWords.customers.zh)
  await page.context().setOffline(true)
  await toCustomer(page)
  await page.getByRole('tab', { name: '关联' }).tap()
  await page.getByRole('button', { name: '新建联系人' }).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^姓名/).fill('离线联系人')
  await dialog.getByRole('button', { name: '创建', exact: true }).tap()
  await page.getByRole('region', { name: '关联' }).getByRole('link', { name: '离线联系人' }).waitFor()
  await page.getByRole('button', { name: '更多操作', exact: true }).tap()
  await page.getByRole('menuitem', { name: '编辑', exact: true }).tap()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('简称').fill('我的简称')
  await drawer.getByRole('button', { name: '保存', exact: true }).tap()
  await drawer.waitFor({ state: 'detached' })
  const seen = await rep.get(`/api/v1/customers/${customer.id}`)
  expect((await rep.patch(`/api/v1/customers/${customer.id}`, { shortName: '对方简称' }, { version: seen.body.version as number })).status).toBe(200)
  await page.context().setOffline(false)
  await strip(page).getByText('1 项更改需要您处理').waitFor()
  await strip(page).getByRole('link').tap()
  expect(await sqlOf(app, `select c.customer_id as customer from contact c where c.name = '离线联系人'`)).toEqual([{ customer: customer.id }])
  await page.getByRole('button', { name: offlineWords.compare.zh }).tap()
  const sides = page.getByRole('dialog')
  await sides.getByText('对方简称').waitFor()
  await sides.getByText('我的简称').waitFor()
  await sides.getByRole('button').last().tap()
  await strip(page).waitFor({ state: 'detached' })
  expect((await rep.get(`/api/v1/customers/${customer.id}`)).body.shortName).toBe('我的简称')
})
