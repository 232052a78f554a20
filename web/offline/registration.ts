/** The service worker keeps the application itself, so that it starts without network. A newer one is asked for at each visit. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
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
