import { documentTotalFields, documentTotalNames, grossProfitFields } from '../define/documentLines.ts'
import { either, type Expression } from '../define/expression.ts'
import { defineObject } from '../define/object.ts'
import { countedOrders } from '../define/orderStates.ts'
import { returnedFields } from '../define/returnedLines.ts'
import { touchFieldsFrom, touchNames } from '../define/touches.ts'
import { address, autoNumber, belongsTo, choice, date, datetime, formula, integer, longText, money, percent, rollup, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const total: Expression = { orElse: [{ field: 'total' }, { value: 0 }] }
/** Once it was confirmed by its verb, prices and lines stand; what an import brought as confirmed is history that may be mended. */
const confirmed: Filter = { and: [{ field: 'confirmedAt', is: 'isNotEmpty' }, { not: { field: 'status', is: 'equals', value: 'draft' } }] }
const kept: Expression = { subtract: [total, { orElse: [{ field: 'returned' }, { value: 0 }] }] }

/** What a customer ordered. Its state moves by verbs; once confirmed, prices and lines stand. */
export const order = defineObject('order', { en: 'Order', zh: '订单' }, {
  number: autoNumber('SO-', 6, { search: 'A' }),
  customer: belongsTo('customer', { inverse: 'orders', access: 'follows', required: true, whenPurged: 'refuse', filter: true }),
  contact: belongsTo('contact', { inverse: 'orders' }),
  opportunity: belongsTo('opportunity', { inverse: 'orders', filter: true }),
  contract: belongsTo('contract', { inverse: 'orders', filter: true }),
  source: choice(['website', 'referral', 'exhibition', 'advertisement', 'search', 'social', 'telephone', 'mail', 'partner', 'bought', 'other'], { open: true, takenFrom: { relation: 'opportunity', field: 'source' } }),
  campaign: belongsTo('campaign', { inverse: 'orders', filter: true, takenFrom: { relation: 'opportunity', field: 'campaign' } }),
  ...touchFieldsFrom('opportunity'),
  date: date({ required: true, default: { initial: 'today' }, sort: true }),
  status: choice(['draft', 'confirmed', 'partDelivered', 'delivered', 'closed', 'cancelled'], {
    required: true, default: 'draft', filter: true, ofPast: 'delivered', tones: { draft: 'neutral', confirmed: 'info', partDelivered: 'warn', delivered: 'ok', closed: 'ok', cancelled: 'bad' },
  }),
  channel: choice(['field', 'telephone', 'shop', 'store', 'partner', 'mobile', 'other'], { open: true }),
  amount: money({ in: 'currency' }),
  ...documentTotalFields('orderLine', 'order', { given: 'amount' }),
  ...grossProfitFields('orderLine', 'order'),
  /** What came back: the customer owes as much less, whether it is written off, refunded or credited by a red invoice. */
  ...returnedFields('orderLine', 'order', 'amount'),
  planned: rollup({ of: 'paymentPlan', through: 'order', function: 'sum', field: 'amount', in: 'currency' }),
  received: rollup({ of: 'payment', through: 'order', function: 'sum', field: 'amount', in: 'currency' }),
  receivedOutside: rollup({ of: 'payment', through: 'order', function: 'sum', field: 'amount', in: 'currency', where: { field: 'plan', is: 'isEmpty' } }),
  unplanned: formula('money', { subtract: [kept, { add: [{ field: 'planned' }, { field: 'receivedOutside' }] }] }, { in: 'currency', at: 'total' }),
  /** Something is owed of orders that count; what was paid for others is money that was paid before. */
  receivable: formula('money', either(countedOrders, { subtract: [kept, { field: 'received' }] }, { subtract: [{ value: 0 }, { field: 'received' }] }), { sort: true, in: 'currency', at: 'total' }),
  invoiced: rollup({ of: 'invoiceLine', through: 'order', function: 'sum', field: 'gross', in: 'currency', where: { field: 'standing', is: 'equals', value: 'issued' } }),
  invoiceRequested: rollup({ of: 'invoiceLine', through: 'order', function: 'sum', field: 'gross', in: 'currency', where: { field: 'standing', is: 'equals', value: 'requested' } }),
  confirmedAt: datetime({ writtenBy: 'order.confirm' }),
  /** How far prices go below the rules, as whoever wanted to confirm last was told, and as was let pass. */
  priceBelow: percent({ writtenBy: 'order.confirm' }),
  pricesApproved: percent({ writtenBy: 'order.approvePrices' }),
  creditApprovedTotal: money({ writtenBy: 'order.approveCredit' }),
  /** By how much it went beyond the credit limit, or what was past due, when somebody last wanted to confirm it. */
  creditOver: money({ writtenBy: 'order.confirm' }),
  missingLines: integer({ writtenBy: 'order.confirm' }),
  requestedOn: date(),
  deliveredOn: date(),
  deliveryName: text({ max: 100 }),
  deliveryAddress: address(),
  invoiceTitle: belongsTo('invoiceTitle', { inverse: 'orders', module: 'payments', whenPurged: 'clear' }),
  customerNumber: text({ max: 60, search: 'B' }),
  remark: longText({ max: 2000 }),
  externalId: text({ max: 100, filter: true, search: 'B' }),
}, {
  module: 'orders',
  title: 'number',
  subtitle: ['customer', 'date'],
  access: { follows: 'customer' },
  state: {
    field: 'status',
    transitions: { draft: [], confirmed: [], partDelivered: [], delivered: [], closed: [], cancelled: [] },
  },
  trade: 'sales',
  icon: 'doc',
  timeline: true,
  quick: ['customer', 'date', 'amount'],
  guards: ['order.locked'],
  partsStand: confirmed,
  locked: { when: confirmed, guarded: true, fields: ['amount', 'currency', 'taxIncluded', 'taxRounding', 'discount', 'freight'] },
  facts: ['total', 'status', 'date', 'customer', 'lineCount'],
  duplicates: [{ kind: 'exact', field: 'externalId' }],
  merges: false,
  prints: { party: 'customer', facts: ['number', 'date', 'requestedOn', 'customerNumber', 'deliveryName', 'deliveryAddress'], lines: { list: 'lines', columns: ['position', 'name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'total', 'tax'] }, totals: ['linesTotal', 'reduction', 'freight', 'taxTotal', 'total'], texts: ['remark'], signed: true },
  sections: [
    { name: 'basics', fields: ['number', 'customer', 'contact', 'opportunity', 'contract', 'date', 'status', 'channel', 'invoiceTitle', 'customerNumber'] },
    { name: 'touches', fields: ['source', 'campaign', ...touchNames] },
    { name: 'price', fields: ['amount', ...documentTotalNames, 'costTotal', 'grossProfit', 'margin', 'invoiced', 'invoiceRequested', 'creditOver', 'creditApprovedTotal', 'priceBelow', 'pricesApproved'] },
    { name: 'payments', label: { en: 'Payments', zh: '回款' }, fields: ['returned', 'planned', 'unplanned', 'received', 'receivedOutside', 'receivable'] },
    { name: 'delivery', fields: ['confirmedAt', 'requestedOn', 'missingLines', 'deliveredOn', 'deliveryName', 'deliveryAddress', 'remark', 'externalId'] },
  ],
  views: [
    { name: 'all', label: { en: 'All orders', zh: '全部订单' }, kind: 'list', columns: ['number', 'customer', 'date', 'status', 'lineCount', 'total', 'owner'], sort: [{ field: 'date', descending: true }], sum: 'total' },
    { name: 'mine', label: { en: 'My orders', zh: '我的订单' }, kind: 'list', columns: ['number', 'customer', 'date', 'status', 'total'], filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } }, sort: [{ field: 'date', descending: true }], sum: 'total' },
    { name: 'undelivered', label: { en: 'Not yet delivered', zh: '待交付' }, kind: 'list', columns: ['number', 'customer', 'date', 'requestedOn', 'status', 'total', 'owner'], filter: { field: 'status', is: 'in', value: ['confirmed', 'partDelivered'] }, sort: [{ field: 'requestedOn' }], sum: 'total' },
    { name: 'short', label: { en: 'Waiting for goods', zh: '缺货待补' }, kind: 'list', columns: ['number', 'customer', 'date', 'requestedOn', 'missingLines', 'status', 'total', 'owner'], filter: { and: [{ field: 'status', is: 'in', value: ['confirmed', 'partDelivered'] }, { field: 'missingLines', is: 'moreThan', value: 0 }] }, sort: [{ field: 'requestedOn' }], sum: 'total' },
    { name: 'thisMonth', label: { en: 'This month', zh: '本月订单' }, kind: 'list', columns: ['number', 'customer', 'date', 'status', 'total', 'owner'], filter: { field: 'date', is: 'during', value: { period: 'month', offset: 0 } }, sort: [{ field: 'date', descending: true }], sum: 'total' },
  ],
})
