import { Duplex } from 'node:stream'
import type pg from 'pg'

/**
 * Holds back what is written to the connection until the running code has nothing more to send at once, so that the statements
 * of one step go out in one piece: one call of the system instead of one for each, which is most of what a small write costs.
 */
export function gather(client: pg.PoolClient): void {
  const stream = streamOf(client)
  if (stream === undefined || stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => { stream.uncork() })
}

function streamOf(client: pg.PoolClient): Duplex | undefined {
  const connection: unknown = Reflect.get(client, 'connection')
  const stream: unknown = typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'stream') : undefined
  return stream instanceof Duplex ? stream : undefined
}
