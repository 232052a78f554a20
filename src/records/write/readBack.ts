import type { Actor } from '../../access/actor.ts'
import { isProblem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Row as DatabaseRow, Statement } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { planRead } from '../query/read.ts'
import type { Stored } from './record.ts'
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
const prepared = new WeakMap<Actor, Map<ResolvedObject, Map<string, Prepared | undefined>>>()
const month = 31 * 86_400_000
/** Plans kept for one writer and object. */
const plansAtMost = 50

/**
 * The record as the writer may see it; of one that he gave away, only its id. The plan of reading is made once for each writer
 * and object, unless something in it depends on the time.
 * @param made the record where it is new and nothing else was written with it: then nothing is looked up that cannot be there.
 */
export async function readBack(work: Work, object: ResolvedObject, id: string, made?: Stored): Promise<Row> {
  const plan = planFor(work, object, id, made)
  if (plan === undefined) return { id }
  const [row] = await work.tx.query(plan.statement)
  return row === undefined ? { id } : plan.read(row)
}

function planFor(work: Work, object: ResolvedObject, id: string, made: Stored | undefined): { readonly statement: Statement; readonly read: (row: DatabaseRow) => Row } | undefined {
  const { context } = work
  const known = plansOf(context.actor, object)
  const filled = made === undefined ? undefined : leading(object).filter((name) => (made.values[name] ?? null) !== null)
  const key = filled === undefined ? 'all' : filled.join()
  if (!known.has(key)) {
    if (known.size >= plansAtMost) known.clear()
    known.set(key, prepare(work, object, filled))
  }
  const plan = known.get(key)
  if (plan !== undefined && plan.workspaceId === context.workspaceId && plan.baseCurrency === context.baseCurrency) {
    return { statement: { text: plan.text, values: plan.values.map((value) => (value === placeholder ? id : value)) }, read: plan.read }
  }
  return plain(work, context, object, id, filled)
}

function plansOf(actor: Actor, object: ResolvedObject): Map<string, Prepared | undefined> {
  let byObject = prepared.get(actor)
  if (byObject === undefined) prepared.set(actor, byObject = new Map<ResolvedObject, Map<string, Prepared | undefined>>())
  let known = byObject.get(object)
  if (known === undefined) byObject.set(object, known = new Map<string, Prepared | undefined>())
  return known
}

const leadings = new WeakMap<ResolvedObject, readonly string[]>()
/** Fields of the record's own row that lead to another. */
function leading(object: ResolvedObject): readonly string[] {
  let names = leadings.get(object)
  if (names === undefined) leadings.set(object, names = Object.entries(object.allFields).flatMap(([name, { type }]) => (type === 'relation' || type === 'file' || type === 'target' ? [name] : [])))
  return names
}

function plain({ registry }: Work, context: Context, object: ResolvedObject, id: string, filled: readonly string[] | undefined) {
  try {
    return planRead(context, registry, object, id, filled === undefined ? undefined : { empty: (name) => !filled.includes(name) })
  } catch (error) {
    // Who may write an object but not read it gets the id alone.
    if (isProblem(error)) return undefined
    throw error
  }
}

function prepare(work: Work, object: ResolvedObject, filled: readonly string[] | undefined): Prepared | undefined {
  const { context } = work
  const now = plain(work, context, object, placeholder, filled)
  const later = plain(work, { ...context, now: context.now + month }, object, placeholder, filled)
  if (now === undefined || later === undefined) return undefined
  const { text, values } = now.statement
  const timeless = text === later.statement.text && JSON.stringify(values) === JSON.stringify(later.statement.values)
  return timeless ? { workspaceId: context.workspaceId, baseCurrency: context.baseCurrency, text, values, read: now.read } : undefined
}
