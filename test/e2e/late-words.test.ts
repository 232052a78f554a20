import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()

test('where words of a list come behind its rows, nothing stands in their place until then', { timeout: 2 * patience }, async () => {
  const app = await testApp({ language: 'zh' })
  await app.admin.create('sales-plans', { name: '2026 年度计划', period: 'year', startsOn: '2026-01-01', endsOn: '2026-12-31' })
  await app.catchUp()
  const address = await app.listen()
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/healthz', language: 'zh' })
  let free = (): void => undefined
  const released = new Promise<void>((resolve) => { free = resolve })
  // Whichever file has the words of budgets is held on its way.
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    if ((await response.text()).includes('手填')) await released
    await route.fulfill({ response })
  })
  await page.goto(`${address}/sales-plans`, { waitUntil: 'commit' })
  const row = page.locator('.table-row').filter({ hasText: '2026 年度计划' })
  await row.waitFor()
  expect(await row.innerText()).not.toMatch(/draft|year/)
  expect((await page.getByRole('columnheader').allInnerTexts()).join(' ')).not.toMatch(/[a-z]{3}/)
  free()
  await row.getByText('草稿').waitFor()
  await row.getByText('年', { exact: true }).waitFor()
  await page.getByRole('columnheader', { name: '名称' }).waitFor()
})
