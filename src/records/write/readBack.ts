import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Row } from '../engine.ts'
import { planRead } from '../query/read.ts'
import type { Work } from './work.ts'

/** The record as the writer may see it; of one that he gave away, only its id. */
export async function readBack({ tx, context, registry }: Work, object: ResolvedObject, id: string): Promise<Row> {
  let plan
  try {
    plan = planRead(context, registry, object, id)
  } catch {
    return { id }
  }
  const [row] = await tx.query(plan.statement)
  return row === undefined ? { id } : plan.read(row)
}
