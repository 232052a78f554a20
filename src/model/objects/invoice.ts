import { documentTotalFields, documentTotalNames } from '../define/documentLines.ts'
import { invoiceKinds, reversalReasons } from '../define/invoiceKinds.ts'
import { either } from '../define/expression.ts'
import { defineObject } from '../define/object.ts'
import { address, autoNumber, belongsTo, boolean, choice, date, datetime, derivedChoice, file, formula, links, longText, money, percent, phone, rollup, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

/** Only of what was issued is anything owed. */
const issued: Filter = { field: 'status', is: 'in', value: ['issued', 'sent'] }
/** What was issued is changed by nobody any more, nor is what was void from then on. */
const standing: Filter = { field: 'status', is: 'in', value: ['issued', 'sent', 'void'] }
const blueIssued: Filter = { and: [{ field: 'colour', is: 'equals', value: 'blue' }, issued] }
const settlement = either(blueIssued, either({ field: 'open', is: 'lessThan', value: 0 }, { value: 'over' }, either({ field: 'open', is: 'atMost', value: 0 }, { value: 'settled' }, either({ field: 'paid', is: 'moreThan', value: 0 }, { value: 'part' }, { value: 'open' }))), { value: 'none' })
const titled = (field: string) => ({ takenFrom: { relation: 'title', field } })
const whole = documentTotalFields('invoiceLine', 'invoice')

/**
 * An invoice, asked for and then issued. Once issued it stands: a red one (a credit note) takes back all of it or a part. What is
 * printed of the buyer is kept as it was.
 */
export const invoice = defineObject('invoice', { en: 'Invoice', zh: '发票' }, {
  number: autoNumber('INV-', 6, { search: 'A' }),
  customer: belongsTo('customer', { inverse: 'invoices', access: 'follows', required: true, immutable: true, whenPurged: 'refuse', filter: true }),
  title: belongsTo('invoiceTitle', { inverse: 'invoices', whenPurged: 'clear' }),
  titleName: text({ max: 200, search: 'B', ...titled('name') }),
  taxNumber: text({ max: 40, search: 'C', ...titled('taxNumber') }),
  bank: text({ max: 100, ...titled('bank') }),
  bankAccount: text({ max: 60, ...titled('bankAccount') }),
  titleAddress: address(titled('address')),
  titlePhone: phone(titled('phone')),
  orders: links(['order'], { inverse: 'invoices' }),
  /** The instalment that it asks for: what pays that is counted for it first. */
  plan: belongsTo('paymentPlan', { inverse: 'invoices', whenPurged: 'clear', filter: true, immutable: true, writtenBy: 'order.requestInvoice' }),
  invoiceKind: choice(invoiceKinds, { required: true, default: 'ordinary', filter: true }),
  colour: choice(['blue', 'red'], { required: true, default: 'blue', immutable: true, filter: true, tones: { blue: 'info', red: 'bad' } }),
  status: choice(['requested', 'issued', 'sent', 'void'], { required: true, default: 'requested', filter: true, tones: { requested: 'warn', issued: 'info', sent: 'ok', void: 'neutral' } }),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  invoiceNumber: text({ max: 40, search: 'A', filter: true, immutable: true, changedBy: 'invoice.issue' }),
  invoiceCode: text({ max: 20, search: 'B', immutable: true, changedBy: 'invoice.issue' }),
  printedNumber: formula('text', { concatenate: [{ field: 'invoiceCode' }, { field: 'invoiceNumber' }] }),
  ...whole,
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', immutable: true, default: { initial: 'baseCurrency' } }),
  taxIncluded: boolean({ immutable: true, default: false }),
  taxRounding: choice(['line', 'document'], { immutable: true, default: 'line' }),
  discount: percent({ immutable: true, default: 0 }),
  freight: money({ immutable: true, in: 'currency' }),
  reverses: belongsTo('invoice', { inverse: 'reversals', writtenBy: 'invoice.reverse', whenPurged: 'refuse', filter: true }),
  reversalReason: choice(reversalReasons, { writtenBy: 'invoice.reverse' }),
  reversed: rollup({ of: 'invoice', through: 'reverses', function: 'sum', field: 'total', in: 'currency', where: { field: 'status', is: 'in', value: ['requested', 'issued', 'sent'] } }),
  left: formula('money', {
    when: { and: [{ field: 'colour', is: 'equals', value: 'blue' }, { field: 'status', is: 'in', value: ['issued', 'sent'] }] },
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    then: { add: [{ field: 'total' }, { field: 'reversed' }] },
    otherwise: { value: 0 },
  }, { in: 'currency' }),
  dueOn: date({ sort: true, filter: true }),
  paid: rollup({ of: 'payment', through: 'invoice', function: 'sum', field: 'amount', in: 'currency' }),
  open: formula('money', either(blueIssued, { subtract: [{ field: 'left' }, { field: 'paid' }] }, { value: 0 }), { sort: true, in: 'currency' }),
  settlement: derivedChoice(['none', 'open', 'part', 'settled', 'over'], settlement, { filter: true, tones: { none: 'neutral', open: 'warn', part: 'info', settled: 'ok', over: 'bad' } }),
  /** What of it stands on no order, as a contract's: that is owed by the invoice itself. */
  besides: rollup({ of: 'invoiceLine', through: 'invoice', function: 'sum', field: 'gross', in: 'currency', where: { field: 'order', is: 'isEmpty' } }),
  paidBesides: rollup({ of: 'payment', through: 'invoice', function: 'sum', field: 'amount', in: 'currency', where: { field: 'order', is: 'isEmpty' } }),
  receivable: formula('money', either(issued, { subtract: [{ field: 'besides' }, { field: 'paidBesides' }] }, { subtract: [{ value: 0 }, { field: 'paidBesides' }] }), { in: 'currency' }),
  sentTo: text({ max: 100, writtenBy: 'invoice.send' }),
  sentAt: datetime({ writtenBy: 'invoice.send' }),
  file: file(),
  remark: longText({ max: 1000 }),
}, {
  module: 'payments',
  title: 'number',
  subtitle: ['titleName', 'date'],
  access: { follows: 'customer' },
  state: { field: 'status', transitions: { requested: [], issued: [], sent: [], void: [] } },
  guards: ['invoice.stands'],
  locked: { when: standing, guarded: true, free: ['status', 'file', 'remark', 'dueOn'] },
  partsStand: standing,
  prints: { party: 'customer', facts: ['number', 'invoiceKind', 'colour', 'date', 'invoiceNumber', 'titleName', 'taxNumber', 'bank', 'bankAccount', 'titleAddress', 'titlePhone'], lines: { list: 'lines', columns: ['position', 'name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'total', 'tax'] }, totals: ['linesTotal', 'reduction', 'freight', 'taxTotal', 'total'], texts: ['remark'] },
  uniqueRules: [{ name: 'number', label: { en: 'Code and number of an invoice', zh: '发票代码与号码' }, fields: ['printedNumber'] }],
  trade: 'sales',
  icon: 'receipt',
  timeline: true,
  customizable: true,
  quick: ['customer', 'title', 'titleName', 'taxNumber', 'invoiceKind', 'currency', 'taxIncluded', 'remark'],
  facts: ['total', 'open', 'settlement', 'status', 'invoiceNumber', 'dueOn', 'customer'],
  sections: [
    { name: 'basics', fields: ['number', 'customer', 'orders', 'plan', 'invoiceKind', 'colour', 'status', 'date', 'dueOn', 'invoiceNumber', 'invoiceCode', 'file', 'remark'] },
    { name: 'buyer', fields: ['title', 'titleName', 'taxNumber', 'bank', 'bankAccount', 'titleAddress', 'titlePhone'] },
    { name: 'price', fields: [...documentTotalNames] },
    { name: 'payments', label: { en: 'Payments', zh: '回款' }, fields: ['paid', 'open', 'settlement', 'receivable', 'besides', 'paidBesides'] },
    { name: 'course', fields: ['reverses', 'reversalReason', 'reversed', 'left', 'sentTo', 'sentAt'] },
  ],
  views: [
    { name: 'all', label: { en: 'All invoices', zh: '全部发票' }, kind: 'list', columns: ['number', 'titleName', 'invoiceKind', 'colour', 'status', 'date', 'invoiceNumber', 'total', 'customer'], sort: [{ field: 'date', descending: true }], sum: 'total' },
    { name: 'toIssue', label: { en: 'To be issued', zh: '待开票' }, kind: 'list', columns: ['number', 'titleName', 'taxNumber', 'invoiceKind', 'colour', 'date', 'taxTotal', 'total', 'owner'], filter: { field: 'status', is: 'equals', value: 'requested' }, sort: [{ field: 'date' }], sum: 'total' },
    { name: 'unpaid', label: { en: 'Not paid in full', zh: '未结清' }, kind: 'list', columns: ['number', 'titleName', 'invoiceNumber', 'dueOn', 'total', 'paid', 'open', 'settlement', 'customer'], filter: { field: 'settlement', is: 'in', value: ['open', 'part'] }, sort: [{ field: 'dueOn' }], sum: 'open' },
    { name: 'toSend', label: { en: 'To be sent', zh: '待寄送' }, kind: 'list', columns: ['number', 'titleName', 'invoiceNumber', 'date', 'total', 'customer', 'owner'], filter: { field: 'status', is: 'equals', value: 'issued' }, sort: [{ field: 'date' }], sum: 'total' },
    { name: 'thisMonth', label: { en: 'Issued this month', zh: '本月开票' }, kind: 'list', columns: ['number', 'titleName', 'invoiceKind', 'colour', 'invoiceNumber', 'date', 'taxTotal', 'total'], filter: { and: [{ field: 'status', is: 'in', value: ['issued', 'sent'] }, { field: 'date', is: 'during', value: { period: 'month', offset: 0 } }] }, sort: [{ field: 'date', descending: true }], sum: 'total' },
  ],
})
