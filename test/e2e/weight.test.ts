import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { countScripts } from './scripts.ts'

const browser = useBrowser()
const limit = 285_000

test('what a browser loads before the first row of the first list is below 285 kB of script', { timeout: 2 * patience }, async () => {
  const app = await testApp()
  await app.admin.create('customers', { name: 'Harbour Tools Ltd' })
  await app.catchUp()
  const address = await app.listen()
  // Once to be signed in at an address of this origin; then from nothing, as on a first visit.
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/healthz' })
  const counted = countScripts(page)
  await page.goto(`${address}/customers`)
  await page.locator('.table-row').filter({ hasText: 'Harbour Tools Ltd' }).waitFor()
  const sizes = await counted()
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
  console.log(`Script before the first row: ${(total / 1000).toFixed(0)} kB (gzip) in ${sizes.length} files; limit ${limit / 1000} kB.`)
  expect(sizes.length).toBeGreaterThan(0)
  expect(total).toBeLessThan(limit)
})

test('the page comes with a policy that allows no foreign and no inline script, and breaks it nowhere', { timeout: patience }, async () => {
  const app = await testApp()
  const address = await app.listen()
  const policy = (await fetch(`${address}/customers`)).headers.get('content-security-policy') ?? ''
  const directive = (name: string) => policy.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name} `))?.slice(name.length + 1) ?? ''
  expect(directive('script-src') || directive('default-src')).not.toMatch(/unsafe|\*|https?:/)
  expect(directive('object-src') || directive('default-src')).toBe("'none'")
  // A script that was smuggled in does not run; the browser's complaint is the proof, so this page is not held to have none.
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/customers', allowed: /Content Security Policy/ })
  await page.getByText('No customers yet').waitFor()
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.smuggled = true'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.smuggled = true">')
  })
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  expect(await page.evaluate(() => 'smuggled' in globalThis)).toBe(false)
})
