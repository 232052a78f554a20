import type { FastifyInstance } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

/** How fast the body of a request has to come in. */
export interface Pace {
  /** Milliseconds in which a whole ordinary request must have arrived. */
  readonly whole: number
  /** A file may take as long as it likes, as long as in each of these periods (milliseconds) ... */
  readonly period: number
  /** ... so many bytes come in. */
  readonly leastBytes: number
}

/** 30 s for a request; 2 kB a second for a file: the worst telephone line does more, and who dribbles to hold us does not. */
export const usualPace: Pace = { whole: 30_000, period: 30_000, leastBytes: 64_000 }

interface Watched { timer: NodeJS.Timeout; seen: number; readonly tooSlow: () => void; readonly pace: Pace }
const watched = new WeakMap<IncomingMessage, Watched>()

/** Watches over the bodies of all requests, in place of the one bound that node has for requests of every kind. @param tooSlow answers and ends the connection. */
export function watchPace(app: FastifyInstance, pace: Pace, tooSlow: (request: IncomingMessage) => void): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.complete || !(raw.socket instanceof Socket)) return
    const late = () => { if (!raw.complete && !raw.destroyed) tooSlow(raw) }
    watched.set(raw, { timer: setTimeout(late, pace.whole).unref(), seen: 0, tooSlow: late, pace })
    const done = () => { clearTimeout(watched.get(raw)?.timer) }
    raw.once('end', done).once('close', done)
  })
}

/** From now on this request is a file on its way: judged by its progress, no longer by the time that the whole takes. */
export function byProgress(raw: IncomingMessage): void {
  const watch = watched.get(raw)
  if (watch === undefined) return
  clearTimeout(watch.timer)
  watch.seen = raw.socket.bytesRead
  watch.timer = setInterval(() => { judgeProgress(raw, watch) }, watch.pace.period).unref()
}

function judgeProgress(raw: IncomingMessage, watch: Watched): void {
  const came = raw.socket.bytesRead - watch.seen
  watch.seen += came
  if (raw.complete) clearInterval(watch.timer)
  // What waits for our own disk is not the sender's fault: then bytes lie here that nobody has taken yet.
  else if (came < watch.pace.leastBytes && raw.readableLength === 0) {
    clearInterval(watch.timer)
    watch.tooSlow()
  }
}
