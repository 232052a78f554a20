import type { Json } from '../../../lib/json.ts'
import { baseOf, readAmount } from '../../../model/fields/money.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { lookFor, promise } from '../stock/reserve.ts'
import { type Allotted, inUnits, shortOf, thousandths } from '../stock/rules.ts'
import { creditExceeded, customerGone, customerOverdue, customerStopped, linesUnsound, noLines, type Short, stockShort } from './errors.ts'
import { linesOf, type OrderLine } from './lines.ts'
import { beyondCredit, lineProblems } from './rules.ts'

/**
 * The order holds from now on: its lines are sound, the customer may buy, and what is in stock is promised to it. All in one
 * transaction: the levels of the products are locked in the order of their ids, so that of two orders for the last piece the
 * second finds what the first has left.
 */
export async function confirm(doing: Doing): Promise<Outcome> {
  const { context, id, input, record, tx } = doing
  const lines = await linesOf(tx, id)
  // A lump sum holds without lines: nothing is reserved, and its amount stands.
  if (lines.length === 0 && baseIn(record['amount']) === 0) throw noLines()
  const problems = lineProblems(lines, textOf(record, 'currency') ?? context.baseCurrency)
  if (problems.length > 0) throw linesUnsound(problems)
  await requireCredit(doing)
  const missing = await reserve(doing, lines, input['shortage'] === 'backOrder')
  const requestedOn = textOf(input, 'requestedOn')
  return {
    changes: { confirmedAt: new Date(context.now).toISOString(), missingLines: missing, ...(requestedOn === undefined || requestedOn === textOf(record, 'requestedOn') ? {} : { requestedOn }) },
    result: { missingLines: missing },
  }
}

/** @returns how many lines wait for goods. @throws Problem 409 that names what is missing, unless the rest may wait. */
async function reserve(doing: Doing, lines: readonly OrderLine[], backOrder: boolean): Promise<number> {
  const wants = lines.flatMap(({ id, product, kept, quantity }) => (product === null || !kept || quantity <= 0 ? [] : [{ line: id, product, wanted: thousandths(quantity) }]))
  const { allotted, levels } = await lookFor(doing, wants)
  const short = shortOf(allotted)
  const ends = short.filter(({ line }) => lines.some((each) => each.id === line && each.status === 'endOfLife'))
  if (ends.length > 0 || (short.length > 0 && !backOrder)) throw stockShort(await told(doing, lines, ends.length > 0 ? ends : short))
  await promise(doing, { order: doing.id, allotted, levels })
  await doing.derive('orderLine', allotted.map(({ line, taken }) => ({ id: line, values: { reservedQuantity: inUnits(taken) } })))
  return short.length
}

async function told({ list }: Doing, lines: readonly OrderLine[], short: readonly Allotted[]): Promise<Short[]> {
  const products = new Map((await list('product', { filter: { field: 'id', is: 'in', value: [...new Set(short.map(({ product }) => product))] } })).map((row) => [row['id'], row]))
  return short.map(({ line, product, wanted, free, taken }) => {
    const row = products.get(product) ?? {}
    const leadDays = row['leadDays']
    return {
      index: lines.findIndex((each) => each.id === line), line, product: { id: product, title: textOf(row, 'name') ?? '' }, wanted: inUnits(wanted), free: inUnits(free), missing: inUnits(wanted - taken),
      restockOn: textOf(row, 'restockOn') ?? null, leadDays: typeof leadDays === 'number' ? leadDays : null, ends: row['status'] === 'endOfLife',
    }
  })
}

interface CustomerRow { readonly name: string; readonly binned: boolean; readonly stopped: boolean; readonly reason: string | null; readonly limit: number | null; readonly receivable: number; readonly overdue: number }

/**
 * The customer is locked, so that two of its orders at once are weighed one after the other. What it owes counts all orders that
 * are confirmed, less what has come in; those that are not yet delivered in full are named apart.
 */
async function requireCredit({ context, record, tx }: Doing): Promise<void> {
  const customer = relatedId(record, 'customer')
  if (customer === undefined) throw customerGone()
  const [row] = await tx.query<CustomerRow>(sql`
    select c.name, c.deleted_at is not null as binned, coalesce(c.order_stop, false) as stopped, c.order_stop_reason as reason, c.credit_limit_base as "limit",
      coalesce(c.receivable_base, 0) as receivable, coalesce(c.overdue_amount_base, 0) as overdue
    from customer c where c.workspace_id = ${tx.workspaceId} and c.id = ${customer}::uuid for no key update`)
  if (row === undefined || row.binned) throw customerGone()
  if (row.stopped) throw customerStopped(row.name, row.reason)
  if (row.limit === null) return
  const order = baseIn(record['total'])
  const approved = baseIn(record['creditApprovedTotal'])
  if (order <= 0 || (approved > 0 && order <= approved)) return
  if (row.overdue > 0) throw customerOverdue(row.name, row.overdue, context.baseCurrency)
  const [open] = await tx.query<{ sum: number }>(sql`
    select coalesce(sum(o.receivable_base), 0)::bigint as sum from "order" o
    where o.workspace_id = ${tx.workspaceId} and o.customer_id = ${customer}::uuid and o.deleted_at is null and o.status in ('confirmed', 'partDelivered')`)
  const openOrders = open?.sum ?? 0
  const credit = { limit: row.limit, receivable: row.receivable - openOrders, openOrders, order, approved }
  const over = beyondCredit(credit)
  if (over > 0) throw creditExceeded(credit, over, context.baseCurrency)
}

/** Minor units of the base currency; nothing where there is no amount. */
export function baseIn(value: Json | undefined): number {
  return baseOf(value ?? null) ?? readAmount(value ?? null)?.amount ?? 0
}
