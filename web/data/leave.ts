import { leftUnsaid, loadAway } from './away.ts'
import { request } from './client.ts'
import { ApiProblem } from './problem.ts'

/** Ends the session and takes away all that this device kept. Without network the server is told as soon as there is one, and nobody gets in before. */
export async function leave(): Promise<void> {
  const away = await loadAway()
  // The mark first: who is killed on the way out has left all the same.
  leftUnsaid.set()
  await away?.wipe()
  await signOutNow().catch(() => undefined)
}

/** @throws ApiProblem of status 0 while the network is away. */
export async function signOutNow(): Promise<void> {
  try {
    await request('/sign-out', { method: 'POST' })
  } catch (error) {
    // Whom the server does not know has left.
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error
  }
  leftUnsaid.done()
}
