import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Told } from './cells.ts'

/** One record of one entity, told of by one or more rows of the batch. */
export interface Item {
  readonly told: Told
  readonly lines: number[]
  values: Record<string, Json>
  id: string | undefined
  /** Made by this batch. */
  fresh: boolean
  /** It points at a record that this batch makes: nothing that is there already can be it. */
  readonly beneathFresh: boolean
  problems: readonly FieldProblem[]
}
