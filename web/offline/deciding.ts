import { isProvisional, type Entry, idOf, touches } from './entry.ts'
import { ground, send, told } from './index.ts'

/** Its author changed it, or asks again: it goes in its old place, as a new request. */
export async function sendAgain(entry: Entry, changes: Partial<Pick<Entry, 'body' | 'reason' | 'version' | 'before'>> = {}): Promise<void> {
  const { queue } = await ground()
  const { problem: _, status: __, current: ___, ...rest } = entry
  // The id of a new record on this device follows from its key: what hangs on it goes by it.
  const again = { ...rest, id: entry.kind === 'create' ? entry.id : crypto.randomUUID(), state: 'waiting', tried: false, failures: 0, at: new Date(Date.now()).toISOString(), ...changes } as const
  await queue.change([again], [])
  await told()
  await send()
}

/** It is taken away, and with a new record all that hangs on it; what names a new file goes without it. */
export async function drop(entry: Entry): Promise<void> {
  const { queue } = await ground()
  const id = idOf(entry)
  const naming = entry.kind === 'create' && isProvisional(id) ? (await queue.all()).filter((each) => each.seq !== entry.seq && touches(each).has(id)) : []
  const without = entry.file === undefined ? [] : naming.map((each) => ({ ...each, body: Object.fromEntries(Object.entries(each.body ?? {}).filter(([, value]) => value !== id)) }))
  const hanging = entry.file === undefined ? naming : []
  await queue.change(without, [entry.seq, ...hanging.map(({ seq }) => seq)])
  await told()
  await send()
}
