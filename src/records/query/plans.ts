import type { Actor } from '../../access/actor.ts'
import { isUuid } from '../../lib/ids.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Row as DatabaseRow, Statement } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { planRead, type ReadShape } from './read.ts'

interface Prepared {
  readonly workspaceId: number
  readonly baseCurrency: string
  readonly text: string
  /** The values; where the id goes there stands the placeholder. */
  readonly values: readonly unknown[]
  readonly read: (row: DatabaseRow) => Row
}

const placeholder = 'ffffffff-ffff-7fff-bfff-ffffffffffff'
/** What is asked a first time is only noted: a reader made for one request is not worth two plans. */
type Known = Map<string, Prepared | 'noted' | 'changing'>
const prepared = new WeakMap<Actor, Map<ResolvedObject, Known>>()
const month = 31 * 86_400_000
/** Plans kept for one reader and object. */
const plansAtMost = 50

/**
 * How the reader reads one record of an object. Made once for each reader, object and shape, unless something in it depends on the time.
 * @throws Problem 403, 404 as planRead does.
 */
export function readPlan(context: Context, registry: Registry, object: ResolvedObject, id: string, shape: ReadShape): { readonly statement: Statement; readonly read: (row: DatabaseRow) => Row } {
  const known = plansOf(context.actor, object)
  const key = shape.alone === true ? 'alone' : shape.filled === undefined ? 'all' : `made ${shape.filled.join()}`
  if (known.size >= plansAtMost) known.clear()
  let plan = known.get(key)
  if (plan === 'noted') known.set(key, plan = prepare(context, registry, object, shape))
  else if (plan === undefined) known.set(key, plan = 'noted')
  if (typeof plan === 'string' || !isUuid(id) || plan.workspaceId !== context.workspaceId || plan.baseCurrency !== context.baseCurrency) return planRead(context, registry, object, id, shape)
  return { statement: { text: plan.text, values: plan.values.map((value) => (value === placeholder ? id : value)) }, read: plan.read }
}

function plansOf(actor: Actor, object: ResolvedObject): Known {
  let byObject = prepared.get(actor)
  if (byObject === undefined) prepared.set(actor, byObject = new Map<ResolvedObject, Known>())
  let known = byObject.get(object)
  if (known === undefined) byObject.set(object, known = new Map())
  return known
}

function prepare(context: Context, registry: Registry, object: ResolvedObject, shape: ReadShape): Prepared | 'changing' {
  const now = planRead(context, registry, object, placeholder, shape)
  const later = planRead({ ...context, now: context.now + month }, registry, object, placeholder, shape)
  const { text, values } = now.statement
  const timeless = text === later.statement.text && JSON.stringify(values) === JSON.stringify(later.statement.values)
  return timeless ? { workspaceId: context.workspaceId, baseCurrency: context.baseCurrency, text, values, read: now.read } : 'changing'
}
