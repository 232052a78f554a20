import type { Request } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'

// What people open every morning asks as much for sixteen customers as for two: nothing is asked record by record, neither by the
// page (requests) nor by the program (statements of the slowest question are counted where it is: test/http, src/records/query).

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient
let head: TestClient

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  address = await app.listen()
}, 180_000)

const [ofRep, ofHead] = [['/', '/today', '/overdue', '/visits', '/work-log', '/activities?view=calendar'], ['/', '/work-log?of=team', '/activities?view=calendar&span=team']] as const

/** A customer to be contacted, with a call that is late, a visit of today and a work log's worth of what was done. */
async function oneMore(index: number): Promise<void> {
  const level = (await app.admin.post('/api/v1/customer-levels/query', { fields: ['name'] })).body.rows.find((row: { name: string }) => row.name === 'A').id as string
  const { id } = await rep.create('customers', { name: `Customer ${index}`, level })
  const target = { object: 'customer', id }
  await rep.post('/api/v1/activities/log', { kind: 'call', target, subject: 'Called', doneAt: '2026-11-01T04:00:00Z', outcome: 'reached' })
  await rep.create('activities', { kind: 'call', target, subject: `Late ${index}`, due: '2026-11-20T04:00:00Z' })
  await rep.create('activities', { kind: 'visit', target, subject: `Visit ${index}`, start: `2026-11-25T0${index % 9}:00:00Z`, end: `2026-11-25T0${index % 9}:30:00Z` })
}

/** How often each place asked the program until it asked no more. */
async function asked(who: TestClient, places: readonly string[]): Promise<Record<string, number>> {
  const page = await browser.visit({ address, who, now: app.clock.now(), path: '/settings' })
  // Scripts too: what they ask comes when they have run.
  const asking = new Set<unknown>()
  let requests = 0
  page.on('request', (request) => { if (isStream(request)) return; asking.add(request); if (isQuestion(request)) requests += 1 })
  page.on('requestfinished', (request) => { asking.delete(request) })
  page.on('requestfailed', (request) => { asking.delete(request) })
  const found: Record<string, number> = {}
  for (const place of places) {
    // What the page before still asks is none of this one's.
    await page.goto('about:blank')
    requests = 0
    await page.goto(`${address}${place}`)
    await page.locator('main h1').first().waitFor()
    let [before, looks] = [-1, 0]
    await expect.poll(async () => {
      await page.evaluate(idle)
      looks = requests === before && asking.size === 0 ? looks + 1 : 0
      before = requests
      return looks
    }, { timeout: patience, interval: 50 }).toBeGreaterThanOrEqual(12)
    found[place] = requests
  }
  await page.context().close()
  return found
}

/** The page has done what it had to do: on a busy machine that takes longer than any time that a test could name. */
function idle(): Promise<void> {
  return new Promise((resolve) => { requestIdleCallback(() => { setTimeout(() => { requestIdleCallback(() => { resolve() }) }) }) })
}

/** The stream of changes stays open. */
function isStream(request: Request): boolean {
  return request.resourceType() === 'eventsource'
}

function isQuestion(request: Request): boolean {
  return request.url().includes('/api/v1/')
}

test('the pages of every morning ask as often for many records as for two', { timeout: 4 * patience }, async () => {
  const measure = async () => [await asked(rep, ofRep), await asked(head, ofHead)]
  for (const index of [1, 2]) await oneMore(index)
  await app.catchUp()
  const few = await measure()
  for (let index = 3; index <= 16; index += 1) await oneMore(index)
  await app.catchUp()
  const many = await measure()
  expect(many).toEqual(few)
})
