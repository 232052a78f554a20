import { openChannel, openGround, syncName } from '../offline/ground.ts'
import { freshened } from './freshened.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: the files that the application starts with, its first script, and a name that changes with any of them. */
declare const SHELL: { readonly version: string; readonly entry: string; readonly files: readonly string[] }

// Keeps the application itself, so that it starts without network. It never keeps an answer of the API: those lie sealed, and are
// the business of the page (web/offline).

const ours = 'guanxi.shell.'
const current = `${ours}${SHELL.version}`
const page = '/'
/** On a bad network the page is not waited for longer, where one is kept. */
const patience = 4_000

self.addEventListener('install', (event) => { event.waitUntil(install()) })
self.addEventListener('activate', (event) => { event.waitUntil(activate()) })
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(openPage(event))
  else if (pathname.startsWith('/assets/') || pathname.startsWith('/icons/')) event.respondWith(file(request))
})
// Where the browser wakes us when the network is back: what waits is sent with no window open.
self.addEventListener('sync', (event: Event) => {
  if (event instanceof ExtendableEvent && Reflect.get(event, 'tag') === syncName) event.waitUntil(sendWaiting())
})

/** All or nothing: a half-kept application would start half. */
async function install(): Promise<void> {
  const cache = await caches.open(current)
  await cache.addAll([...SHELL.files])
  const fresh = await fetch(page, { cache: 'no-store', credentials: 'omit' })
  const text = await fresh.clone().text()
  // Another build was put in place meanwhile: its own worker comes at the next visit.
  if (!fresh.ok || fresh.redirected || !text.includes(SHELL.entry)) throw new Error('The page is not of this build.')
  await cache.put(page, fresh)
  await self.skipWaiting()
}

/** The new one takes over at once. The one before stays for windows that still run it; older ones go. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== current)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Addresses of the application, as the server tells them apart (src/doors/web). */
function isPage(path: string): boolean {
  return !/^\/(api|assets|mcp)(\/|$)/.test(path) && !/\.[a-zA-Z0-9]{1,8}$/.test(path)
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

/** Named by their content: what is kept under a name never changes. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { ignoreVary: true })
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok && new URL(request.url).pathname.startsWith('/assets/')) await (await caches.open(current)).put(request.url, response.clone())
  return response
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
