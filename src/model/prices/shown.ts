import type { Words } from '../../lib/words.ts'
import type { SetAside, Step } from './step.ts'

// The answer of `price.compute` as it comes through a door; what the asker may not see is absent.

export interface ShownNote {
  readonly kind: string
  readonly severity: 'refusal' | 'warning'
  readonly message: Words
  readonly needsApproval?: boolean
}

/** A line of the answer; amounts are minor units of the document's currency. */
export interface ShownLine {
  readonly product: string
  readonly quantity: number
  readonly listPrice?: number
  readonly rulePrice: number
  readonly unitPrice: number
  readonly amount: number
  readonly taxRate: number
  readonly tax: number
  readonly net: number
  readonly gross: number
  readonly unitCost?: number
  readonly margin?: number
  readonly floorPrice?: number
  readonly steps: readonly Step[]
  readonly setAside: readonly SetAside[]
  readonly notes: readonly ShownNote[]
}

export interface ShownDocument {
  readonly currency: string
  readonly taxIncluded: boolean
  readonly lines: readonly ShownLine[]
  readonly total: number
  readonly taxTotal: number
  readonly needsApproval: boolean
  readonly refused: boolean
}

/** Whether it is such an answer, of which the server is the author. */
export function isShownDocument(value: unknown): value is ShownDocument {
  return typeof value === 'object' && value !== null && 'currency' in value && typeof value.currency === 'string' && 'lines' in value && Array.isArray(value.lines) && 'total' in value && typeof value.total === 'number'
}
