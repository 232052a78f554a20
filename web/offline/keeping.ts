import type { QueryClient } from '@tanstack/react-query'
import { awaySince, loadAway, onReach } from '../data/away.ts'
import type { Owner } from '../data/waiting.ts'
import { type Me, meQuery } from '../data/me.ts'
import { keepsHere } from './choice.ts'
import { ground } from './index.ts'
import { registerWorker } from './registration.ts'
import { changeState } from './state.ts'
import { bringToday } from './today.ts'

const minute = 60_000
const every = 15 * minute

/** Who is signed in owns what is kept here; where this device keeps customers, they are brought up to date now and then. @returns how to stop. */
export function startKeeping(client: QueryClient, owner: Owner): () => void {
  let stopped = false
  let busy = false
  const bring = async (known?: Me) => {
    if (stopped || busy || !keepsHere() || awaySince() !== undefined || document.visibilityState !== 'visible') return
    busy = true
    try { await bringNow(client, known) } finally { busy = false }
  }
  const now = () => { bring().catch(() => undefined) }
  const begin = async () => {
    // From here on the data layer keeps what it reads.
    await (await loadAway())?.enter(owner)
    if (!keepsHere()) return
    await registerWorker()
    // What the first page asked before this was loaded.
    const me = await whoIsHere(client)
    await client.invalidateQueries({ queryKey: ['configuration'], refetchType: 'all' })
    await bring(me)
  }
  begin().catch(() => undefined)
  const timer = setInterval(now, every)
  const stop = onReach(() => { if (awaySince() === undefined) now() })
  return () => {
    stopped = true
    clearInterval(timer)
    stop()
  }
}

/** Asked now: who was known a minute ago may have been signed out meanwhile, and then nothing is brought here. */
const whoIsHere = (client: QueryClient): Promise<Me> => client.fetchQuery({ ...meQuery, staleTime: 0 })

/** Brings today's customers here, with those that are open in this window. @param known who was asked for just now. */
export async function bringNow(client: QueryClient, known?: Me): Promise<void> {
  const { kept } = await ground()
  const me = known ?? await whoIsHere(client)
  if (awaySince() !== undefined) return
  await kept.seen()
  const opened = client.getQueryCache().findAll({ queryKey: ['records', 'customer', 'one'] }).flatMap(({ queryKey }) => (typeof queryKey[3] === 'string' && queryKey[4] === undefined ? [queryKey[3]] : []))
  await bringToday(client, me, opened)
  changeState({ refreshedAt: Date.now() })
}

