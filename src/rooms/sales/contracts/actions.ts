import { addDays, dateInZone } from '../../../lib/calendar.ts'
import type { Json } from '../../../lib/json.ts'
import { readAmount } from '../../../model/fields/money.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { endContract, orderFromContract, renewContract, scheduleContract, signContract } from '../../../model/actions/contract.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { moneyFields } from '../money.ts'
import { endsBeforeStart, invoicedItself, noLines, renewedAlready } from './errors.ts'
import { linesOf, orderedLine, renewedLine, schedule, termTotal } from './lines.ts'
import { sameLength } from './periods.ts'

/** The verbs of contracts. @param registry tells which fields an order line takes over. */
export const contractActions = (registry: Registry): readonly Implementation[] => [
  implement(signContract, sign), implement(endContract, end), implement(renewContract, renew), implement(scheduleContract, tell),
  implement(orderFromContract, (doing) => toOrder(doing, registry)),
]

async function sign(doing: Doing): Promise<Outcome> {
  const { input, record, context } = doing
  const total = termTotal(record, await linesOf(doing), dateInZone(context.now, context.actor.zone))
  return {
    changes: {
      signedOn: input['signedOn'] ?? null, signedBy: input['signedBy'] ?? null, signedCopy: input['signedCopy'] ?? null, signedFor: context.actor.userId,
      termTotal: total === undefined ? null : { amount: total.amount, currency: total.currency },
    },
  }
}

function end({ input, record }: Doing): Promise<Outcome> {
  const day = textOf(input, 'endedOn')
  if (day !== undefined && day < (textOf(record, 'startsOn') ?? '')) throw endsBeforeStart('endedOn')
  return Promise.resolve({ changes: { endedOn: day ?? null, endReason: input['endReason'] ?? null } })
}

/** The next contract begins the day after this one ends and lasts as long, unless the form says otherwise. */
async function renew(doing: Doing): Promise<Outcome> {
  const { id, input, record, context, list, write } = doing
  const standing = await list('contract', { filter: { and: [{ field: 'previous', is: 'equals', value: id }, { field: 'status', is: 'notIn', value: ['ended'] }] }, fields: ['number'] })
  if (standing.length > 0) throw renewedAlready()
  const [first, last] = [textOf(record, 'startsOn') ?? '', textOf(record, 'endsOn')]
  const startsOn = textOf(input, 'startsOn') ?? (last === undefined ? dateInZone(context.now, context.actor.zone) : addDays(last, 1))
  const endsOn = textOf(input, 'endsOn') ?? (last === undefined ? undefined : sameLength(first, last, startsOn))
  if (endsOn !== undefined && endsOn < startsOn) throw endsBeforeStart('endsOn')
  const change = typeof input['priceChange'] === 'number' ? input['priceChange'] : 0
  const lines = await linesOf(doing)
  const owner = relatedId(record, 'owner')
  const next = await write.create('contract', {
    ...plain(doing, ['name', 'kind', 'currency', 'taxIncluded', 'taxRounding', 'discount', 'terms', 'paymentTerms', 'renewalDays']), ...related(doing, ['customer', 'contact']), ...moneyFields('freight', record['freight']),
    ...(owner === undefined ? {} : { owner }), startsOn, ...(endsOn === undefined ? {} : { endsOn }), previous: id,
    lines: lines.map((line) => renewedLine(record, line, startsOn, change)),
  })
  return { result: { contract: next.id } }
}

/** @throws Problem 422 where there is nothing to order. */
async function toOrder(doing: Doing, registry: Registry): Promise<Outcome> {
  const { id, record, write } = doing
  const lines = await linesOf(doing)
  if (lines.length === 0) throw noLines()
  if ([record['invoiced'], record['invoiceRequested']].some((sum) => (readAmount(sum ?? null)?.amount ?? 0) !== 0)) throw invoicedItself()
  const [order, orderLine] = [registry.object('order'), registry.object('orderLine')]
  const has = (field: string) => Object.hasOwn(orderLine.fields, field) && orderLine.fields[field]?.writtenBy === undefined
  const made = await write.create('order', {
    ...plain(doing, ['currency', 'discount', 'taxIncluded', 'taxRounding'].filter((name) => Object.hasOwn(order.fields, name))), ...related(doing, ['customer', 'contact', 'opportunity']), ...moneyFields('freight', record['freight']),
    contract: id, lines: lines.map((line) => orderedLine(line, has)),
  })
  return { result: { order: made.id } }
}

async function tell(doing: Doing): Promise<Outcome> {
  const { record, context } = doing
  const currency = textOf(record, 'currency') ?? context.baseCurrency
  const lines = await doing.seen('contractLine', { filter: { field: 'contract', is: 'equals', value: doing.id }, sort: [{ field: 'position' }, { field: 'createdAt' }] })
  const periods = schedule(record, lines, dateInZone(context.now, context.actor.zone))
  return { result: {
    periods: periods.map(({ line, from, until, amount, days, of }) => ({ line: textOf(line, 'id') ?? '', name: textOf(line, 'name') ?? '', from, until, amount: { amount, currency }, days, of })),
    total: { amount: periods.reduce((sum, { amount }) => sum + amount, 0), currency },
  } }
}

function plain({ record }: Pick<Doing, 'record'>, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(names.flatMap((name) => { const value = record[name]; return value === undefined || value === null ? [] : [[name, value] as const] }))
}

function related({ record }: Pick<Doing, 'record'>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => { const id = relatedId(record, name); return id === undefined ? [] : [[name, id] as const] }))
}
