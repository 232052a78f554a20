import { isUuid } from '../../../lib/ids.ts'
import { asText, type Json, type JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { readReasons, readScores, rfmMap } from '../../../model/actions/modelRun.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { keptScores, reasonsOf } from '../../../records/scores/index.ts'
import { visibleReasons } from './visible.ts'

/** What is asked of scores beside their values, which every list has. */
export function scoreActions(registry: Registry): readonly Implementation[] {
  if (!registry.objects.has('modelRun')) return []
  return [
    implement(readScores, async (doing) => ({ written: [], result: { scores: await ofRecord(registry, doing) } })),
    implement(readReasons, async (doing) => ({ written: [], result: { reasons: await ofMany(registry, doing) } })),
    implement(rfmMap, async (doing) => ({ written: [], result: { cells: await cells(registry, doing) } })),
  ]
}

/** Those scores that the caller may read in the clear: a reason would tell what is masked. */
async function ofRecord(registry: Registry, { tx, context, object: name, id }: Doing): Promise<Json> {
  const object = registry.object(name)
  const readable = readableFields(context, object, registry)
  const names = Object.keys(object.scores ?? {}).filter((score) => readable.get(score) === 'read')
  return (await keptScores(tx, object, id, names, context.baseCurrency)).map((kept): JsonObject => ({ ...kept, reasons: visibleReasons(context, registry, object, [...kept.reasons]), past: kept.past.map((past) => ({ ...past })) }))
}

const mostAsked = 200

/** Of those whom the caller may see, and of a score that he may read: two statements, however many are asked for. */
async function ofMany(registry: Registry, { tx, context, input, seen }: Doing): Promise<JsonObject> {
  const object = registry.object('customer')
  const score = requireScore(object, asText(input['score']))
  if (readableFields(context, object, registry).get(score) !== 'read') return {}
  const ids = (Array.isArray(input['ids']) ? input['ids'] : []).filter((id): id is string => typeof id === 'string' && isUuid(id)).slice(0, mostAsked)
  if (ids.length === 0) return {}
  const rows = await seen('customer', { filter: { field: 'id', is: 'in', value: ids }, fields: [] })
  const reasons = await reasonsOf(tx, object, rows.map(({ id }) => asText(id)), score)
  return Object.fromEntries(Object.entries(reasons).map(([id, each]) => [id, visibleReasons(context, registry, object, each)]))
}

function requireScore(object: ResolvedObject, name: string): string {
  if (Object.hasOwn(object.scores ?? {}, name)) return name
  const message = { en: 'There is no such score.', zh: '没有该评分。' }
  throw new Problem({ kind: 'unknown-field', status: 422, title: message, fields: [{ path: '/score', rule: 'unknown', message }] })
}

/** One table of recency by frequency: under the caller's scope and rights as any list. */
async function cells(registry: Registry, { tableSeen, context }: Doing): Promise<Json> {
  const seesAmount = readableFields(context, registry.object('customer'), registry).get('rfmAmount') === 'read'
  const { rows } = await tableSeen('customer', {
    filter: { field: 'rfmRecency', is: 'isNotEmpty' }, by: [{ field: 'rfmRecency' }, { field: 'rfmFrequency' }],
    measures: [{ function: 'count' }, ...(seesAmount ? [{ function: 'sum', field: 'rfmAmount' } as const] : [])],
  })
  return rows.map(({ keys: [recency = null, frequency = null], values: [customers, amount] }): JsonObject => ({
    recency, frequency, customers: customers ?? 0, ...(seesAmount ? { amount: { amount: Math.round(Number(amount ?? 0)), currency: context.baseCurrency } } : {}),
  }))
}
