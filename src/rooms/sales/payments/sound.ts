import type { Money } from '../../../lib/money.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { readAmount } from '../../../model/fields/money.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { columns, fromRow } from '../../../records/columns/index.ts'
import { guard, type Judged } from '../../../records/write/index.ts'
import { planAbove, planBelow, planCurrency, planOfNothing, planPaid, receiptUsed } from './errors.ts'

/** What is known of one order: its total, and what other plans and payments without a plan take of it. */
interface OrderFacts { readonly total: Money; readonly taken: number }
interface Plans { readonly orders: ReadonlyMap<string, OrderFacts>; readonly received: ReadonlyMap<string, number> }

const orderOf = (side: Judged['after']): string | undefined => { const order = side?.values['order']; return typeof order === 'string' ? order : undefined }
const amountOf = (side: Judged['after']): Money | undefined => readAmount(side?.values['amount'] ?? null)

/** Plans of an order are never more than the order, nor less than what was paid for them, and stay while something was. */
export const planGuard = guard<Plans>('paymentPlan.sound', {
  concerns: ({ before, after }) => after === undefined || before?.living !== after.living || JSON.stringify(before.values['amount']) !== JSON.stringify(after.values['amount']),
  look: lookAtPlans,
  judge: (state, change) => {
    const { id, before, after } = change
    const received = state.received.get(id) ?? 0
    if (after?.living !== true) return before?.living === true && received !== 0 ? { refused: planPaid() } : { state }
    const order = orderOf(after)
    const facts = order === undefined ? undefined : state.orders.get(order)
    const amount = amountOf(after)
    if (order === undefined || facts === undefined || amount === undefined) return { refused: planOfNothing() }
    if (amount.currency !== facts.total.currency) return { refused: planCurrency(facts.total.currency) }
    if (amount.amount < received) return { refused: planBelow({ amount: received, currency: amount.currency }) }
    const taken = facts.taken + amount.amount
    if (taken > facts.total.amount) return { refused: planAbove({ amount: taken, currency: amount.currency }, facts.total) }
    return { state: { ...state, orders: new Map([...state.orders, [order, { ...facts, taken }]]) } }
  },
})

async function lookAtPlans(tx: Transaction, changes: readonly Judged[], registry: Registry): Promise<Plans> {
  const ids = [...new Set(changes.flatMap(({ after }) => orderOf(after) ?? []))].sort()
  const plans = changes.map(({ id }) => id)
  const names = columns(registry, 'order', 'total').map(({ name }) => sql.identifier('o', name))
  await tx.query(sql`select 1 from "order" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} order by id for no key update`)
  const rows = await tx.query<{ id: string; currency: string | null; base: string; planned: number; outside: number } & Record<string, unknown>>(sql`
    select o.id, o.currency, ${sql.join(names)}, coalesce((select settings->>'baseCurrency' from workspace w where w.id = o.workspace_id), 'CNY') as base,
      coalesce((select sum(p.amount_amount) from payment_plan p where p.workspace_id = o.workspace_id and p.order_id = o.id and p.deleted_at is null and p.id <> all(${plans}::uuid[])), 0)::double precision as planned,
      coalesce((select sum(y.amount_amount) from payment y where y.workspace_id = o.workspace_id and y.order_id = o.id and y.plan_id is null and y.deleted_at is null), 0)::double precision as outside
    from "order" o where o.workspace_id = ${tx.workspaceId} and o.id = ${sql.anyOf(ids)}`)
  const paid = await tx.query<{ id: string; received: number }>(sql`
    select plan_id as id, sum(amount_amount)::double precision as received from payment where workspace_id = ${tx.workspaceId} and plan_id = ${sql.anyOf(plans)} and deleted_at is null group by plan_id`)
  return {
    orders: new Map(rows.map((row) => {
      const total = readAmount(fromRow(registry, 'order', 'total', row, row.base)) ?? { amount: 0, currency: row.base }
      return [row.id, { total, taken: row.planned + row.outside }]
    })),
    received: new Map(paid.map(({ id, received }) => [id, received])),
  }
}

/** A receipt of which something was used keeps its amount, and stays. */
export const receiptGuard = guard<ReadonlySet<string>>('receipt.sound', {
  concerns: ({ before, after }) => before?.living === true && (after?.living !== true || JSON.stringify(readAmount(before.values['amount'] ?? null)) !== JSON.stringify(readAmount(after.values['amount'] ?? null))),
  look: async (tx, changes) => {
    const ids = changes.map(({ id }) => id)
    const rows = await tx.query<{ id: string }>(sql`
      select receipt_id as id from payment where workspace_id = ${tx.workspaceId} and receipt_id = ${sql.anyOf(ids)} and deleted_at is null
      union select receipt_id from refund where workspace_id = ${tx.workspaceId} and receipt_id = ${sql.anyOf(ids)} and deleted_at is null and status <> 'cancelled'`)
    return new Set(rows.map(({ id }) => id))
  },
  judge: (used, { id, after }) => (used.has(id) ? { refused: receiptUsed(after?.living === true ? '/amount' : undefined) } : { state: used }),
})
