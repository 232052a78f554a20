import type { JsonObject } from '../../src/lib/json.ts'
import { newHere, type WaitingWrite } from '../data/waiting.ts'

/** waiting: is sent as soon as it can be. refused, conflict: its author decides. */
export type EntryState = 'waiting' | 'refused' | 'conflict'

/** A write on its way, as it lies sealed on the device. */
export interface Entry extends WaitingWrite {
  /** Its place in the queue. */
  readonly seq: number
  /** When it was written, ISO. */
  readonly at: string
  /** The language of its author, for what the server answers. */
  readonly language: string
  /** What its author knows the record by. */
  readonly title: string
  /** Titles of the records that it names, by id, as far as they were known. */
  readonly names: Readonly<Record<string, string>>
  readonly state: EntryState
  /** An earlier try may have arrived although no answer came. */
  readonly tried: boolean
  /** How often the server failed at it. */
  readonly failures: number
  /** Why it was refused: the problem document of the server. */
  readonly problem?: JsonObject
  readonly status?: number
  /** Of a conflict: the record as it stands. */
  readonly current?: JsonObject
}

export function provisionalId(random: () => string): string {
  return newHere + random().replace(/-/g, '').slice(0, 12)
}
export const isProvisional = (id: string): boolean => id.startsWith(newHere)
/** A new record's id on this device: it follows from the key of its creation. */
export const idOf = (write: WaitingWrite): string => write.record ?? provisionalId(() => write.id)

/** The ids that the write is about or names: none of them may overtake another write of the same. */
export function touches(entry: WaitingWrite): ReadonlySet<string> {
  const named = `${entry.path} ${JSON.stringify(entry.body ?? null)}`.match(new RegExp(`${newHere}[0-9a-f]{12}`, 'g')) ?? []
  return new Set([idOf(entry), ...named])
}

/** The write with all ids that the server gave meanwhile. */
export function calledAnew<Write extends WaitingWrite>(write: Write, called: readonly { readonly from: string; readonly to: string }[]): Write {
  return called.reduce((before, { from, to }) => renamed(before, from, to), write)
}

/** The write with the id that the server gave instead of that of the device. */
export function renamed<Write extends WaitingWrite>(write: Write, from: string, to: string): Write {
  if (!touches(write).has(from) || write.kind === 'create' && idOf(write) === from) return write
  return {
    ...write, path: write.path.replaceAll(from, to), ...(write.record === from ? { record: to } : {}),
    ...(write.body === undefined ? {} : { body: JSON.parse(JSON.stringify(write.body).replaceAll(from, to)) as JsonObject }),
  }
}
