import type { QueryClient } from '@tanstack/react-query'
import { refreshConfiguration } from './configuration.ts'
import { meQuery } from './me.ts'
import { hearPresence, nameStream } from './presence.ts'
import { refreshObject } from './records.ts'

const gather = 400
/** A browser gives up when it is answered with a refusal, as while the database is away: then we come back after so long, and longer each time. */
const comeBack = { first: 2_000, longest: 30_000 }

/**
 * Follows what others change (server-sent events) and asks again for what is shown of it, a few times a second at most.
 * @returns how to stop.
 */
export function followChanges(client: QueryClient): () => void {
  let source: EventSource | undefined
  let pause = comeBack.first
  let again: ReturnType<typeof setTimeout> | undefined
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    for (const object of changed) void refreshObject(client, object)
    changed.clear()
  }
  const hear = (event: MessageEvent<string>) => {
    const object = textIn(event.data, 'object')
    if (object === undefined) return
    changed.add(object)
    timer ??= setTimeout(flush, gather)
  }
  // The server ends the stream when rights changed, and a network may have: what was said meanwhile was missed.
  let opened = false
  const open = () => {
    if (opened) {
      void client.invalidateQueries({ queryKey: meQuery.queryKey })
      void refreshConfiguration(client)
      void client.invalidateQueries({ queryKey: ['records'] })
    }
    opened = true
    pause = comeBack.first
  }
  const connect = () => {
    const made = new EventSource('/api/v1/live')
    source = made
    made.addEventListener('open', open)
    made.addEventListener('message', hear)
    made.addEventListener('change', hear)
    made.addEventListener('stream', (event: MessageEvent<string>) => { nameStream(textIn(event.data, 'stream')) })
    made.addEventListener('presence', (event: MessageEvent<string>) => { hearPresence(client, textIn(event.data, 'object') ?? '', textIn(event.data, 'id') ?? '') })
    made.addEventListener('error', () => {
      nameStream(undefined)
      if (made.readyState !== EventSource.CLOSED) return
      again = setTimeout(connect, pause)
      pause = Math.min(2 * pause, comeBack.longest)
    })
  }
  connect()
  return () => {
    source?.close()
    clearTimeout(again)
    nameStream(undefined)
    clearTimeout(timer)
  }
}

function textIn(data: string, name: string): string | undefined {
  try {
    const message: unknown = JSON.parse(data)
    if (typeof message === 'object' && message !== null && Object.hasOwn(message, name)) {
      const value: unknown = Reflect.get(message, name)
      return typeof value === 'string' ? value : undefined
    }
  } catch {
    // A comment or a half line: the next event tells what this one did.
  }
  return undefined
}
