import type { QueryClient } from '@tanstack/react-query'
import { refreshConfiguration } from './configuration.ts'
import { meQuery } from './me.ts'
import { hearPresence, nameStream } from './presence.ts'
import { refreshObject } from './records.ts'

const gather = 400

/**
 * Follows what others change (server-sent events) and asks again for what is shown of it, a few times a second at most.
 * @returns how to stop.
 */
export function followChanges(client: QueryClient): () => void {
  const source = new EventSource('/api/v1/live')
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
  }
  source.addEventListener('open', open)
  source.addEventListener('message', hear)
  source.addEventListener('change', hear)
  source.addEventListener('stream', (event: MessageEvent<string>) => { nameStream(textIn(event.data, 'stream')) })
  source.addEventListener('presence', (event: MessageEvent<string>) => { hearPresence(client, textIn(event.data, 'object') ?? '', textIn(event.data, 'id') ?? '') })
  source.addEventListener('error', () => { nameStream(undefined) })
  return () => {
    source.close()
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
