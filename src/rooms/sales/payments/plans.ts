import type { Doing, Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { moneyOf } from './amounts.ts'
import { errors } from './errors.ts'
import { instalmentsOf } from './rules.ts'

/** Makes the plans of what of an order is in none yet. */
export async function planPayments({ id, record, input, write, list, context }: Doing): Promise<Outcome> {
  const whole = moneyOf(record, 'unplanned', context.baseCurrency)
  if (whole.amount <= 0) throw errors.planned()
  const [last] = await list('paymentPlan', { filter: { field: 'order', is: 'equals', value: id }, sort: [{ field: 'instalment', descending: true }], fields: ['instalment'] })
  const before = typeof last?.['instalment'] === 'number' ? last['instalment'] : 0
  const today = new Date(context.now).toISOString().slice(0, 10)
  const parts = instalmentsOf(whole.amount, {
    deposit: numberIn(input['deposit'], 0), depositOn: textOf(input, 'depositOn') ?? today, count: numberIn(input['instalments'], 1),
    firstDueOn: textOf(input, 'firstDueOn') ?? today, everyMonths: numberIn(input['everyMonths'], 1),
  })
  const customer = relatedId(record, 'customer')
  const { ids } = await write.createMany('paymentPlan', parts.map(({ kind, dueOn, amount }, index) => ({
    order: id, ...(customer === undefined ? {} : { customer }), instalment: before + index + 1, kind, dueOn, amount: { amount, currency: whole.currency },
    share: Math.round((amount / whole.amount) * 10_000) / 10_000,
  })))
  return { result: { plans: ids.flatMap((plan) => plan ?? []) } }
}

const numberIn = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

/** Kept on the plan, and as a note on the timeline of the order. */
export async function promise({ record, input, write, context }: Doing): Promise<Outcome> {
  const order = relatedId(record, 'order')
  const [promisedOn, said] = [textOf(input, 'promisedOn') ?? '', textOf(input, 'promise') ?? '']
  const number = textOf(record, 'number') ?? ''
  const subject = context.actor.language === 'zh' ? `付款承诺 ${number}：${promisedOn}` : `Promised to pay ${number} on ${promisedOn}`
  if (order !== undefined) await write.create('activity', { kind: 'note', subject, body: said === '' ? subject : said, target: { object: 'order', id: order }, status: 'done', doneAt: new Date(context.now).toISOString() })
  return { changes: { promisedOn, promise: said === '' ? null : said } }
}
