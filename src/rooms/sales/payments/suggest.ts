import { asText, type Json } from '../../../lib/json.ts'
import { companyKey } from '../../../model/fields/duplicates.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { asMoney } from './amounts.ts'

/** Why a receipt may be a customer's, the strongest first. */
export type Reason = 'name' | 'account' | 'number' | 'amount'
const weights: Readonly<Record<Reason, number>> = { name: 4, account: 4, number: 3, amount: 1 }
const most = 5

type Found = Map<string, Set<Reason>>

/**
 * Customers that a receipt may be of, of those that the caller may see: by the payer's name without its legal form, by the account
 * from which that customer paid before, by the number of an order or an invoice in the text, by a plan or an invoice of the very amount.
 */
export async function suggestions(doing: Doing, receipt: Row): Promise<Json> {
  const found: Found = new Map()
  const note = (id: string | undefined, reason: Reason) => { if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(reason)) }
  for (const id of await byName(doing, textOf(receipt, 'payer') ?? '')) note(id, 'name')
  for (const id of await byAccount(doing, textOf(receipt, 'payerAccount'))) note(id, 'account')
  for (const row of await byNumber(doing, textOf(receipt, 'memo') ?? '')) note(relatedId(row, 'customer'), 'number')
  for (const row of await byAmount(doing, receipt)) note(relatedId(row, 'customer'), 'amount')
  if (found.size === 0) return []
  const rows = await doing.seen('customer', { filter: { field: 'id', is: 'in', value: [...found.keys()] }, fields: ['name'] })
  return rows.map((row) => ({ customer: { id: asText(row['id']), title: asText(row['name']) }, reasons: [...found.get(asText(row['id'])) ?? []] }))
    .sort((one, other) => weightOf(other.reasons) - weightOf(one.reasons) || (one.customer.title < other.customer.title ? -1 : 1))
    .slice(0, most)
}

const weightOf = (reasons: readonly Reason[]) => reasons.reduce((sum, reason) => sum + weights[reason], 0)

async function byName({ tx }: Doing, payer: string): Promise<readonly string[]> {
  const key = companyKey(payer)
  if (key === '') return []
  const rows = await tx.query<{ id: string }>(sql`
    select record_id as id from duplicate_key where workspace_id = ${tx.workspaceId} and object = 'customer' and kind = 'company' and value = ${key} order by record_id limit 20`)
  return rows.map(({ id }) => id)
}

async function byAccount({ tx }: Doing, account: string | undefined): Promise<readonly string[]> {
  if (account === undefined) return []
  const rows = await tx.query<{ id: string }>(sql`
    select distinct customer_id as id from receipt where workspace_id = ${tx.workspaceId} and deleted_at is null and payer_account = ${account} and customer_id is not null order by 1 limit 20`)
  return rows.map(({ id }) => id)
}

async function byNumber({ seen }: Doing, memo: string): Promise<readonly Row[]> {
  const numbers = [...new Set([...memo.matchAll(/[A-Z]{1,4}-?\d{4,12}|\b\d{8}(?:\d{12})?\b/g)].map(([number]) => number))].slice(0, 10)
  if (numbers.length === 0) return []
  const orders = await seen('order', { filter: { field: 'number', is: 'in', value: numbers }, fields: ['customer'] })
  return [...orders, ...await seen('invoice', { filter: { or: [{ field: 'number', is: 'in', value: numbers }, { field: 'invoiceNumber', is: 'in', value: numbers }] }, fields: ['customer'] })]
}

async function byAmount({ seen }: Doing, receipt: Row): Promise<readonly Row[]> {
  const amount = asMoney(receipt['amount'])
  if (amount === undefined) return []
  const same: Filter = { field: 'open', is: 'equals', value: { amount: amount.amount, currency: amount.currency } }
  const open = [...await seen('paymentPlan', { filter: same, fields: ['customer', 'open'] }), ...await seen('invoice', { filter: same, fields: ['customer', 'open'] })]
  return open.filter((row) => asMoney(row['open'])?.amount === amount.amount).slice(0, 20)
}
