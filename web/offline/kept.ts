import type { Device } from './device.ts'
import { nameOf, seal, unseal } from './seal.ts'

const hour = 3_600_000
/** As long as a session lives without being used: who would be asked to sign in again reads nothing here either. */
export const readable = 12 * hour
const most = { answers: 600, bytes: 12_000_000, one: 400_000 } as const
const looksEach = 50

export interface KeptAnswer { readonly text: string; readonly at: number }

/** What somebody typed and did not save yet: larger than an answer, and it is theirs whether or not the device keeps anything else. */
const mostTyped = 3_000_000

/** Answers of the server, sealed, to be read while the network is away. The oldest go when there are too many. */
export interface Kept {
  readonly put: (question: string, text: string) => Promise<void>
  readonly get: (question: string) => Promise<KeptAnswer | undefined>
  /** What was typed and is not saved; sealed, and gone with the session as answers are. */
  readonly typed: { readonly put: (about: string, text: string) => Promise<void>; readonly get: (about: string) => Promise<string | undefined>; readonly drop: (about: string) => Promise<void> }
  /** The server knows the session at this moment. */
  readonly seen: () => Promise<void>
  /** Bytes and number of what is kept. */
  readonly extent: () => Promise<{ readonly answers: number; readonly bytes: number }>
}

export function createKept(device: Device, now: () => number): Kept {
  const { database } = device
  let puts = 0
  /** Nobody is let in by a clock that was set back, or long after the session; what is kept goes then. */
  const isOpen = async () => {
    const seen = await database.get('facts', 'seen')
    if (typeof seen !== 'number') return false
    const open = now() - seen <= readable && seen - now() <= hour
    if (!open) await device.end()
    return open
  }
  const typedName = async (about: string) => nameOf(await device.key('names'), `typed ${about}`)
  return {
    typed: {
      async put(about, text) {
        if (text.length > mostTyped) return
        const name = await typedName(about)
        const sealed = await seal(await device.key('kept'), name, text)
        await database.put('kept', { name, sealed, at: now(), size: sealed.data.byteLength })
      },
      async get(about) {
        const row = await database.get('kept', await typedName(about))
        return row === undefined ? undefined : unseal(await device.key('kept'), row.name, row.sealed)
      },
      drop: async (about) => { await database.delete('kept', await typedName(about)) },
    },
    seen: async () => { await database.put('facts', now(), 'seen') },
    async put(question, text) {
      if (text.length > most.one) return
      const name = await nameOf(await device.key('names'), question)
      const sealed = await seal(await device.key('kept'), name, text)
      await database.put('kept', { name, sealed, at: now(), size: sealed.data.byteLength })
      puts += 1
      // All of them are looked at now and then only.
      if (puts % looksEach === 0 || await database.count('kept') > most.answers) await trim(device)
    },
    async get(question) {
      if (!await isOpen()) return undefined
      const row = await database.get('kept', await nameOf(await device.key('names'), question))
      if (row === undefined) return undefined
      const text = await unseal(await device.key('kept'), row.name, row.sealed)
      return text === undefined ? undefined : { text, at: row.at }
    },
    async extent() {
      const rows = await database.getAll('kept')
      return { answers: rows.length, bytes: rows.reduce((sum, { size }) => sum + size, 0) }
    },
  }
}

/** Takes the oldest answers away until the rest fits. */
async function trim({ database }: Device): Promise<void> {
  const change = database.transaction('kept', 'readwrite')
  let answers = 0
  let bytes = 0
  for (let cursor = await change.store.index('at').openCursor(null, 'prev'); cursor !== null; cursor = await cursor.continue()) {
    answers += 1
    bytes += cursor.value.size
    if (answers > most.answers || bytes > most.bytes) await cursor.delete()
  }
  await change.done
}
