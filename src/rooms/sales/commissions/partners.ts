import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'

/** A partner who may earn: whose record it is inside, and the share that was agreed where no rule says another. */
export interface EarningPartner { readonly id: string; readonly owner: string | undefined; readonly department: string | undefined; readonly rate: number | undefined }

type Reading = Pick<Doing, 'list'>
const prefix = 'partner:'

/** Who a statement is for, as a key: a person by their id, a partner by its own with a word before it. */
export function earnerOf(row: Row): string {
  const partner = relatedId(row, 'partner')
  return partner === undefined ? relatedId(row, 'owner') ?? '' : partnerKey(partner)
}

export function partnerKey(id: string): string {
  return `${prefix}${id}`
}

/** The partner behind a key; undefined for a person. */
export function partnerIn(earner: string): string | undefined {
  return earner.startsWith(prefix) ? earner.slice(prefix.length) : undefined
}

/** All partners, by id. */
export async function earningPartners({ list }: Reading): Promise<ReadonlyMap<string, EarningPartner>> {
  const rows = await list('partner', { fields: ['owner', 'department', 'commissionRate'] })
  return new Map(rows.map((row) => {
    const id = textOf(row, 'id') ?? ''
    const rate = row['commissionRate']
    return [id, { id, owner: relatedId(row, 'owner'), department: relatedId(row, 'department'), rate: typeof rate === 'number' ? rate : undefined }] as const
  }))
}

/**
 * Whose partner's success a deal is, by the id of its row: the partner of the opportunity behind it, else the partner who brought the
 * customer. An invoice has its orders in its lines.
 */
export async function partnersBehind(doing: Reading, object: string, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const orderIds = object === 'invoice' ? await ordersOfInvoices(doing, rows) : new Map(rows.flatMap((row) => { const order = object === 'order' ? textOf(row, 'id') : relatedId(row, 'order'); return order === undefined ? [] : [[textOf(row, 'id') ?? '', order] as const] }))
  const deals = await valuesOf(doing, 'order', [...orderIds.values()], 'opportunity')
  const dealOf = (row: Row) => relatedId(row, 'opportunity') ?? deals.get(orderIds.get(textOf(row, 'id') ?? '') ?? '')
  const byDeal = await valuesOf(doing, 'opportunity', rows.flatMap((row) => dealOf(row) ?? []), 'partner')
  const byCustomer = await valuesOf(doing, 'customer', rows.flatMap((row) => relatedId(row, 'customer') ?? []), 'partner')
  return new Map(rows.flatMap((row) => {
    const partner = byDeal.get(dealOf(row) ?? '') ?? byCustomer.get(relatedId(row, 'customer') ?? '')
    return partner === undefined ? [] : [[textOf(row, 'id') ?? '', partner] as const]
  }))
}

async function ordersOfInvoices({ list }: Reading, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const ids = rows.map((row) => textOf(row, 'id') ?? '')
  for (let first = 0; first < ids.length; first += 400) {
    for (const line of await list('invoiceLine', { filter: { field: 'invoice', is: 'in', value: ids.slice(first, first + 400) }, fields: ['invoice', 'order'], sort: [{ field: 'position' }] })) {
      const [invoice, order] = [relatedId(line, 'invoice') ?? '', relatedId(line, 'order')]
      if (order !== undefined && !found.has(invoice)) found.set(invoice, order)
    }
  }
  return found
}

/** What a relation of records leads to, by their ids. */
async function valuesOf({ list }: Reading, object: string, all: readonly string[], relation: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const ids = [...new Set(all)]
  for (let first = 0; first < ids.length; first += 400) {
    for (const row of await list(object, { filter: { field: 'id', is: 'in', value: ids.slice(first, first + 400) }, fields: [relation] })) {
      const to = relatedId(row, relation)
      if (to !== undefined) found.set(textOf(row, 'id') ?? '', to)
    }
  }
  return found
}
