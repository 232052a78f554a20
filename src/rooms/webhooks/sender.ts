import { type Batch, follow, type Follower } from '../../platform/feed/index.ts'
import { takeTurn } from './deliver.ts'
import { queueDeliveries, webhooksFollower } from './follow.ts'
import type { WebhooksGiven } from './ports.ts'
import { takeTurns } from './turns.ts'

/** Targets that are called at once by one program. */
const mostAtOnce = 32
/** How long what became due may lie, where nothing woke the sender. */
const lookEvery = 2_000

/** Calls targets whose turn it is, each by itself, so that one that hangs holds up nobody else. */
export interface Sender {
  /** Looks at once, as something became due. */
  wake(): void
  /** Sends all that is due now and waits for it. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

export function startSender(given: WebhooksGiven, failed: (error: unknown) => void): Sender {
  const running = new Set<Promise<void>>()
  const ending = new AbortController()
  let looking: Promise<number> | undefined
  const start = async (): Promise<number> => {
    const turns = await takeTurns(given.database, given.clock.now(), mostAtOnce - running.size)
    for (const turn of turns) {
      const work: Promise<void> = takeTurn(given, turn, ending.signal).catch(failed).finally(() => {
        running.delete(work)
        // What waited for a free place takes it.
        if (running.size >= mostAtOnce - 1) look()
      })
      running.add(work)
    }
    return turns.length
  }
  const next = (): Promise<number> => (looking ??= start().finally(() => { looking = undefined }))
  const look = () => { if (!ending.signal.aborted) next().catch(failed) }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  return {
    wake: look,
    async catchUp() {
      for (let more = true; more;) {
        await looking
        more = (await next()) > 0 || running.size > 0
        await Promise.all(running)
      }
    },
    async stop() {
      clearInterval(timer)
      ending.abort()
      await looking?.catch(() => undefined)
      await Promise.all(running)
    },
  }
}

/** Follows the feed for webhooks, with its cursor; wakes the sender after each batch that committed. */
export function followForWebhooks(given: WebhooksGiven, sender: Pick<Sender, 'wake'>, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, {
    name: webhooksFollower, onError: failed,
    handle: async (batch: Batch) => {
      await queueDeliveries(given, batch)
      batch.transaction.onCommit(() => { sender.wake() })
    },
  })
}
