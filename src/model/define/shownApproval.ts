import type { Json, JsonObject } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'

// What the door of approvals answers and the browser draws: one shape for both.

/** What is waiting for whom, and what is over. */
export type Box = 'toApprove' | 'mine' | 'done'

export type StepState = 'waiting' | 'open' | 'done' | 'skipped'

export interface ShownStep {
  readonly label: string
  readonly state: StepState
  readonly seats: readonly { readonly people: readonly { readonly name: string; readonly because: readonly Words[] }[]; readonly isAsked: boolean; readonly decided?: { readonly name: string; readonly at: string; readonly remark: string | null } }[]
}

/** A time that it was sent before: who was asked, what they said, and how it ended. */
export interface ShownRound {
  readonly round: number
  readonly at: string
  readonly endedAt: string | null
  /** Who sent it back; null where it could not be done. */
  readonly by: string | null
  readonly remark: string | null
  readonly steps: readonly ShownStep[]
}

/** A request as its reader may see it: of the record only the fields that the reader's role opens, masked where it masks. */
export interface ShownRequest {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly object: string
  readonly verb: string
  /** Verbs whose yes it needs besides: what is beyond the credit limit, below the price rules. */
  readonly under: readonly string[]
  readonly record: string | null
  readonly state: string
  readonly requester: string
  readonly isMine: boolean
  readonly isAsked: boolean
  readonly flow: string
  readonly round: number
  readonly at: string
  readonly endedAt: string | null
  readonly reason: string | null
  readonly remark: string | null
  readonly facts: readonly string[]
  readonly values: JsonObject
  /** What is to be done: the fields that would change, or the form of the verb, with what stands there now. */
  readonly changes: readonly { readonly field: string; readonly before: Json; readonly after: Json; readonly masked?: true }[]
  readonly steps: readonly ShownStep[]
  /** The rounds before this one, the first first. */
  readonly before: readonly ShownRound[]
  /** Of an approved export that its requester may still fetch: the request for the file, and the language in which it was asked for. */
  readonly file?: { readonly language: string; readonly request: JsonObject }
}
