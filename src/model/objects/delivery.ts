import { defineObject } from '../define/object.ts'
import { address, autoNumber, belongsTo, choice, date, datetime, file, longText, rollup, text, url } from '../define/vocabulary.ts'

/** Goods of an order on their way to the customer, or back: a part of the order or all of it. Its state moves by verbs. */
export const delivery = defineObject('delivery', { en: 'Delivery', zh: '发货单' }, {
  number: autoNumber('DN-', 6, { search: 'A' }),
  order: belongsTo('order', { inverse: 'deliveries', access: 'follows', required: true, immutable: true, whenPurged: 'refuse', filter: true }),
  customer: belongsTo('customer', { inverse: 'deliveries', immutable: true, takenFrom: { relation: 'order', field: 'customer' }, filter: true }),
  kind: choice(['delivery', 'return'], { required: true, default: 'delivery', writtenBy: 'order.takeBack', tones: { delivery: 'info', return: 'warn' } }),
  status: choice(['planned', 'shipped', 'signed', 'exception', 'cancelled'], {
    required: true, default: 'planned', filter: true, tones: { planned: 'neutral', shipped: 'info', signed: 'ok', exception: 'bad', cancelled: 'neutral' },
  }),
  plannedOn: date({ sort: true }),
  carrier: belongsTo('carrier', { inverse: 'deliveries', whenPurged: 'refuse' }),
  waybill: text({ max: 60, search: 'A', filter: true }),
  tracking: url({ writtenBy: 'delivery.ship' }),
  deliveryName: text({ max: 100, takenFrom: { relation: 'order', field: 'deliveryName' } }),
  deliveryAddress: address({ takenFrom: { relation: 'order', field: 'deliveryAddress' } }),
  shippedOn: date({ writtenBy: 'delivery.ship', filter: true }),
  signedOn: date({ writtenBy: 'delivery.sign' }),
  signedBy: text({ max: 100, writtenBy: 'delivery.sign' }),
  proof: file({ writtenBy: 'delivery.sign' }),
  exceptionKind: choice(['late', 'lost', 'damaged', 'refused', 'wrongGoods', 'address', 'other'], { writtenBy: 'delivery.report', filter: true }),
  exceptionRemark: longText({ max: 1000, writtenBy: 'delivery.report' }),
  exceptionAt: datetime({ writtenBy: 'delivery.report' }),
  resolution: choice(['goesOn', 'cameBack', 'writtenOff'], { writtenBy: 'delivery.resolve' }),
  lineCount: rollup({ of: 'deliveryLine', through: 'delivery', function: 'count' }),
  remark: longText({ max: 1000 }),
}, {
  module: 'orders',
  title: 'number',
  subtitle: ['customer', 'order'],
  access: { follows: 'order' },
  state: { field: 'status', transitions: { planned: [], shipped: [], signed: [], exception: [], cancelled: [] } },
  guards: ['delivery.sound'],
  trade: 'sales',
  icon: 'box',
  timeline: true,
  merges: false,
  prints: {
    heading: { en: 'Delivery note', zh: '送货单' }, party: 'customer', facts: ['number', 'kind', 'order', 'plannedOn', 'shippedOn', 'carrier', 'waybill', 'deliveryName', 'deliveryAddress'],
    lines: { list: 'lines', columns: ['position', 'name', 'quantity', 'unit', 'batch', 'remark'] }, texts: ['remark'], signed: true,
  },
  quick: ['order', 'plannedOn', 'carrier', 'waybill'],
  facts: ['status', 'order', 'carrier', 'waybill', 'shippedOn', 'signedOn'],
  sections: [
    { name: 'basics', fields: ['number', 'kind', 'order', 'customer', 'status', 'plannedOn', 'remark'] },
    { name: 'delivery', fields: ['carrier', 'waybill', 'tracking', 'deliveryName', 'deliveryAddress', 'shippedOn', 'signedOn', 'signedBy', 'proof', 'lineCount'] },
    { name: 'exception', fields: ['exceptionKind', 'exceptionRemark', 'exceptionAt', 'resolution'] },
  ],
  views: [
    { name: 'all', label: { en: 'All deliveries', zh: '全部发货单' }, kind: 'list', columns: ['number', 'kind', 'order', 'customer', 'status', 'carrier', 'waybill', 'shippedOn', 'signedOn'], sort: [{ field: 'createdAt', descending: true }] },
    { name: 'toSend', label: { en: 'To be sent', zh: '待发货' }, kind: 'list', columns: ['number', 'order', 'customer', 'plannedOn', 'lineCount', 'deliveryAddress'], filter: { field: 'status', is: 'equals', value: 'planned' }, sort: [{ field: 'plannedOn' }] },
    { name: 'underWay', label: { en: 'Under way', zh: '运输中' }, kind: 'list', columns: ['number', 'order', 'customer', 'carrier', 'waybill', 'shippedOn'], filter: { field: 'status', is: 'equals', value: 'shipped' }, sort: [{ field: 'shippedOn' }] },
    { name: 'exceptions', label: { en: 'Exceptions', zh: '异常' }, kind: 'list', columns: ['number', 'order', 'customer', 'exceptionKind', 'exceptionRemark', 'carrier', 'waybill'], filter: { field: 'status', is: 'equals', value: 'exception' }, sort: [{ field: 'exceptionAt' }] },
  ],
})
