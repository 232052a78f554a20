import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { bitmap } from './pictures.ts'
import { busiest, sampleApp, sqlOf } from './sample.ts'

const browser = useBrowser()
const here = { latitude: 31.1774276, longitude: 121.5272106, accuracy: 12 }
const place = { latitude: here.latitude, longitude: here.longitude, datum: 'WGS-84' }
let app: TestApp
let address: string
let rep: TestClient
let at: string
let far: string

/** Two customers of one's own, one right here, and a visit to each this afternoon. */
beforeAll(async () => {
  app = await sampleApp({ language: 'zh', customers: 40 })
  rep = await busiest(app, 'rep')
  const made = async (name: string, more: object) => (await rep.create('customers', { name, ...more })).id as string
  const customers = [await made('浦东测试有限公司', { place }), await made('远郊测试有限公司', { place: { ...place, latitude: 31.25 } })]
  const visits: string[] = []
  for (const [turn, customer] of customers.entries()) {
    const start = new Date(app.clock.now() + (3 - turn) * 3_600_000)
    visits.push((await rep.create('activities', { kind: 'visit', subject: `拜访 ${turn + 1}`, target: { object: 'customer', id: customer }, due: start.toISOString(), ...(turn === 0 ? { start: start.toISOString() } : {}) })).id as string)
  }
  ;[at = '', far = ''] = visits
  address = await app.listen()
}, 180_000)

async function onPhone(path: string, allowed = true, more: object = {}): Promise<Page> {
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), language: 'zh', width: 360, height: 740, touch: true, path: '/', ...more })
  if (allowed) {
    await page.context().grantPermissions(['geolocation'], { origin: address })
    await page.context().setGeolocation(here)
  }
  await page.goto(`${address}${path}`)
  return page
}
const picture = async (page: Page, name: string) => { if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: `${process.env['PICTURES']}/visits-${name}.png` }) }
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const stored = async (id: string) => (await sqlOf<{ distance: number | null; marks: readonly string[] | null; reason: string | null; photo: string | null; status: string }>(app, 'select check_in_distance as distance, check_in_marks as marks, check_in_reason as reason, photo_id as photo, status from activity where id = $1', [id]))[0]

test('on the phone a visit is checked in with its place, and the sheet for it stands below', { timeout: patience }, async () => {
  const page = await onPhone(`/activities/${at}`)
  await page.getByRole('heading', { name: '进门之前' }).waitFor()
  expect(await fits(page)).toBe(true)
  await picture(page, 'visit-360')
  await page.getByRole('region', { name: '现场' }).getByRole('button', { name: '签到' }).tap()
  const dialog = page.getByRole('dialog', { name: '签到' })
  await dialog.getByText('已在客户处').waitFor()
  // A photo of the camera's size is made smaller in the browser.
  await dialog.locator('input[type=file]').setInputFiles({ name: 'shop.bmp', mimeType: 'image/bmp', buffer: bitmap(2400, 1600) })
  await dialog.getByText(/照片：shop\.jpg/).waitFor()
  await picture(page, 'check-in-360')
  await dialog.getByRole('button', { name: '签到' }).tap()
  await page.getByText(/签到$/).first().waitFor()
  await page.getByRole('region', { name: '现场' }).getByRole('button', { name: '签退' }).waitFor()
  expect(await stored(at)).toMatchObject({ distance: 0, marks: null, reason: null, photo: expect.any(String), status: 'open' })
  await picture(page, 'checked-in-360')
  await page.getByRole('region', { name: '现场' }).getByRole('button', { name: '签退' }).tap()
  const leaving = page.getByRole('dialog', { name: '签退' })
  await leaving.getByText('已在客户处').waitFor()
  await leaving.getByLabel('结果', { exact: true }).selectOption('interested')
  await picture(page, 'check-out-360')
  await leaving.getByRole('button', { name: '签退' }).tap()
  await page.getByText(/签退$/).first().waitFor()
  await leaving.waitFor({ state: 'hidden' })
  expect(await stored(at)).toMatchObject({ status: 'done' })
})

test('without a place a check-in asks for the reason', { timeout: patience }, async () => {
  const page = await onPhone(`/activities/${far}`, false)
  await page.getByRole('region', { name: '现场' }).getByRole('button', { name: '签到' }).tap()
  const dialog = page.getByRole('dialog', { name: '签到' })
  await dialog.getByText(/未取得定位/).waitFor()
  expect(await dialog.getByRole('button', { name: '签到' }).isDisabled()).toBe(true)
  await dialog.getByLabel(/无位置原因/).fill('地下车库没有信号')
  await dialog.getByRole('button', { name: '签到' }).tap()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: '现场' }).getByText('无位置', { exact: true }).waitFor()
  expect(await stored(far)).toMatchObject({ marks: ['noPlace'], reason: '地下车库没有信号' })
  await picture(page, 'no-place-360')
})

test('the day has a route that is put in order, moved by the keys and kept; the nearest customers are one tab away', { timeout: patience }, async () => {
  const page = await onPhone('/visits', true, { touch: false })
  const list = page.getByRole('list', { name: '当日路线' })
  await list.getByRole('listitem').nth(1).waitFor()
  const names = () => list.getByRole('link', { name: /^.{2}测试有限公司$/ }).allInnerTexts()
  await page.getByRole('button', { name: '最短路线' }).click()
  await expect.poll(names, { timeout: 20_000 }).toEqual(['浦东测试有限公司', '远郊测试有限公司'])
  const before = await names()
  expect(await fits(page)).toBe(true)
  await picture(page, 'route-360')
  await list.getByRole('button', { name: /^移动/ }).first().press('ArrowDown')
  await expect.poll(names, { timeout: 20_000 }).toEqual([...before].reverse())
  await page.getByRole('button', { name: '保存次序' }).click()
  await page.getByText('次序已保存').waitFor()
  expect((await sqlOf<{ turn: number }>(app, 'select visit_order as turn from activity where id = any($1) order by visit_order', [[at, far]])).map(({ turn }) => turn)).toEqual([1, 2])
  await page.getByRole('tab', { name: '附近客户' }).click()
  const near = page.getByRole('list', { name: '附近客户' })
  await near.getByRole('link', { name: '浦东测试有限公司', exact: true }).waitFor()
  expect(await near.getByRole('link', { name: '远郊测试有限公司', exact: true }).count()).toBe(0)
  await page.getByLabel('范围').selectOption('10000')
  await near.getByRole('link', { name: '远郊测试有限公司', exact: true }).waitFor()
  expect(await fits(page)).toBe(true)
  await picture(page, 'nearby-360')
})

test('after a call the outcome takes three taps', { timeout: patience }, async () => {
  const { id } = await rep.create('customers', { name: '电话测试有限公司', phone: '+8613812345678' })
  const page = await onPhone(`/customers/${id as string}`)
  // The page stays where a desktop has no telephone.
  await page.evaluate(() => document.addEventListener('click', (event) => { if (event.target instanceof Element && event.target.closest('a[href^="tel:"]') !== null) event.preventDefault() }))
  await page.locator('.record-actions').getByRole('link', { name: '打电话' }).tap()
  const sheet = page.getByRole('dialog', { name: '通话结果' })
  await sheet.getByRole('button', { name: '有意向' }).tap()
  await sheet.getByRole('button', { name: '3 天后' }).tap()
  await picture(page, 'after-call-360')
  await sheet.getByRole('button', { name: '记下' }).tap()
  await page.getByText('已记入动态').waitFor()
  expect(await sqlOf(app, 'select kind, status, outcome from activity where customer_id = $1 order by status', [id])).toEqual([{ kind: 'call', status: 'done', outcome: 'interested' }, { kind: 'call', status: 'open', outcome: null }])
})
