import { createContext, type ReactNode } from 'react'
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

/** The form for a new record, for what stands in such a form itself (a product that is made for a line of a new quote): the shell says which. */
export const CreationForm = createContext<((creation: Creation, onClose: () => void) => ReactNode) | undefined>(undefined)
