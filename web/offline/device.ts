import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Owner, ownerText } from '../data/waiting.ts'
import { newNameKey, newSealKey, type Sealed } from './seal.ts'

export interface KeptRow { readonly name: string; readonly sealed: Sealed; /** Milliseconds since 1970. */ readonly at: number; /** Bytes, sealed. */ readonly size: number }
export interface QueueRow {
  readonly seq?: number
  readonly sealed: Sealed
  readonly place: string
  /** Of a new file its bytes, sealed: as a blob they are not read along with the rest. */
  readonly content?: { readonly nonce: Sealed['nonce']; readonly data: Blob }
}

export interface Schema extends DBSchema {
  /** Keys that cannot be read out, by what they are for. */
  readonly keys: { readonly key: string; readonly value: CryptoKey }
  /** Who it is kept for, and when the server last knew them. */
  readonly facts: { readonly key: string; readonly value: string | number }
  /** Answers to be read without network. */
  readonly kept: { readonly key: string; readonly value: KeptRow; readonly indexes: { readonly at: number } }
  /** Writes on their way, in their order. */
  readonly queue: { readonly key: number; readonly value: QueueRow }
  /** What the server called a record that was new on this device, by the id that it had here. */
  readonly ids: { readonly key: string; readonly value: string }
}

const stores = ['keys', 'facts', 'kept', 'queue', 'ids'] as const
export type DeviceDatabase = IDBPDatabase<Schema>

/** What this browser keeps for one person. */
export interface Device {
  readonly database: DeviceDatabase
  /** The key, made at its first use. */
  readonly key: (purpose: 'kept' | 'names' | 'queue') => Promise<CryptoKey>
  readonly owner: () => Promise<string | undefined>
  /** @returns how many writes of somebody else were thrown away, now or since anybody was last told. */
  readonly enter: (owner: Owner) => Promise<number>
  /** The session is over: what was kept to be read goes with its keys; the writes stay for the same person. */
  readonly end: () => Promise<void>
  /** @param untold how many writes are thrown away of which nobody has been told yet. */
  readonly wipe: (untold?: number) => Promise<void>
}

const name = 'guanxi'

export async function openDevice(): Promise<Device> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(made) {
      made.createObjectStore('keys')
      made.createObjectStore('facts')
      made.createObjectStore('ids')
      made.createObjectStore('kept', { keyPath: 'name' }).createIndex('at', 'at')
      made.createObjectStore('queue', { keyPath: 'seq', autoIncrement: true })
    },
  })
  const wipe = async (untold = 0) => {
    const change = database.transaction(stores, 'readwrite')
    await Promise.all([...stores.map((store) => change.objectStore(store).clear()), untold === 0 ? undefined : change.objectStore('facts').put(untold, 'untold'), change.done])
  }
  const owner = async () => { const known = await database.get('facts', 'owner'); return typeof known === 'string' ? known : undefined }
  return {
    database, wipe, owner,
    key: (purpose) => keyFor(database, purpose),
    async enter(who) {
      const before = await owner()
      const others = before === undefined || before === ownerText(who) ? 0 : await database.count('queue')
      const untold = await database.get('facts', 'untold')
      if (before !== undefined && before !== ownerText(who)) await wipe()
      await database.delete('facts', 'untold')
      await database.put('facts', ownerText(who), 'owner')
      return others + (typeof untold === 'number' ? untold : 0)
    },
    async end() {
      const change = database.transaction(['keys', 'kept', 'facts'], 'readwrite')
      await Promise.all([change.objectStore('kept').clear(), change.objectStore('keys').delete('kept'), change.objectStore('keys').delete('names'), change.objectStore('facts').delete('seen'), change.done])
    },
  }
}

async function keyFor(database: DeviceDatabase, purpose: 'kept' | 'names' | 'queue'): Promise<CryptoKey> {
  const known = await database.get('keys', purpose)
  if (known !== undefined) return known
  const made = purpose === 'names' ? await newNameKey() : await newSealKey()
  // Two windows may have made one at the same moment: the first stays.
  const change = database.transaction('keys', 'readwrite')
  const first = await change.store.get(purpose)
  if (first === undefined) await change.store.put(made, purpose)
  await change.done
  return first ?? made
}
