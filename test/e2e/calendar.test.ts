import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { drag } from './dragging.ts'
import { sqlOf } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let nina: TestClient
let crowd: TestClient

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  crowd = await app.person({ role: 'headOfSales', name: 'Cora Crowd' })
  await nina.create('activities', { kind: 'meeting', subject: 'Visit the plant', start: '2026-11-25T01:30:00Z', end: '2026-11-25T03:00:00Z' })
  for (let from = 0; from < 210; from += 30) {
    await Promise.all(Array.from({ length: 30 }, (_, index) => crowd.create('activities', { kind: 'call', subject: `Call ${from + index}`, start: `2026-11-${String(2 + ((from + index) % 25)).padStart(2, '0')}T0${(from + index) % 10}:15:00Z` })))
  }
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (who: TestClient, path: string, touch = false): Promise<Page> => browser.visit({ address, who, now: app.clock.now(), path, touch, ...(touch ? { width: 820, height: 900 } : {}) })
const startOf = () => sqlOf(app, `select (start at time zone 'Asia/Shanghai')::text as start, ("end" at time zone 'Asia/Shanghai')::text as "end" from activity where subject = 'Visit the plant'`)

test('a month that holds more than is drawn says so, and draws the rest when asked', { timeout: patience }, async () => {
  const page = await visit(crowd, '/activities?view=calendar')
  await page.getByText('Only the first 200 of this period are drawn.').waitFor()
  await page.getByRole('button', { name: 'Draw 200 more' }).click()
  await page.getByText('Only the first').waitFor({ state: 'detached' })
  await page.goto(`${address}/activities?view=calendar&span=week`)
  await page.getByRole('link', { name: /Call/ }).first().waitFor()
  expect(await page.getByText('Only the first').count()).toBe(0)
})

test('a long touch carries an appointment to another day, and keeps its time and its length', { timeout: patience }, async () => {
  const page = await visit(nina, '/activities?view=calendar', true)
  const item = page.getByRole('link', { name: /Visit the plant/ })
  await item.waitFor()
  const middle = async (locator: typeof item) => { const box = await locator.boundingBox(); return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 } }
  const from = await middle(item)
  const to = await middle(page.getByRole('region', { name: 'Friday 27 November' }))
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { readonly x: number; readonly y: number }[]) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
  await send('touchStart', [from])
  // It is lifted once the finger has rested on it.
  await page.locator('.calendar-item.lifted').waitFor()
  for (const part of [0.3, 0.7, 1]) await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  await page.locator('.calendar-cell.over').waitFor()
  await send('touchEnd', [])
  await expect.poll(startOf, { timeout: patience / 2 }).toEqual([{ start: '2026-11-27 09:30:00', end: '2026-11-27 11:00:00' }])
  expect(new URL(page.url()).pathname).toBe('/activities')
})

test('the mouse carries it too, a click opens it, and Alt with an arrow moves it', { timeout: patience }, async () => {
  const page = await visit(nina, '/activities?view=calendar')
  const item = page.getByRole('link', { name: /Visit the plant/ })
  await item.waitFor()
  await drag(page, item, { hold: { x: 20, y: 8 }, to: () => page.getByRole('region', { name: 'Thursday 12 November' }), drop: () => ({ x: 40, y: 50 }), mark: /over/ })
  await expect.poll(startOf, { timeout: patience / 2 }).toEqual([{ start: '2026-11-12 09:30:00', end: '2026-11-12 11:00:00' }])
  await page.getByRole('region', { name: 'Thursday 12 November' }).getByRole('link', { name: /Visit the plant/ }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(startOf, { timeout: patience / 2 }).toEqual([{ start: '2026-11-13 09:30:00', end: '2026-11-13 11:00:00' }])
  await page.getByRole('region', { name: 'Friday 13 November' }).getByRole('link', { name: /Visit the plant/ }).click()
  await page.getByRole('heading', { name: 'Visit the plant', level: 1 }).waitFor()
})
