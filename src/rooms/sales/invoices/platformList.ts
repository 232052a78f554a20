import { isDate } from '../../../lib/calendar.ts'
import { halfWidth } from '../../../lib/halfWidth.ts'
import { parseAmount } from '../../../lib/money.ts'
import type { InvoiceKind } from '../../../model/define/invoiceKinds.ts'
import { plainTaxNumber } from './taxNumber.ts'

/** An invoice as the tax platform (电子税务局) lists it. Amounts in minor units of CNY; of a red one they are below nothing. */
export interface ListedInvoice {
  /** The line of the file. */
  readonly line: number
  readonly number: string
  readonly code: string | undefined
  readonly date: string
  readonly buyer: string
  readonly taxNumber: string | undefined
  readonly gross: number
  readonly kind: InvoiceKind | undefined
  readonly void: boolean
}

/** A row that cannot be read: which column is at fault. */
export interface UnreadRow { readonly line: number; readonly number: string; readonly buyer: string; readonly fault: 'number' | 'date' | 'amount' }

type Column = 'digital' | 'code' | 'number' | 'date' | 'buyer' | 'taxNumber' | 'net' | 'tax' | 'gross' | 'kind' | 'state' | 'positive'
const headers: Readonly<Record<Column, readonly string[]>> = {
  digital: ['数电发票号码', '数电票号码', '全电发票号码'], code: ['发票代码'], number: ['发票号码'], date: ['开票日期', '开票时间'],
  buyer: ['购买方名称', '购方名称', '购货方名称', '受票方名称'], taxNumber: ['购买方识别号', '购方识别号', '购买方纳税人识别号', '购方税号'],
  net: ['金额', '合计金额', '不含税金额'], tax: ['税额', '合计税额'], gross: ['价税合计'], kind: ['发票票种', '发票类型', '票种'], state: ['发票状态', '状态'], positive: ['是否正数发票'],
}

/** Where each column stands. @returns undefined where the file is no such list: the number, the date or what it comes to is missing. */
export function columnsIn(names: readonly string[]): Readonly<Partial<Record<Column, number>>> | undefined {
  const plain = names.map((name) => halfWidth(name).replace(/\s|\(.*\)/g, ''))
  const found: Partial<Record<Column, number>> = {}
  for (const [column, words] of Object.entries(headers)) {
    const at = plain.findIndex((name) => words.includes(name))
    if (at >= 0) Object.assign(found, { [column]: at })
  }
  const numbered = found.digital !== undefined || found.number !== undefined
  return numbered && found.date !== undefined && found.buyer !== undefined && (found.gross !== undefined || (found.net !== undefined && found.tax !== undefined)) ? found : undefined
}

/** One row of the list. */
export function readListed(columns: Readonly<Partial<Record<Column, number>>>, { line, cells }: { readonly line: number; readonly cells: readonly string[] }): ListedInvoice | UnreadRow {
  const cell = (column: Column): string => { const at = columns[column]; return at === undefined ? '' : halfWidth(cells[at] ?? '').trim() }
  const number = cell('digital') || cell('number')
  const buyer = cell('buyer')
  const fault = (which: UnreadRow['fault']): UnreadRow => ({ line, number, buyer, fault: which })
  if (!/^(?:\d{20}|\d{8})$/.test(number)) return fault('number')
  const date = dayIn(cell('date'))
  if (date === undefined) return fault('date')
  const [net, tax, gross] = [cell('net'), cell('tax'), cell('gross')].map((text) => parseAmount(text, 'CNY'))
  const total = gross ?? (net === undefined || tax === undefined ? undefined : net + tax)
  if (total === undefined || total === 0) return fault('amount')
  const red = total < 0 || cell('positive') === '否' || /红字|负数/.test(cell('kind'))
  return {
    line, number, code: cell('code') || undefined, date, buyer, taxNumber: cell('taxNumber') === '' ? undefined : plainTaxNumber(cell('taxNumber')),
    gross: red ? -Math.abs(total) : total, kind: kindOf(cell('kind'), number.length === 20), void: /作废/.test(cell('state')),
  }
}

export function isUnread(row: ListedInvoice | UnreadRow): row is UnreadRow {
  return 'fault' in row
}

/** '2026-11-25 10:22:31', '2026/11/25' or '20261125'. */
function dayIn(text: string): string | undefined {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})/.exec(text)
  const day = match === null ? '' : `${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
  return isDate(day) ? day : undefined
}

function kindOf(text: string, digital: boolean): InvoiceKind | undefined {
  const special = /专用/.test(text)
  if (!special && !/普通/.test(text)) return undefined
  if (digital) return special ? 'digitalSpecial' : 'digitalOrdinary'
  return special ? 'special' : 'ordinary'
}

/** An invoice that is asked for and waits for its number. */
export interface WaitingInvoice { readonly id: string; readonly buyer: string; readonly taxNumber: string | undefined; readonly gross: number; readonly kind: InvoiceKind }
export type Matched = { readonly id: string } | { readonly why: 'void' | 'nobody' | 'amount' | 'several' }

const plainName = (name: string): string => halfWidth(name).toLowerCase().replace(/[\s()（）·.,，。]/g, '')

/**
 * Which of those that wait was issued so: the same buyer, by tax number or else by name, and the same amount with tax. Of several
 * of one kind the first is taken where they are alike to the buyer and the cent, as it does not matter which; of several kinds none.
 */
export function matchListed(listed: ListedInvoice, waiting: readonly WaitingInvoice[]): Matched {
  if (listed.void) return { why: 'void' }
  const theirs = waiting.filter(({ buyer, taxNumber }) => (listed.taxNumber !== undefined && taxNumber !== undefined ? plainTaxNumber(taxNumber) === listed.taxNumber : plainName(buyer) === plainName(listed.buyer)))
  if (theirs.length === 0) return { why: 'nobody' }
  const exact = theirs.filter(({ gross }) => gross === listed.gross)
  const fitting = listed.kind === undefined ? exact : exact.filter(({ kind }) => kind === listed.kind)
  const [first] = fitting.length > 0 ? fitting : exact
  if (first === undefined) return { why: 'amount' }
  return fitting.length === 0 && new Set(exact.map(({ kind }) => kind)).size > 1 ? { why: 'several' } : { id: first.id }
}
