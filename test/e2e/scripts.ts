import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** Counts the script that a page loads from here on, each file by gzip. @returns how to end it: what came until then, by name; what comes later may be cut off with the page. */
export function countScripts(page: Page): () => Promise<readonly (readonly [name: string, bytes: number])[]> {
  const scripts: Promise<readonly [name: string, bytes: number]>[] = []
  let counting = true
  page.on('response', (response) => {
    if (counting && response.request().resourceType() === 'script') scripts.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).length] as const))
  })
  return () => { counting = false; return Promise.all(scripts) }
}
