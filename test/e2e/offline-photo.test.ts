import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { visitWords } from '../../src/model/words/ui/visits.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { onDevice, withoutNetwork } from './offline.ts'
import { bitmap, cameraPicture } from './pictures.ts'
import { sqlOf } from './sample.ts'

const browser = useBrowser()
const place = { latitude: 31.1774276, longitude: 121.5272106, datum: 'WGS-84' }
let app: TestApp
let address: string
let rep: TestClient
let customer: string

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', name: 'Nina Li' })
  customer = (await rep.create('customers', { name: 'Harbour Tools Ltd', place })).id as string
  address = await app.listen()
}, 180_000)

async function visitToday(subject: string): Promise<string> {
  const start = new Date(app.clock.now() + 3_600_000).toISOString()
  const { id } = await rep.create('activities', { kind: 'visit', subject, target: { object: 'customer', id: customer }, customer, start, due: start })
  await app.catchUp()
  return id as string
}
async function onPhone(path: string): Promise<Page> {
  const page = await browser.visit({ address, who: rep, now: app.clock.now(), width: 360, height: 740, touch: true, path, allowed: withoutNetwork, refusals: [401] })
  await page.context().grantPermissions(['geolocation'], { origin: address })
  await page.context().setGeolocation({ ...place, accuracy: 12 })
  return page
}
const shot = async (page: Page, name: string) => { if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: `${process.env['PICTURES']}/${name}.png` }) }
const strip = (page: Page) => page.locator('.offline-strip')

/** Checks in with a photo as a camera held upright takes it: lying, and a mark that says to turn it. */
async function checkInAway(page: Page): Promise<void> {
  await page.evaluate(async () => { await navigator.serviceWorker.ready })
  const spot = page.getByRole('region', { name: visitWords.onTheSpot.en })
  await spot.getByRole('button', { name: 'Check in' }).waitFor()
  const picture = await cameraPicture(page)
  await page.context().setOffline(true)
  await spot.getByRole('button', { name: 'Check in' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Check in' })
  await dialog.getByText(visitWords.atCustomer.en).waitFor()
  await dialog.locator('input[type=file]').setInputFiles({ name: 'shop.jpg', mimeType: 'image/jpeg', buffer: picture })
  await dialog.getByText(/Photo: shop\.jpg/).waitFor()
  await dialog.getByRole('button', { name: 'Check in' }).tap()
  await dialog.waitFor({ state: 'detached' })
  await spot.getByText(offlineWords.checkInWaits.en).waitFor()
  expect(await spot.getByRole('button', { name: 'Check in' }).count()).toBe(0)
  await strip(page).getByText(/Changes that wait: 2/).waitFor()
}

test('a check-in with its photo waits sealed through a reload, is shown, and arrives once, the right way up', { timeout: 2 * patience }, async () => {
  const visit = await visitToday('Visit with a photo')
  const page = await onPhone(`/activities/${visit}`)
  await checkInAway(page)
  const found = await onDevice(page)
  expect([found.counts['queue'], found.text.includes('shop.jpg')]).toEqual([2, false])
  expect(await startsOfBlobs(page)).toEqual([false])
  await shot(page, 'photo-waits-visit')
  await page.goto(`${address}/offline`)
  const photo = page.getByRole('img', { name: 'shop.jpg' })
  await photo.waitFor()
  expect(await photo.evaluate((image) => (image instanceof HTMLImageElement ? image.decode().then(() => image.naturalHeight > image.naturalWidth) : false))).toBe(true)
  await shot(page, 'photo-waits')
  await page.context().setOffline(false)
  await strip(page).waitFor({ state: 'detached' })
  const stored = () => sqlOf<{ name: string; photos: number; checked: boolean }>(app, 'select f.name, (select count(*)::integer from file where target_id = a.id) as photos, a.checked_in_at is not null as checked from activity a join file f on f.id = a.photo_id where a.id = $1', [visit])
  await expect.poll(stored, { timeout: patience / 2 }).toEqual([{ name: 'shop.jpg', photos: 1, checked: true }])
})

test('signing out takes the photo away with the rest', { timeout: 2 * patience }, async () => {
  const visit = await visitToday('Visit that is never sent')
  const page = await onPhone(`/activities/${visit}`)
  await checkInAway(page)
  await page.locator('.top .me').tap()
  await page.getByRole('menuitem', { name: 'Sign out' }).tap()
  await page.getByRole('dialog', { name: offlineWords.leaveTitle.en }).getByRole('button', { name: 'Sign out' }).tap()
  await page.waitForURL('**/sign-in')
  expect(Object.values((await onDevice(page)).counts).reduce((sum, count) => sum + count, 0)).toBe(0)
})

test('what to know before one walks in is one tap from the customer; a file that is too large is refused before it is sent', { timeout: 2 * patience }, async () => {
  const other = await app.person({ role: 'rep', name: 'Tom Wu' })
  const { id } = await other.create('customers', { name: 'Lakeside Ltd' })
  const page = await browser.visit({ address, who: other, now: app.clock.now(), width: 360, height: 740, touch: true, path: `/customers/${id as string}` })
  await page.getByRole('button', { name: visitWords.before.en }).tap()
  const sheet = page.getByRole('dialog', { name: visitWords.before.en })
  await sheet.getByRole('heading', { name: visitWords.lastContacts.en }).waitFor()
  await shot(page, 'brief-360')
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await sheet.waitFor({ state: 'detached' })
  await app.admin.patch('/api/v1/workspace', { files: { megabytes: 1, types: null } })
  await page.reload()
  let sent = 0
  page.on('request', (request) => { sent += request.url().endsWith('/api/v1/files') && request.method() === 'POST' ? 1 : 0 })
  const input = page.locator('.composer input[type=file]').first()
  await input.setInputFiles({ name: 'noise.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(2_000_000, 7) })
  await page.getByText('noise.bin has 2 MB; at most 1 MB are taken.').waitFor()
  await input.setInputFiles({ name: 'shop.bmp', mimeType: 'image/bmp', buffer: bitmap(1000, 1000) })
  await page.getByText('shop.bmp has 4 MB; at most 1 MB are taken.').waitFor()
  await page.getByRole('button', { name: recordWords.sendSmaller.en }).tap()
  await page.locator('.composer').getByText('shop.jpg').waitFor()
  expect(sent).toBe(0)
  await app.admin.patch('/api/v1/workspace', { files: { megabytes: 200, types: null } })
})

/** Whether what lies of each waiting file begins as a JPEG does. */
const startsOfBlobs = (page: Page): Promise<readonly boolean[]> => page.evaluate(async () => {
  const database = await new Promise<IDBDatabase>((resolve) => { const open = indexedDB.open('guanxi'); open.addEventListener('success', () => resolve(open.result)) })
  const rows = await new Promise<readonly { readonly content?: { readonly data: Blob } }[]>((resolve) => { const all = database.transaction('queue').objectStore('queue').getAll(); all.addEventListener('success', () => resolve(all.result as readonly { readonly content?: { readonly data: Blob } }[])) })
  database.close()
  const starts = await Promise.all(rows.flatMap(({ content }) => (content === undefined ? [] : [content.data.slice(0, 3).arrayBuffer()])))
  return starts.map((start) => new Uint8Array(start).join() === '255,216,255')
})
