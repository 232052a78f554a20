import { shellOf, shells } from '../offline/build.ts'
import { openChannel, openGround, syncName } from '../offline/ground.ts'
import { freshened } from './freshened.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: its name, which stands in its page too; the files that the application starts with; those that are kept once they are used. */
declare const SHELL: { readonly build: string; readonly files: readonly string[]; readonly later: readonly string[] }

// Keeps the application itself, so that it starts without network: each build whole and apart from others. It never keeps an answer of
// the API: those lie sealed, and are the business of the page (web/offline).

const current = shellOf(SHELL.build)
const page = '/'
/** On a bad network the page is not waited for longer, where one is kept. */
const patience = 4_000

self.addEventListener('install', (event) => { event.waitUntil(Promise.all([leaveAlone(event), install()])) })
self.addEventListener('activate', (event) => { event.waitUntil(activate()) })
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(openPage(event))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(event))
})
// Where the browser wakes us when the network is back: what waits is sent with no window open.
self.addEventListener('sync', (event: Event) => {
  if (event instanceof ExtendableEvent && Reflect.get(event, 'tag') === syncName) event.waitUntil(sendWaiting())
})

/** The part of the Static Routing API (W3C Service Workers) that is used; not every browser has it. */
interface Routing { readonly addRoutes: (rules: readonly { readonly condition: { readonly urlPattern: { readonly pathname: string } }; readonly source: 'network' }[]) => Promise<void> }
/**
 * The API never passes through here. Without saying so, Chromium counts the stream of changes that a window listens to as work under way,
 * and a newer worker waits five minutes for its end.
 */
async function leaveAlone(event: ExtendableEvent): Promise<void> {
  if ('addRoutes' in event) await (event as ExtendableEvent & Routing).addRoutes([{ condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' }])
}

/** All or nothing: a half-kept application would start half, and one of two builds not at all. */
async function install(): Promise<void> {
  try {
    const cache = await caches.open(current)
    // Their names change with their content: the browser's own cache cannot hold another build's under the same.
    await cache.addAll([...SHELL.files])
    const fresh = await fetch(page, { cache: 'no-store', credentials: 'omit' })
    const text = await fresh.clone().text()
    // Another build was put in place meanwhile: its own worker comes at the next visit.
    if (!fresh.ok || fresh.redirected || !text.includes(`content="${SHELL.build}"`)) throw new Error('The page is not of this build.')
    await cache.put(page, fresh)
  } catch (error) {
    await caches.delete(current)
    throw error
  }
  await self.skipWaiting()
}

/** The new one takes over at once. Windows that run another build find its parts until they are closed; the one before stays for those that have not said yet which they run. */
async function activate(): Promise<void> {
  await self.clients.claim()
  const { held = [] } = await navigator.locks.query()
  const inUse = new Set(held.map(({ name }) => name))
  const others = (await caches.keys()).filter((name) => name.startsWith(shells) && name !== current)
  await Promise.all(others.slice(0, -1).filter((name) => !inUse.has(name)).map((name) => caches.delete(name)))
}

/** Addresses of the application, as the server tells them apart (src/doors/web). */
function isPage(path: string): boolean {
  return !/^\/(api|assets|forms|links|mcp)(\/|$)/.test(path) && !/\.[a-zA-Z0-9]{1,8}$/.test(path)
}

/** From the network while there is one, so that a new build is taken at the next visit; else as it was kept. */
async function openPage(event: FetchEvent): Promise<Response> {
  const network = fetch(event.request).then((response) => (response.status === 502 || response.status === 503 || response.status === 504 ? undefined : response), () => undefined)
  const waited = new Promise<undefined>((resolve) => { setTimeout(resolve, patience) })
  const early = await Promise.race([network, waited])
  if (early !== undefined) return early
  const kept = await (await caches.open(current)).match(page)
  if (kept !== undefined) return freshened(kept, crypto.getRandomValues(new Uint8Array(16)))
  return await network ?? fetch(event.request)
}

/** Named by their content: what is kept under a name never changes, whichever build it was kept for. */
async function file(event: FetchEvent): Promise<Response> {
  const { request } = event
  const kept = await caches.match(request.url, { ignoreVary: true })
  if (kept !== undefined) return kept
  const response = await fetch(request)
  // A page of a newer build, before its worker is there, has files that are not ours to keep.
  if (response.ok && SHELL.later.includes(new URL(request.url).pathname)) event.waitUntil(keep(request.url, response.clone()))
  return response
}

/** A device that is full keeps no more; what was asked for is shown all the same. */
async function keep(address: string, response: Response): Promise<void> {
  await (await caches.open(current)).put(address, response).catch(() => undefined)
}

async function sendWaiting(): Promise<void> {
  const { send } = await openGround()
  const { end, arrived } = await send()
  const channel = openChannel()
  channel.tell({ kind: arrived.length > 0 ? 'arrived' : 'changed', arrived })
  channel.close()
  // The browser tries again by itself, later each time.
  if (end === 'away' || end === 'later') throw new Error('The network is still away.')
}
