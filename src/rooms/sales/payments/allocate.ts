import { isUuid } from '../../../lib/ids.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import type { Money } from '../../../lib/money.ts'
import type { Words } from '../../../lib/words.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { asMoney, moneyOf, written } from './amounts.ts'
import { errors } from './errors.ts'
import { countedFor, countingOf, invoicesOver } from './counted.ts'
import { billedOf, openInvoices } from './invoices.ts'
import { lockItems, openItems } from './open.ts'
import { type Allocation, byAge, entriesOf, type OpenItem, owedOf, propose } from './rules.ts'

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

/** The open items with what the oldest-first rule would give each, and the open invoices over the same money: the screen begins with it. */
export async function proposal(doing: Doing): Promise<Outcome> {
  const rest = restOf(doing.record)
  const customer = relatedId(doing.record, 'customer') ?? ''
  const items = [...await openItems(doing, customer, rest.currency)].sort(byAge)
  const given = new Map(propose(rest.amount, owedOf(items)).map(({ id, amount }) => [id, amount]))
  const invoices = await openInvoices(doing, customer, rest.currency)
  return { result: { rest: written(rest), items: items.map((item) => ({ ...item, amount: given.get(item.id) ?? 0 })), invoices: invoices.map((invoice) => ({ ...invoice })) } }
}

/** @throws Problem 422 with the numbers for more than the receipt has left or more than is open: what is over stays unallocated, as credit. */
export async function allocate(doing: Doing): Promise<Outcome> {
  const { input, record, context } = doing
  const rest = restOf(record)
  if (rest.amount <= 0) throw errors.noRest()
  const customer = relatedId(record, 'customer') ?? ''
  const asked = input['allocations'] === undefined || input['allocations'] === null ? undefined : allocationsIn(input['allocations'])
  const wanted = asked ?? owedOf(await openItems(doing, customer, rest.currency))
  const over = await invoicesOver(doing, wanted)
  await lockItems(doing, [...wanted, ...over.map((id) => ({ kind: 'invoice' as const, id }))])
  const items = await openItems(doing, customer, rest.currency)
  const chosen = asked ?? propose(rest.amount, owedOf(items))
  if (chosen.length === 0) throw errors.nothingOpen()
  const sum = chosen.reduce((total, { amount }) => total + amount, 0)
  const invoices = await billedOf(doing, chosen.flatMap(({ kind, id }) => (kind === 'invoice' ? [id] : [])), { customer, currency: rest.currency })
  const named = entriesOf(chosen, { items, invoices, currency: rest.currency })
  const counting = await countingOf(doing, over, { customer, currency: rest.currency })
  const entries = countedFor(named, counting)
  if (sum > rest.amount) throw errors.aboveRest({ amount: sum, currency: rest.currency }, rest)
  const payments = await post(doing, entries.map(({ item, invoice, amount }) => ({
    ...paid(doing, item, invoice), amount: { amount, currency: rest.currency }, kind: 'payment', ...(typeof input['date'] === 'string' ? { date: input['date'] } : { date: dateOf(record, context) }),
  })))
  const counted = counting.flatMap(({ id, title }) => { const amount = entries.reduce((all, each) => (each.invoice === id ? all + each.amount : all), 0); return amount === 0 ? [] : [{ invoice: id, title, amount: { amount, currency: rest.currency } }] })
  return { result: { payments, counted, rest: { amount: rest.amount - sum, currency: rest.currency } } }
}

/** Money counts from the day on which it arrived. */
function dateOf(receipt: Row, { now }: Doing['context']): string {
  return textOf(receipt, 'date') ?? new Date(now).toISOString().slice(0, 10)
}

function paid({ id, record }: Doing, item: OpenItem | undefined, invoice: string | undefined): JsonObject {
  return { receipt: id, customer: relatedId(record, 'customer') ?? '', ...(item === undefined ? {} : { order: item.order }), ...(item?.kind === 'plan' ? { plan: item.id } : {}), ...(invoice === undefined ? {} : { invoice }) }
}

/** Writes entries, owned by whoever owns the customer: it is their revenue. */
export async function post({ write, read, record }: Doing, entries: readonly JsonObject[]): Promise<readonly string[]> {
  const customer = await read('customer', relatedId(record, 'customer') ?? '')
  const owner = relatedId(customer, 'owner')
  const department = relatedId(customer, 'department')
  const { ids } = await write.createMany('payment', entries.map((entry) => ({ ...entry, ...(owner === undefined ? {} : { owner }), ...(department === undefined ? {} : { department }) })))
  return ids.flatMap((id) => id ?? [])
}

const kinds = ['plan', 'order', 'invoice'] as const

/** @throws Problem 422 for what is no list of allocations. */
function allocationsIn(given: Json): readonly Allocation[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > most) throw errors.wrongAllocations('/allocations')
  const known = new Set<string>()
  return given.map((each: Json, index): Allocation => {
    const kind = isJsonObject(each) ? kinds.find((name) => each[name] !== undefined) : undefined
    const [id, amount] = isJsonObject(each) && kind !== undefined ? [each[kind], each['amount']] : []
    if (kind === undefined || typeof id !== 'string' || !isUuid(id) || typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount <= 0 || known.has(id)) throw errors.wrongAllocations(`/allocations/${index}`)
    known.add(id)
    return { kind, id, amount }
  })
}
