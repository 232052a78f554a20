import { shellOf } from './build.ts'

let held = false
/** The parts of the build that this window runs stay until it is closed or loaded anew: so says a lock, which ends with the window. */
function holdBuild(): void {
  if (held) return
  held = true
  const build = document.querySelector('meta[name="build"]')?.getAttribute('content') ?? ''
  navigator.locks.request(shellOf(build), { mode: 'shared' }, () => new Promise<never>(() => undefined)).catch(() => { held = false })
}

/** The service worker keeps the application itself, so that it starts without network. A newer one is asked for at each visit. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  holdBuild()
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    // To register what is registered looks for nothing newer. Nobody waits for it.
    if (registration.active !== null) registration.update().catch(() => undefined)
  } catch {
    // No worker here: everything works as long as the network does.
  }
}

/** This device keeps nothing any more: neither the worker nor its files. */
export async function dropWorker(): Promise<void> {
  const registrations = await navigator.serviceWorker?.getRegistrations() ?? []
  await Promise.all(registrations.map((registration) => registration.unregister()))
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}
