import { afterEach, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { beginSample } from '../../src/app/sample/actions.ts'
import { runLoad } from '../../src/app/sample/run.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { count, sqlOf } from './sample.ts'

const browser = useBrowser()
let release: () => void = () => undefined
afterEach(() => release())

/** A load that waits each time when it has come half way, until it is released. */
async function halfLoaded(app: TestApp): Promise<{ readonly done: Promise<unknown>; readonly half: Promise<unknown> }> {
  const { program, workspaceId, clock, admin } = app
  const context: Context = { workspaceId, actor: { ...systemActor('Ada Admin', 'job', { language: 'en', zone: 'Asia/Shanghai' }), userId: admin.userId }, now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' }
  const importId = await program.database.transaction({ workspaceId }, (tx) => beginSample(program.writer, tx, context, { seed: 1, customers: 20, language: 'en', trade: 'factory', now: context.now, zone: 'Asia/Shanghai', baseCurrency: 'CNY' }))
  const released = new Promise<void>((resolve) => { release = resolve })
  let tell: () => void = () => undefined
  const half = new Promise<void>((resolve) => { tell = resolve })
  const done = runLoad(program, context, importId, { progress: async (customers, _records, of) => { if (customers * 2 >= of) { tell(); await released } } })
  return { half: Promise.race([half, done]), done }
}

test('home and the page of the sample say that it is being loaded and how far it is; when it is done its figures are there', { timeout: 3 * patience }, async () => {
  const app = await testApp({ language: 'en' })
  const address = await app.listen()
  const { half, done } = await halfLoaded(app)
  await half
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now() })
  const bar = page.getByRole('progressbar', { name: 'The sample company is being loaded' })
  await bar.waitFor()
  const share = Number(await bar.getAttribute('aria-valuenow'))
  expect(share).toBeGreaterThanOrEqual(50)
  expect(share).toBeLessThan(100)
  const [counted] = await sqlOf<{ created: number }>(app, 'select created_count::integer as created from import')
  expect(await page.locator('.at-work').innerText()).toContain(`${share}% · ${count(counted?.created ?? -1)} records so far`)
  const pictures = process.env['PICTURES']
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/sample-loading.png` })
  const settings = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/sample' })
  await settings.getByRole('progressbar', { name: 'The sample company is being loaded' }).waitFor()
  release()
  await done
  await app.catchUp()
  await bar.waitFor({ state: 'detached' })
  const [pipeline] = await sqlOf<{ open: number }>(app, `select count(*)::integer as open from opportunity where status = 'open'`)
  const open = pipeline?.open ?? 0
  expect(open).toBeGreaterThan(0)
  await page.goto(`${address}/?of=team`)
  await expect.poll(() => page.locator('.figure').filter({ hasText: 'Open pipeline' }).innerText(), { timeout: patience }).toContain(`${count(open)} opportunities`)
})
