import type { Page } from 'playwright-core'
import { patience } from './browser.ts'

/** What a browser says of a network that is away: the tests take it away themselves. */
export const withoutNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_NETWORK_CHANGED|Failed to fetch|status of 401/

/** Waits until the device could do without the network: the application and today's customers are kept. @returns the customers, by name. */
export async function untilKept(page: Page, title: string): Promise<readonly string[]> {
  await page.evaluate(async () => { await navigator.serviceWorker.ready })
  const customers = page.locator('section').filter({ hasText: title }).getByRole('link')
  await customers.first().waitFor({ timeout: patience / 2 })
  return (await customers.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '')
}

/** What lies on the device, as whoever finds it would read it: everything of every store, as text; keys by their name. */
export function onDevice(page: Page): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly text: string; readonly readableKeys: number; readonly caches: readonly string[] }> {
  return page.evaluate(async () => {
    const known = (await indexedDB.databases()).some(({ name }) => name === 'guanxi')
    const kept = await caches.keys()
    if (!known) return { counts: {}, text: '', readableKeys: 0, caches: kept }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('guanxi')
      open.addEventListener('success', () => resolve(open.result))
      open.addEventListener('error', () => reject(new Error('no database')))
    })
    const counts: Record<string, number> = {}
    let text = ''
    let readableKeys = 0
    for (const name of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const all = database.transaction(name).objectStore(name).getAll()
        all.addEventListener('success', () => resolve(all.result as unknown[]))
      })
      counts[name] = rows.length
      for (const row of rows) {
        if (row instanceof CryptoKey) { readableKeys += row.extractable ? 1 : 0; continue }
        text += JSON.stringify(row, (_, value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value) : value))
      }
    }
    database.close()
    return { counts, text, readableKeys, caches: kept }
  })
}
