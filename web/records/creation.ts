import type { JsonObject } from '../../src/lib/json.ts'

/** What the form for a new record is opened with. */
export interface Creation {
  readonly object: string
  /** Values that stand in the form from the start (the customer of a new contact), as they are read. */
  readonly values?: JsonObject
  /** The request for approval that came back and is sent again. */
  readonly again?: string
  readonly onCreated?: (id: string) => void
}
