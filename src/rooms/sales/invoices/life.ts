import { addDays } from '../../../lib/calendar.ts'
import { issueInvoice, reverseInvoice, voidInvoice } from '../../../model/actions/invoice.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { portionOf } from './billable.ts'
import { countEarlier } from '../payments/earlier.ts'
import { lockItems } from '../payments/open.ts'
import { lineInput, originNames } from './drafting.ts'
import { aboveLeft, notVoidable, nothingToInvoice, redStands, stillReversed, wrongValue } from './errors.ts'
import { kindIn, mayVoidIssued, numberFault, policyOf, todayOf } from './policy.ts'
import { grossOf, leftOf, nothingTaken, partOf, type Portion, portionsOf, type Taken } from './portions.ts'
import { amountIn, linkedIds, minor, shareIn, thousandths } from './reading.ts'

export const lifeActions = [implement(issueInvoice, issue), implement(reverseInvoice, reverse), implement(voidInvoice, takeBack)]

const numberWords = {
  digital: { en: 'The number of a digital invoice has 20 digits.', zh: '数电发票号码应为 20 位数字。' },
  paper: { en: 'The number of a paper invoice has 8 digits.', zh: '纸质发票号码应为 8 位数字。' },
} as const

/** Enters what it was issued under, with that which stands on its lines. */
async function issue(doing: Doing): Promise<Outcome> {
  const { input, record } = doing
  const { regime, dueDays } = await policyOf(doing)
  const number = (textOf(input, 'invoiceNumber') ?? '').trim()
  const code = textOf(input, 'invoiceCode')?.trim()
  const fault = numberFault(regime, kindIn(record['invoiceKind']) ?? 'ordinary', number, code)
  if (fault === 'code') throw wrongValue('/invoiceCode', { en: 'The code of a paper invoice has 10 or 12 digits.', zh: '纸质发票代码应为 10 或 12 位数字。' })
  if (fault !== undefined) throw wrongValue('/invoiceNumber', numberWords[fault])
  const date = textOf(input, 'date') ?? todayOf(doing)
  if (date > todayOf(doing)) throw wrongValue('/date', { en: 'An invoice is not issued in the future.', zh: '开票日期不能晚于今天。' })
  // Plans before orders, as whoever allocates money takes them: else each would wait for the other.
  await lockItems(doing, [{ kind: 'invoice', id: doing.id }])
  await standLines(doing, doing.id, 'issued')
  await countEarlier(doing, date)
  return { changes: { invoiceNumber: number, invoiceCode: code ?? null, date, dueOn: textOf(input, 'dueOn') ?? textOf(record, 'dueOn') ?? addDays(date, dueDays), ...(input['file'] === undefined || input['file'] === null ? {} : { file: input['file'] }) } }
}

/** A request is taken back; an issued invoice only as its kind, its month and the company allow. */
async function takeBack(doing: Doing): Promise<Outcome> {
  const { id, list, record } = doing
  if (record['status'] !== 'requested') {
    const policy = await policyOf(doing)
    if (!mayVoidIssued(policy, kindIn(record['invoiceKind']) ?? 'ordinary', textOf(record, 'date') ?? '', todayOf(doing))) throw notVoidable()
    const red = await list('invoice', { filter: { and: [{ field: 'reverses', is: 'equals', value: id }, { field: 'status', is: 'in', value: ['requested', 'issued', 'sent'] }] }, fields: ['status'] })
    if (red.length > 0) throw stillReversed()
  }
  await standLines(doing, id, 'void')
  return { changes: {} }
}

/** Writes on the lines how their invoice stands. */
export async function standLines({ list, write }: Pick<Doing, 'list' | 'write'>, id: string, standing: 'issued' | 'void'): Promise<void> {
  const lines = await list('invoiceLine', { filter: { field: 'invoice', is: 'equals', value: id }, fields: ['standing'] })
  const changes = lines.flatMap((line) => { const lineId = textOf(line, 'id'); return lineId === undefined ? [] : [{ id: lineId, changes: { standing } }] })
  if (changes.length > 0) await write.updateMany('invoiceLine', changes)
}

/** A red invoice over what is left, or over an amount: its lines are those of the blue one, below nothing. */
async function reverse(doing: Doing): Promise<Outcome> {
  const { id, input, list, record, write } = doing
  if (record['colour'] === 'red') throw redStands()
  const currency = amountIn(record['total'])?.currency ?? doing.context.baseCurrency
  const taxIncluded = record['taxIncluded'] === true
  const lines = await list('invoiceLine', { filter: { field: 'invoice', is: 'equals', value: id }, sort: [{ field: 'position' }] })
  const reds = await list('invoiceLine', { filter: { and: [{ field: 'invoice.reverses', is: 'equals', value: id }, { field: 'standing', is: 'in', value: ['requested', 'issued'] }] }, fields: ['reverses', 'quantity', 'total', 'tax'] })
  const whole = portionsOf({ taxIncluded, discount: shareIn(record['discount']) ?? 0, freight: minor(record, 'freight'), taxTotal: minor(record, 'taxTotal'), total: minor(record, 'total'), label: textOf(record, 'number') ?? '', lines: lines.map(portionOf) })
  const left = whole.map((portion) => leftOf(portion, takenBack(portion.line, reds)))
  const open = left.reduce((sum, portion) => sum + grossOf(portion, taxIncluded), 0)
  if (open <= 0) throw nothingToInvoice()
  const asked = amountIn(input['amount'])
  if (asked !== undefined && (asked.currency !== currency || asked.amount > open)) throw aboveLeft('/amount', asked.amount, open, currency)
  const parts = asked === undefined || asked.amount === open ? left : partOf(left, taxIncluded, asked.amount)
  const red = await write.create('invoice', {
    ...Object.fromEntries(['customer', 'title'].map((name) => [name, relatedId(record, name) ?? null])),
    ...Object.fromEntries(['titleName', 'taxNumber', 'bank', 'bankAccount', 'titleAddress', 'titlePhone', 'invoiceKind'].map((name) => [name, record[name] ?? null])),
    colour: 'red', reverses: id, reversalReason: input['reversalReason'] ?? null, currency, taxIncluded, orders: linkedIds(record['orders']).map((order) => ({ object: 'order', id: order })), ...(typeof input['remark'] === 'string' ? { remark: input['remark'] } : {}),
    lines: parts.filter(({ total, tax }) => total !== 0 || tax !== 0).map((portion) => {
      const line = lines.find((each) => textOf(each, 'id') === portion.line) ?? {}
      return lineInput({ portion: negative(portion), origin: { ...Object.fromEntries(originNames.map((name) => [name, relatedId(line, name)])), reverses: portion.line } }, { currency, taxIncluded })
    }),
  })
  return { result: { invoice: red.id } }
}

const negative = (portion: Portion): Portion => ({ ...portion, quantity: -portion.quantity, total: -portion.total, tax: -portion.tax })

function takenBack(line: string | undefined, reds: readonly Doing['record'][]): Taken {
  return reds.filter((red) => relatedId(red, 'reverses') === line).reduce<Taken>((sum, red) => ({ quantity: sum.quantity - thousandths(red['quantity']), total: sum.total - minor(red, 'total'), tax: sum.tax - minor(red, 'tax') }), nothingTaken)
}
