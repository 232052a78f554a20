let asking: Promise<boolean> | undefined

/** Whether the server can be reached at this moment; those who ask at once share one question. @param patience milliseconds. */
export async function isReached(patience: number): Promise<boolean> {
  if (!navigator.onLine) return false
  // An address that no cache and no service worker answers in its place.
  asking ??= fetch('/', { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(patience) }).then(() => true, () => false).finally(() => { asking = undefined })
  return asking
}
