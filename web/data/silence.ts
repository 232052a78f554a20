import { isReached } from './reach.ts'

/** Milliseconds: after the first, whether the server can be reached at all is asked, and not waited for longer than the second; where it is known to be away, a read has the third. */
const patience = { asks: 5_000, reach: 3_000, away: 2_000 } as const

/** Whether an answer that took so many milliseconds speaks for a network. */
export const isPrompt = (took: number): boolean => took < patience.asks + patience.reach

interface Around { readonly wait: (milliseconds: number) => Promise<void>; readonly isReached: (patience: number) => Promise<boolean> }
const around: Around = { wait: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }), isReached }

/**
 * What the network answers; where it is silent (8 s), what is kept, if anything. A server that only takes its time for this question is
 * waited for. The network's answer to a question that was given up is still kept when it comes.
 * @param away whether nothing got through before.
 */
export async function answeredOrKept<Result>(network: Promise<Result>, kept: () => Promise<Result | undefined>, away: boolean, { wait, isReached: reached } = around): Promise<Result> {
  let ended = false
  const answered = network.finally(() => { ended = true })
  const silent = async (): Promise<boolean> => {
    do {
      await wait(away ? patience.away : patience.asks)
      if (ended) return false
    } while (!away && await reached(patience.reach))
    return !ended
  }
  const instead = async () => (await silent() ? await kept() : undefined) ?? answered
  return Promise.race([answered, instead()])
}
