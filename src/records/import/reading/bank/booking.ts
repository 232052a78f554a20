import { createHash } from 'node:crypto'
import type { FieldProblem } from '../../../../lib/problem.ts'
import { storable } from '../storable.ts'
import { tableLimits, type TableRow } from '../table.ts'

/** The columns of every statement of a bank; they are named as receipts name their fields. */
export const bankHeaders = ['Date', 'Amount', 'Currency', 'Payer', 'Payer account', 'Reference', 'Memo', 'Our account'] as const

/** One booking on an account. `amount` in decimal digits with a point, as the bank wrote it. */
export interface Booking {
  readonly date: string
  readonly amount: string
  readonly currency: string
  readonly payer: string
  readonly payerAccount: string
  /** Absent: the bank gave none. */
  readonly reference: string | undefined
  readonly memo: string
  readonly account: string
  /** Why it is no money that came in. */
  readonly fault?: FieldProblem | undefined
}

export const wentOut: FieldProblem = { path: '', rule: 'bank', message: { en: 'Money that went out is no receipt.', zh: '该笔为支出，不是到账。' } }
export const notBooked: FieldProblem = { path: '', rule: 'bank', message: { en: 'The bank has not booked it yet.', zh: '银行尚未入账。' } }
export const takenBack: FieldProblem = { path: '', rule: 'bank', message: { en: 'The bank took an earlier booking back: reverse that receipt.', zh: '该笔为冲正，请对原到账办理退票。' } }
export const unread: FieldProblem = { path: '', rule: 'bank', message: { en: 'Day, amount or direction of this booking cannot be read.', zh: '该笔记账的日期、金额或方向无法识别。' } }

/** Rows of bookings. Where the bank gave no reference its place is taken by a hash of all that it told, counted within a day, so that the same line of another file is known again. */
export function* rowsOfBookings(bookings: Iterable<Booking>): Generator<TableRow> {
  const seen = new Map<string, number>()
  let line = 0
  for (const booking of bookings) {
    line += 1
    const { date, amount, currency, payer, payerAccount, memo, account, fault } = booking
    let reference = booking.reference
    if (reference === undefined) {
      const told = createHash('sha256').update(JSON.stringify([account, date, amount, currency, payer, payerAccount, memo])).digest('hex').slice(0, 32)
      const before = seen.get(told) ?? 0
      seen.set(told, before + 1)
      reference = before === 0 ? told : `${told}-${before + 1}`
    }
    const name = payer === '' ? memo.slice(0, 200) : payer
    const cells = [date, amount, currency, name === '' ? '–' : name, payerAccount, reference, memo, account].map((cell) => storable(cell).replace(/\s+/g, ' ').trim().slice(0, tableLimits.cell))
    yield { line, cells, ...(fault === undefined ? {} : { problems: [fault] }) }
  }
}
