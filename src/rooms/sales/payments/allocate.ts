import { isUuid } from '../../../lib/ids.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import type { Money } from '../../../lib/money.ts'
import type { Words } from '../../../lib/words.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { asMoney, moneyOf, written } from './amounts.ts'
import { errors } from './errors.ts'
import { lockItems, openItems } from './open.ts'
import { type Allocation, byAge, type OpenItem, propose } from './rules.ts'

const most = 500

/** Why nothing can be done with what a receipt holds. */
export function notToAllocate(receipt: Row): Words | undefined {
  if (receipt['status'] === 'unclaimed') return { en: 'Nobody has claimed this receipt yet.', zh: '该到账尚未认领。' }
  return receipt['status'] === 'reversed' ? { en: 'This receipt was reversed.', zh: '该到账已退票。' } : undefined
}

/** What is left of a receipt, in its own currency. */
export function restOf(receipt: Row): Money {
  const amount = asMoney(receipt['amount']) ?? { amount: 0, currency: '' }
  return { amount: moneyOf(receipt, 'remaining', amount.currency).amount, currency: amount.currency }
}

/** The open items with what the oldest-first rule would give each: the screen begins with it. */
export async function proposal(doing: Doing): Promise<Outcome> {
  const rest = restOf(doing.record)
  const items = [...await openItems(doing, relatedId(doing.record, 'customer') ?? '', rest.currency)].sort(byAge)
  const given = new Map(propose(rest.amount, items).map(({ id, amount }) => [id, amount]))
  return { result: { rest: written(rest), items: items.map((item) => ({ ...item, amount: given.get(item.id) ?? 0 })) } }
}

/** @throws Problem 422 with the numbers for more than the receipt has left or more than is open: what is over stays unallocated, as credit. */
export async function allocate(doing: Doing): Promise<Outcome> {
  const { input, record, context } = doing
  const rest = restOf(record)
  if (rest.amount <= 0) throw errors.noRest()
  const customer = relatedId(record, 'customer') ?? ''
  const asked = input['allocations'] === undefined || input['allocations'] === null ? undefined : allocationsIn(input['allocations'])
  await lockItems(doing, asked ?? await openItems(doing, customer, rest.currency))
  const items = await openItems(doing, customer, rest.currency)
  const chosen = asked ?? propose(rest.amount, items)
  if (chosen.length === 0) throw errors.nothingOpen()
  const found = judged(chosen, items, rest)
  const payments = await post(doing, found.map(({ item, amount }) => ({
    ...paid(doing, item), amount: { amount, currency: rest.currency }, kind: 'payment', ...(typeof input['date'] === 'string' ? { date: input['date'] } : { date: dateOf(record, context) }),
  })))
  const left = rest.amount - found.reduce((sum, { amount }) => sum + amount, 0)
  return { result: { payments, rest: { amount: left, currency: rest.currency } } }
}

/** Money counts from the day on which it arrived. */
function dateOf(receipt: Row, { now }: Doing['context']): string {
  return textOf(receipt, 'date') ?? new Date(now).toISOString().slice(0, 10)
}

function judged(chosen: readonly Allocation[], items: readonly OpenItem[], rest: Money): readonly { readonly item: OpenItem; readonly amount: number }[] {
  const { currency } = rest
  const found = chosen.map(({ kind, id, amount }, index) => {
    const item = items.find((each) => each.kind === kind && each.id === id)
    if (item === undefined) throw errors.notOpen(index)
    if (amount > item.open) throw errors.aboveOpen(index, item.title, { amount, currency }, { amount: item.open, currency })
    return { item, amount }
  })
  const sum = chosen.reduce((total, { amount }) => total + amount, 0)
  if (sum > rest.amount) throw errors.aboveRest({ amount: sum, currency }, rest)
  return found
}

function paid({ id, record }: Doing, { kind, id: itemId, order }: OpenItem): JsonObject {
  return { receipt: id, customer: relatedId(record, 'customer') ?? '', order, ...(kind === 'plan' ? { plan: itemId } : {}) }
}

/** Writes entries, owned by whoever owns the customer: it is their revenue. */
export async function post({ write, read, record }: Doing, entries: readonly JsonObject[]): Promise<readonly string[]> {
  const customer = await read('customer', relatedId(record, 'customer') ?? '')
  const owner = relatedId(customer, 'owner')
  const department = relatedId(customer, 'department')
  const { ids } = await write.createMany('payment', entries.map((entry) => ({ ...entry, ...(owner === undefined ? {} : { owner }), ...(department === undefined ? {} : { department }) })))
  return ids.flatMap((id) => id ?? [])
}

/** @throws Problem 422 for what is no list of allocations. */
function allocationsIn(given: Json): readonly Allocation[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > most) throw errors.wrongAllocations('/allocations')
  const known = new Set<string>()
  return given.map((each: Json, index): Allocation => {
    const [kind, id, amount] = isJsonObject(each) ? [each['plan'] === undefined ? 'order' as const : 'plan' as const, each['plan'] ?? each['order'], each['amount']] : []
    if (kind === undefined || typeof id !== 'string' || !isUuid(id) || typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount <= 0 || known.has(id)) throw errors.wrongAllocations(`/allocations/${index}`)
    known.add(id)
    return { kind, id, amount }
  })
}
