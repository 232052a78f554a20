import type { Doing, Outcome } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { restOf } from './allocate.ts'
import { asMoney } from './amounts.ts'
import { errors } from './errors.ts'
import { openItems } from './open.ts'
import { owedOf, propose } from './rules.ts'
import { sql } from '../../../platform/database/index.ts'

/** Pays what is open out of what is left of the customer's receipts: the oldest of both first. @throws Problem 422 where there is neither. */
export async function applyCredit(doing: Doing): Promise<Outcome> {
  const { input, context, list, act, tx } = doing
  const customer = textOf(input, 'customer') ?? ''
  const limit = asMoney(input['amount'])
  const currency = limit?.currency ?? textOf(input, 'currency') ?? context.baseCurrency
  const ids = (await list('receipt', { filter: { and: [{ field: 'customer', is: 'equals', value: customer }, { field: 'status', is: 'equals', value: 'claimed' }] }, sort: [{ field: 'date' }], fields: ['number'] })).map((row) => textOf(row, 'id') ?? '')
  // All of them are locked before the first is used, in the order of ids, as whoever does the same at this moment locks them.
  await tx.query(sql`select 1 from receipt where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf([...ids].sort())} order by id for no key update`)
  const receipts = (await list('receipt', { filter: { field: 'id', is: 'in', value: ids }, sort: [{ field: 'date' }, { field: 'number' }] })).map((row) => ({ id: textOf(row, 'id') ?? '', rest: restOf(row) })).filter(({ rest }) => rest.currency === currency && rest.amount > 0)
  if (receipts.length === 0) throw errors.noCredit()
  let left = limit?.amount ?? Number.MAX_SAFE_INTEGER
  const used: string[] = []
  for (const { id, rest } of receipts) {
    const order = textOf(input, 'order')
    const items = await openItems(doing, customer, currency, order)
    const allocations = propose(Math.min(left, rest.amount), order === undefined ? owedOf(items) : items)
    if (allocations.length === 0) break
    const { result } = await act('receipt.allocate', { id, input: { allocations: allocations.map(({ kind, id: item, amount }) => ({ [kind]: item, amount })), date: new Date(context.now).toISOString().slice(0, 10) } })
    left -= allocations.reduce((sum, { amount }) => sum + amount, 0)
    used.push(...paymentsIn(result?.['payments']))
  }
  if (used.length === 0) throw errors.nothingOpen()
  return { result: { payments: used } }
}

function paymentsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
