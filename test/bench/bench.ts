import type { Company, World } from './world.ts'

/** What a part is given to measure with; what is dear is made when first asked for and shared. */
export interface Bench {
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly importRows: number
  readonly searchRows: number
  /** Customers of the company over which a rule of a pool goes. */
  readonly controlRows: number
  readonly world: () => Promise<World>
  /** The company of the smallest size. */
  readonly first: () => Promise<Company>
}

/** A part that cannot be measured on this machine; the message says why, for the report. */
export class NotRun extends Error {}
