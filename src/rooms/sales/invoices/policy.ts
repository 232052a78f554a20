import type { InvoiceKind } from '../../../model/define/invoiceKinds.ts'
import { invoiceKinds } from '../../../model/define/invoiceKinds.ts'
import type { Doing } from '../../../records/act/index.ts'
import { amountIn, shareIn } from './reading.ts'
import { companyToday } from '../../../records/context.ts'

export interface InvoicePolicy {
  readonly regime: 'china' | 'elsewhere'
  readonly basis: 'ordered' | 'delivered'
  readonly invoiceKind: InvoiceKind
  /** Minor units of the base currency, without tax. */
  readonly limit: number | undefined
  readonly taxRate: number | undefined
  readonly mayVoid: boolean
  /** After how many days an invoice is due. */
  readonly dueDays: number
}

/** As the company says; else as in China where its books are in CNY, and as elsewhere where not. */
export async function policyOf({ list, context }: Pick<Doing, 'list' | 'context'>): Promise<InvoicePolicy> {
  const [row] = await list('invoicePolicy', { filter: { field: 'active', is: 'isTrue' }, sort: [{ field: 'createdAt' }] })
  const china = context.baseCurrency === 'CNY'
  if (row === undefined) return { regime: china ? 'china' : 'elsewhere', basis: 'ordered', invoiceKind: china ? 'digitalSpecial' : 'ordinary', limit: undefined, taxRate: undefined, mayVoid: true, dueDays: 30 }
  return {
    regime: row['regime'] === 'elsewhere' ? 'elsewhere' : 'china', basis: row['basis'] === 'delivered' ? 'delivered' : 'ordered',
    invoiceKind: kindIn(row['invoiceKind']) ?? 'ordinary', limit: amountIn(row['limit'])?.amount, taxRate: shareIn(row['taxRate']), mayVoid: row['mayVoid'] !== false, dueDays: typeof row['dueDays'] === 'number' ? row['dueDays'] : 30,
  }
}

export function kindIn(value: unknown): InvoiceKind | undefined {
  return invoiceKinds.find((kind) => kind === value)
}

/** Special invoices, with which the buyer deducts the tax, are made out to a tax number. */
export const isSpecial = (kind: InvoiceKind): boolean => kind === 'special' || kind === 'digitalSpecial'
export const isDigital = (kind: InvoiceKind): boolean => kind === 'digitalSpecial' || kind === 'digitalOrdinary'

/** The kind that was asked for, else the usual one as far as the title allows. */
export function kindFor(asked: InvoiceKind | undefined, { invoiceKind }: Pick<InvoicePolicy, 'invoiceKind'>, taxNumber: string | undefined): InvoiceKind {
  if (asked !== undefined) return asked
  if (taxNumber !== undefined || !isSpecial(invoiceKind)) return invoiceKind
  return invoiceKind === 'digitalSpecial' ? 'digitalOrdinary' : 'ordinary'
}

/** Whether an issued invoice may still be voided: in China on paper and in the month in which it was issued. */
export function mayVoidIssued({ regime, mayVoid }: Pick<InvoicePolicy, 'regime' | 'mayVoid'>, kind: InvoiceKind, issuedOn: string, today: string): boolean {
  if (!mayVoid) return false
  return regime === 'elsewhere' || (!isDigital(kind) && issuedOn.slice(0, 7) === today.slice(0, 7))
}

export function todayOf({ context }: Pick<Doing, 'context'>): string {
  return companyToday(context)
}

/** What is wrong with a number under which an invoice was issued; undefined: nothing. */
export function numberFault(regime: InvoicePolicy['regime'], kind: InvoiceKind, number: string, code: string | undefined): 'digital' | 'paper' | 'code' | undefined {
  if (isDigital(kind)) return /^\d{20}$/.test(number) ? undefined : 'digital'
  if (regime === 'elsewhere') return undefined
  if (!/^\d{8}$/.test(number)) return 'paper'
  return code !== undefined && /^(?:\d{10}|\d{12})$/.test(code) ? undefined : 'code'
}

