import type { Actor } from '../../access/actor.ts'
import { isProblem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Row as DatabaseRow, Statement } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { planRead } from '../query/read.ts'
import type { Work } from './work.ts'

interface Prepared {
  readonly workspaceId: number
  readonly baseCurrency: string
  readonly text: string
  /** The values; where the id goes there stands the placeholder. */
  readonly values: readonly unknown[]
  readonly read: (row: DatabaseRow) => Row
}

const placeholder = 'ffffffff-ffff-7fff-bfff-ffffffffffff'
const prepared = new WeakMap<Actor, Map<ResolvedObject, Prepared | undefined>>()
const month = 31 * 86_400_000

/**
 * The record as the writer may see it; of one that he gave away, only its id. The plan of reading is made once for each writer
 * and object, unless something in it depends on the time.
 */
export async function readBack(work: Work, object: ResolvedObject, id: string): Promise<Row> {
  const plan = planFor(work, object, id)
  if (plan === undefined) return { id }
  const [row] = await work.tx.query(plan.statement)
  return row === undefined ? { id } : plan.read(row)
}

function planFor(work: Work, object: ResolvedObject, id: string): { readonly statement: Statement; readonly read: (row: DatabaseRow) => Row } | undefined {
  const { context } = work
  let known = prepared.get(context.actor)
  if (known === undefined) {
    known = new Map<ResolvedObject, Prepared | undefined>()
    prepared.set(context.actor, known)
  }
  if (!known.has(object)) known.set(object, prepare(work, object))
  const plan = known.get(object)
  if (plan !== undefined && plan.workspaceId === context.workspaceId && plan.baseCurrency === context.baseCurrency) {
    return { statement: { text: plan.text, values: plan.values.map((value) => (value === placeholder ? id : value)) }, read: plan.read }
  }
  return plain(work, context, object, id)
}

function plain({ registry }: Work, context: Context, object: ResolvedObject, id: string) {
  try {
    return planRead(context, registry, object, id)
  } catch (error) {
    // Who may write an object but not read it gets the id alone.
    if (isProblem(error)) return undefined
    throw error
  }
}

function prepare(work: Work, object: ResolvedObject): Prepared | undefined {
  const { context } = work
  const now = plain(work, context, object, placeholder)
  const later = plain(work, { ...context, now: context.now + month }, object, placeholder)
  if (now === undefined || later === undefined) return undefined
  const { text, values } = now.statement
  const timeless = text === later.statement.text && JSON.stringify(values) === JSON.stringify(later.statement.values)
  return timeless ? { workspaceId: context.workspaceId, baseCurrency: context.baseCurrency, text, values, read: now.read } : undefined
}
