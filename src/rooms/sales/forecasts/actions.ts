import { dateInZone } from '../../../lib/calendar.ts'
import type { Json } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { lookAtForecast, overrideForecast, submitForecast } from '../../../model/actions/forecast.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { asBefore, type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { filled, relatedId, textOf } from '../reading.ts'
import { lookAt } from './look.ts'
import { periodOf } from './period.ts'

/** The verbs of forecasts. */
export function forecastActions(registry: Registry): readonly Implementation[] {
  return [
    implement(submitForecast, submit),
    implement(overrideForecast, asBefore([], override)),
    implement(lookAtForecast, async (doing) => ({ written: [], result: await lookAt(registry, doing) })),
  ]
}

/** One's own word for the period: the one that is there takes the new numbers, and an override of the old ones falls. */
async function submit({ context, input, list, write }: Doing): Promise<Outcome> {
  for (const name of ['commit', 'bestCase']) requireBase(input[name], context.baseCurrency)
  const kind = input['kind'] === 'month' ? 'month' : 'quarter'
  const { startsOn, endsOn, name } = periodOf(kind, textOf(input, 'on') ?? dateInZone(context.now, context.actor.zone), context.fiscalStart)
  if (endsOn < dateInZone(context.now, context.actor.zone)) throw new Problem({ kind: 'forecast-past', status: 422, title: { en: 'That period is over.', zh: '该期间已结束。' } })
  const said = { ...filled(input, ['commit', 'bestCase']), remark: input['remark'] ?? null, submittedAt: new Date(context.now).toISOString(), overrideCommit: null, overrideBestCase: null, overrideReason: null, overriddenBy: null, overriddenAt: null }
  const [there] = await list('forecastSubmission', { filter: { and: [{ field: 'owner', is: 'equals', value: context.actor.userId }, { field: 'kind', is: 'equals', value: kind }, { field: 'startsOn', is: 'equals', value: startsOn }] } })
  const id = there === undefined ? undefined : textOf(there, 'id')
  if (id !== undefined) return { written: (await write.update('forecastSubmission', id, said)).entries, result: { forecastSubmission: id } }
  const made = await write.create('forecastSubmission', { ...said, name: `${name} · ${context.actor.name}`.slice(0, 200), kind, startsOn, endsOn, owner: context.actor.userId })
  return { written: made.entries, result: { forecastSubmission: made.id } }
}

/** @throws Problem 403 for one's own: whoever heads the department sees further. */
function override({ context, input, record }: Doing): Promise<Outcome> {
  if (relatedId(record, 'owner') === context.actor.userId) throw new Problem({ kind: 'forecast-own', status: 403, title: { en: 'Your own forecast you submit anew; somebody above you overrides it.', zh: '自己的预测请重新提交；调整须由上级操作。' } })
  for (const name of ['overrideCommit', 'overrideBestCase']) requireBase(input[name], context.baseCurrency)
  return Promise.resolve({ changes: { ...filled(input, ['overrideCommit', 'overrideBestCase', 'overrideReason']), overriddenBy: context.actor.userId, overriddenAt: new Date(context.now).toISOString() } })
}

/** @throws Problem 422: forecasts are added up, so they are in the currency of the books. */
function requireBase(value: Json | undefined, base: string): void {
  if (typeof value === 'object' && value !== null && 'currency' in value && value.currency === base) return
  throw new Problem({ kind: 'forecast-currency', status: 422, values: { currency: base }, title: { en: 'A forecast is in the currency of the books: {currency}.', zh: '预测须使用本位币：{currency}。' } })
}
