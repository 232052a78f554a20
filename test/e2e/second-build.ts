import { readdirSync } from 'node:fs'
import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { patience } from './browser.ts'

/** The name of the build that takes the place of the first. */
export const secondBuild = 'second'
const prefix = 'second-'
export const isOfSecond = (path: string): boolean => path.startsWith(`/assets/${prefix}`)

export interface Upgradable {
  readonly address: string
  /** From now on the second build is served, and of the first nothing. */
  upgrade(): void
  /** Whether nothing gets through: what a browser is told of its network does not reach each of its workers. */
  cut(away: boolean): void
  /** Files of the first build that were asked for after that. */
  readonly gone: readonly string[]
}

/** The program behind an address of its own, which can be upgraded: the second build is the first with every script and style under another name. Closed after the test. */
export async function upgradable(program: string): Promise<Upgradable> {
  const names = new Set(readdirSync(join(process.cwd(), 'dist/web/assets')).filter((name) => /\.(js|css)$/.test(name)))
  const target = new URL(program)
  const gone: string[] = []
  let second = false
  let away = false
  const renamed = (text: string) => text
    .replace(/[\w.-]+\.(?:js|css)\b/g, (name) => (names.has(name) ? `${prefix}${name}` : name))
    .replace(/(name="build" content="|build:")[0-9a-f]{16}"/g, `$1${secondBuild}"`)
  const server = createServer((incoming, outgoing) => {
    if (away) { incoming.socket.destroy(); return }
    const path = incoming.url ?? '/'
    const name = path.replace('/assets/', '')
    if (second && names.has(name)) { gone.push(path); outgoing.writeHead(404, { 'cache-control': 'no-store' }).end(); return }
    const onward = ask({ host: target.hostname, port: target.port, method: incoming.method, path: isOfSecond(path) ? path.replace(prefix, '') : path, headers: { ...without(incoming.headers, 'if-none-match', 'if-modified-since'), 'accept-encoding': 'identity' } }, (answer) => {
      if (!second || path.startsWith('/api/') || !/javascript|css|html/.test(answer.headers['content-type'] ?? '')) { outgoing.writeHead(answer.statusCode ?? 500, answer.headers); answer.pipe(outgoing); return }
      void textOf(answer).then((text) => {
        outgoing.writeHead(answer.statusCode ?? 500, without(answer.headers, 'content-length')).end(incoming.method === 'HEAD' ? undefined : renamed(text))
      })
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  onTestFinished(() => { server.closeAllConnections(); server.close() })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The front listens at no port.')
  return { address: `http://127.0.0.1:${at.port}`, gone, upgrade: () => { second = true }, cut: (next) => { away = next } }
}

const without = (headers: IncomingHttpHeaders, ...names: readonly string[]): IncomingHttpHeaders => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of answer as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** The build of which a page says that it is. */
export const buildOf = (page: Page): Promise<string | null> => page.locator('meta[name="build"]').getAttribute('content')

/** Waits until the worker of a build has kept all of it and answers for its pages. */
export async function untilTakenOver(page: Page, build: string): Promise<void> {
  await expect.poll(() => page.evaluate(async (name) => {
    const registration = await navigator.serviceWorker.getRegistration()
    return await caches.has(name) && await (await caches.open(name)).match('/') !== undefined && registration?.installing === null && registration.waiting === null && registration.active?.state === 'activated'
  }, `guanxi.shell.${build}`), { timeout: patience, interval: 250 }).toBe(true)
}
