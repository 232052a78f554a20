import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { onDevice, untilKept, withoutNetwork } from './offline.ts'
import { sqlOf } from './sample.ts'
import { buildOf, isOfSecond, secondBuild, untilTakenOver, upgradable } from './second-build.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let customer: string

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', name: 'Nina Li' })
  customer = (await rep.create('customers', { name: 'Harbour Tools Ltd' })).id as string
  // Due today: the customer is one of the day, and so on the device.
  await rep.create('activities', { kind: 'task', subject: 'Send the offer', target: { object: 'customer', id: customer }, customer, due: new Date(app.clock.now()).toISOString() })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (path: string, { at = address, refusals = [401] }: { readonly at?: string; readonly refusals?: readonly number[] } = {}): Promise<Page> => browser.visit({ address: at, who: rep, now: app.clock.now(), width: 360, height: 740, touch: true, path, allowed: withoutNetwork, refusals })
const strip = (page: Page) => page.locator('.offline-strip')

async function noteAway(page: Page, text: string): Promise<void> {
  await untilKept(page, offlineWords.customers.en)
  await page.context().setOffline(true)
  await page.getByRole('region', { name: offlineWords.customers.en }).getByRole('link', { name: 'Harbour Tools Ltd' }).tap()
  await page.locator('.composer textarea').fill(text)
  await page.locator('.composer').getByRole('button', { name: 'Add', exact: true }).tap()
  await strip(page).getByText(/Changes that wait: 1/).waitFor()
}
async function leave(page: Page): Promise<void> {
  await page.locator('.top .me').tap()
  await page.getByRole('menuitem', { name: 'Sign out' }).tap()
}
async function signInAgain(): Promise<void> {
  const joined = app.nobody()
  await joined.post('/api/v1/sign-in', { email: rep.email, password: testPassword })
  rep.cookie = joined.cookie
}
const notes = (subject: string) => sqlOf<{ status: string }>(app, 'select status from activity where subject = $1', [subject])

test('signing out says what would be lost, takes everything away from the device, also without network, and tells the server later', { timeout: 2 * patience }, async () => {
  const page = await visit('/offline')
  await noteAway(page, 'Never sent')
  await leave(page)
  const asks = page.getByRole('dialog', { name: offlineWords.leaveTitle.en })
  await asks.getByRole('button', { name: 'Sign out' }).tap()
  await page.waitForURL('**/sign-in')
  const found = await onDevice(page)
  expect(Object.values(found.counts).reduce((sum, count) => sum + count, 0)).toBe(0)
  await page.goto(`${address}/customers/${customer}`)
  await page.waitForURL('**/sign-in**')
  expect(await page.getByText('Harbour Tools Ltd').count()).toBe(0)
  await page.context().setOffline(false)
  await page.goto(`${address}/customers/${customer}`)
  await page.waitForURL('**/sign-in**')
  expect((await rep.get('/api/v1/me')).status).toBe(401)
  expect(await notes('Never sent')).toEqual([])
  await signInAgain()
})

test('who signs in after somebody else finds nothing of theirs, and is told that their unsent changes went', { timeout: 2 * patience }, async () => {
  const page = await visit('/offline')
  await noteAway(page, 'Of the other')
  const [name = '', value = ''] = (app.admin.cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }])
  await page.context().setOffline(false)
  await page.goto(`${address}/offline`)
  await page.getByText(/Unsent changes of the person before, taken away: 1/).waitFor()
  await strip(page).waitFor({ state: 'detached' })
  expect((await onDevice(page)).counts['queue']).toBe(0)
  expect(await notes('Of the other')).toEqual([])
})

test('what the server cannot answer at the moment leaves the customers that are kept', { timeout: 2 * patience }, async () => {
  const page = await visit('/offline', { refusals: [401, 500] })
  await untilKept(page, offlineWords.customers.en)
  const failing = /\/api\/v1\/customers\/[0-9a-f-]{36}$/
  let asked = 0
  await page.route(failing, async (route) => { asked += 1; await route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"type":"/problems/unexpected","title":"Unexpected","status":500}' }) })
  const section = page.getByRole('region', { name: offlineWords.customers.en })
  await section.getByRole('button', { name: offlineWords.refreshNow.en }).tap()
  await expect.poll(() => asked).toBeGreaterThan(0)
  await section.getByRole('button', { name: offlineWords.refreshNow.en, disabled: false }).waitFor()
  await page.unroute(failing)
  await page.reload()
  expect(await untilKept(page, offlineWords.customers.en)).toEqual(['Harbour Tools Ltd'])
})

test('a session that ended is told; signed in again as the same person, what waited is sent', { timeout: 2 * patience }, async () => {
  const page = await visit('/offline')
  await noteAway(page, 'After signing in again')
  await rep.post('/api/v1/sign-out')
  await page.context().setOffline(false)
  await strip(page).getByText(/You are signed out/).waitFor()
  const found = await onDevice(page)
  expect([found.counts['kept'], found.counts['queue']]).toEqual([0, 1])
  await strip(page).getByRole('link').tap()
  await page.getByLabel('Email').fill(rep.email)
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap()
  await page.locator('nav.dock').waitFor()
  await strip(page).waitFor({ state: 'detached' })
  await expect.poll(() => notes('After signing in again'), { timeout: patience / 2 }).toEqual([{ status: 'done' }])
})

test('a new build starts without network from its first visit on, whole; a window that is open meanwhile keeps its own parts', { timeout: 2 * patience }, async () => {
  await signInAgain()
  const front = await upgradable(address)
  const page = await visit('/offline', { at: front.address, refusals: [404] })
  await untilKept(page, offlineWords.customers.en)
  const first = await buildOf(page)
  front.upgrade()
  const newer = await page.context().newPage()
  await newer.goto(`${front.address}/offline`)
  await newer.getByRole('heading', { name: offlineWords.title.en, level: 1 }).waitFor()
  expect([first === secondBuild, await buildOf(newer)]).toEqual([false, secondBuild])
  await untilTakenOver(newer, secondBuild)
  // The server has the parts of the first build no more.
  await page.getByRole('region', { name: offlineWords.customers.en }).getByRole('link', { name: 'Harbour Tools Ltd' }).tap()
  await page.getByRole('heading', { name: 'Harbour Tools Ltd', level: 1 }).waitFor()
  await page.locator('.timeline').waitFor()
  expect([await buildOf(page), front.gone]).toEqual([first, []])
  const cut = async (away: boolean) => { front.cut(away); await page.context().setOffline(away) }
  await cut(true)
  for (const each of [newer, page]) {
    await each.reload()
    await each.locator('h1').first().waitFor()
    const scripts = await each.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [new URL(name).pathname] : [])))
    expect([await buildOf(each), scripts.length > 10, scripts.filter((path) => !isOfSecond(path))]).toEqual([secondBuild, true, []])
  }
  // What was never opened here is not kept: it is said so, and comes with the network.
  await newer.goto(`${front.address}/settings`)
  await newer.getByRole('heading', { name: startWords.partAway.en }).waitFor()
  await cut(false)
  await newer.getByLabel(settingsWords.choosePage.en).waitFor()
})

test('no answer of the API lies in what the worker keeps, and the page that it keeps has the policy of the server', { timeout: patience }, async () => {
  const joined = app.nobody()
  await joined.post('/api/v1/sign-in', { email: rep.email, password: testPassword })
  rep.cookie = joined.cookie
  const page = await visit('/offline')
  await untilKept(page, offlineWords.customers.en)
  const kept = await page.evaluate(async () => {
    const found: { readonly path: string; readonly policy: string | null }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push({ path: new URL(request.url).pathname, policy: (await cache.match(request))?.headers.get('content-security-policy') ?? null })
    }
    return found
  })
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter(({ path }) => !path.startsWith('/assets/') && path !== '/')).toEqual([])
  const policy = kept.find(({ path }) => path === '/')?.policy ?? ''
  expect(policy).toContain("worker-src 'self'")
  expect(policy).not.toMatch(/unsafe|\*/)
})
