import type { Server, ServerResponse } from 'node:http'

/** How long an answer may lie without anybody taking it. */
export interface Taking {
  /** Milliseconds from one look at all open answers to the next. */
  readonly period: number
  /** Looks in a row at which nothing more of an answer had been taken, before its caller is cut off. */
  readonly looks: number
}

/** Two minutes in which not a byte goes: the worst line takes some, and who never reads must not hold memory and work for ever. */
export const usualTaking: Taking = { period: 15_000, looks: 8 }

interface Watched { taken: number; still: number }

/** Watches over all answers that are under way, files and streams among them, and ends those that nobody takes. */
export function watchTaking(server: Server, { period, looks }: Taking = usualTaking): void {
  const open = new Map<ServerResponse, Watched>()
  server.on('request', (_request, response) => {
    open.set(response, { taken: 0, still: 0 })
    response.once('close', () => { open.delete(response) })
  })
  const timer = setInterval(() => {
    for (const [response, watched] of open) {
      watched.still = isStill(response, watched) ? watched.still + 1 : 0
      if (watched.still >= looks) response.destroy()
    }
  }, period)
  timer.unref()
  server.once('close', () => { clearInterval(timer) })
}

/** Whether bytes wait for the caller and none went since the last look. */
function isStill({ socket }: ServerResponse, watched: Watched): boolean {
  if (socket === null || socket.writableLength === 0) return false
  const taken = socket.bytesWritten - socket.writableLength
  const still = taken === watched.taken
  watched.taken = taken
  return still
}
