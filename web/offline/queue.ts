import type { Device, QueueRow } from './device.ts'
import type { Entry } from './entry.ts'
import { seal, sealBytes, unseal, unsealBytes } from './seal.ts'

/** Own writes that wait, sealed, in the order in which they were made. */
export interface Queue {
  readonly all: () => Promise<readonly Entry[]>
  readonly count: () => Promise<number>
  readonly add: (entry: Omit<Entry, 'seq'>, content?: Blob) => Promise<void>
  /** The bytes of a new file; undefined where they cannot be read any more. */
  readonly content: (entry: Entry) => Promise<Blob | undefined>
  /** Several at once, or none: some change, some are done; with what a record is called from now on. */
  readonly change: (changed: readonly Entry[], done: readonly number[], called?: Called) => Promise<void>
  /** What records that were new on this device are called by the server. */
  readonly called: () => Promise<readonly Called[]>
}
export interface Called { readonly from: string; readonly to: string }

const contentPlace = ({ id }: Pick<Entry, 'id'>) => `${id} content`

export function createQueue(device: Device): Queue {
  const { database } = device
  const sealEntry = async (entry: Omit<Entry, 'seq'>): Promise<Omit<QueueRow, 'seq'>> => ({ place: entry.id, sealed: await seal(await device.key('queue'), entry.id, JSON.stringify(entry)) })
  return {
    async all() {
      const rows = await database.getAll('queue')
      // Where nothing waits no key is made: a device that was wiped stays empty.
      if (rows.length === 0) return []
      const key = await device.key('queue')
      const entries = await Promise.all(rows.map(async ({ seq = 0, place, sealed }) => {
        const text = await unseal(key, place, sealed)
        return text === undefined ? [] : [{ ...JSON.parse(text) as Omit<Entry, 'seq'>, seq }]
      }))
      return entries.flat()
    },
    count: () => database.count('queue'),
    async add(entry, content) {
      const row = await sealEntry(entry)
      if (content === undefined) { await database.add('queue', row); return }
      const { nonce, data } = await sealBytes(await device.key('queue'), contentPlace(entry), await content.arrayBuffer())
      await database.add('queue', { ...row, content: { nonce, data: new Blob([data]) } })
    },
    async content(entry) {
      const { content } = await database.get('queue', entry.seq) ?? {}
      if (content === undefined) return undefined
      const data = await unsealBytes(await device.key('queue'), contentPlace(entry), { nonce: content.nonce, data: await content.data.arrayBuffer() })
      return data === undefined ? undefined : new Blob([data], { type: entry.file?.type ?? '' })
    },
    async called() {
      const froms = await database.getAllKeys('ids')
      const named = await Promise.all(froms.map(async (from) => ({ from, to: await database.get('ids', from) ?? from })))
      return named
    },
    async change(changed, done, called) {
      // Sealed before the transaction is opened: one that waits for anything else closes by itself.
      const rows = await Promise.all(changed.map(async (entry) => ({ ...await sealEntry(entry), seq: entry.seq })))
      const change = database.transaction(['queue', 'ids'], 'readwrite')
      const queued = change.objectStore('queue')
      // Bytes stay as they lie: they never change.
      const put = async (row: QueueRow & { readonly seq: number }) => {
        const { content } = await queued.get(row.seq) ?? {}
        await queued.put(content === undefined ? row : { ...row, content })
      }
      await Promise.all([...rows.map(put), ...done.map((seq) => queued.delete(seq)), called === undefined ? undefined : change.objectStore('ids').put(called.to, called.from), change.done])
    },
  }
}
