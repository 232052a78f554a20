import { isProblem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Row } from '../engine.ts'
import { readPlan } from '../query/plans.ts'
import type { Stored } from './record.ts'
import type { Work } from './work.ts'

/**
 * The record as the writer may see it; of one that he gave away, only its id.
 * @param made the record where it is new and nothing else was written with it: then nothing is looked up that cannot be there.
 */
export async function readBack(work: Work, object: ResolvedObject, id: string, made?: Stored): Promise<Row> {
  const plan = planFor(work, object, id, made)
  if (plan === undefined) return { id }
  const [row] = await work.tx.query(plan.statement)
  return row === undefined ? { id } : plan.read(row)
}

function planFor({ context, registry }: Work, object: ResolvedObject, id: string, made: Stored | undefined) {
  const filled = made === undefined ? undefined : leading(object).filter((name) => (made.values[name] ?? null) !== null)
  try {
    return readPlan(context, registry, object, id, filled === undefined ? {} : { filled })
  } catch (error) {
    // Who may write an object but not read it gets the id alone.
    if (isProblem(error)) return undefined
    throw error
  }
}

const leadings = new WeakMap<ResolvedObject, readonly string[]>()
/** Fields of the record's own row that lead to another. */
function leading(object: ResolvedObject): readonly string[] {
  let names = leadings.get(object)
  if (names === undefined) leadings.set(object, names = Object.entries(object.allFields).flatMap(([name, { type }]) => (type === 'relation' || type === 'file' || type === 'target' ? [name] : [])))
  return names
}
