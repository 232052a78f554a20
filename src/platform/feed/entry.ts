import type { JsonObject } from '../../lib/json.ts'

/** Who wrote, when and why: the same for all entries of one write. */
export interface Origin {
  readonly actorId: string | null
  readonly actorName: string
  readonly via: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason?: string | undefined
  readonly requestId?: string | undefined
}

/** What happened to one record: the changed fields before and after, as the API shows them, relations as ids. */
export interface NewEntry {
  readonly object: string
  readonly recordId: string | null
  readonly version: number | null
  readonly action: string
  readonly before: JsonObject | null
  readonly after: JsonObject | null
}

/** An entry that the sequencer has placed. */
export interface Entry extends NewEntry {
  readonly id: number
  /** Gap-free within the workspace, from 1. */
  readonly position: number
  readonly actorId: string | null
  readonly actorName: string
  readonly via: string
  /** ISO instant. */
  readonly at: string
  readonly reason: string | null
  readonly requestId: string | null
}
