import { pricedLineFields, pricedLineNames } from '../define/documentLines.ts'
import type { Expression } from '../define/expression.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, choice, formula, money } from '../define/vocabulary.ts'

const priced = pricedLineFields('invoice', 'invoiceLines')

/** A formula of a priced line, with what is added so that parts of a line come to the whole of it to the cent. */
function adjusted(name: 'total' | 'tax', by: string) {
  const field = priced[name]
  if (field?.type !== 'formula') throw new Error(`${name} of a priced line is a formula.`)
  const added: Expression = { add: [field.expression, { orElse: [{ field: by }, { value: 0 }] }] }
  return formula('money', added, { in: 'currency' })
}

/** What of an order, or besides it, an invoice is for. Of a red invoice quantity and amounts are below nothing. */
export const invoiceLine = defineObject('invoiceLine', { en: 'Invoice line', zh: '发票明细' }, {
  invoice: belongsTo('invoice', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  ...priced,
  adjustment: money({ in: 'currency', writtenBy: 'order.requestInvoice' }),
  taxAdjustment: money({ in: 'currency', writtenBy: 'order.requestInvoice' }),
  total: adjusted('total', 'adjustment'),
  tax: adjusted('tax', 'taxAdjustment'),
  gross: formula('money', {
    when: { field: 'taxIncluded', is: 'isTrue' },
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    then: { field: 'total' },
    otherwise: { add: [{ field: 'total' }, { field: 'tax' }] },
  }, { in: 'currency' }),
  order: belongsTo('order', { whenPurged: 'refuse', filter: true, writtenBy: 'order.requestInvoice' }),
  orderLine: belongsTo('orderLine', { whenPurged: 'refuse', filter: true, writtenBy: 'order.requestInvoice' }),
  delivery: belongsTo('delivery', { whenPurged: 'refuse', filter: true, writtenBy: 'order.requestInvoice' }),
  contract: belongsTo('contract', { module: 'contracts', whenPurged: 'refuse', filter: true, writtenBy: 'order.requestInvoice' }),
  contractLine: belongsTo('contractLine', { module: 'contracts', whenPurged: 'refuse', filter: true, writtenBy: 'order.requestInvoice' }),
  reverses: belongsTo('invoiceLine', { whenPurged: 'refuse', writtenBy: 'invoice.reverse' }),
  /** How its invoice stands, kept here so that sums over lines need not look there. */
  standing: choice(['requested', 'issued', 'void'], { required: true, default: 'requested', writtenBy: 'invoice.issue' }),
}, {
  module: 'payments',
  customizable: true,
  title: 'name',
  access: { follows: 'invoice' },
  guards: ['invoice.stands'],
  icon: 'row',
  quick: ['product', 'quantity', 'unitPrice', 'discount', 'taxRate'],
  sections: [{ name: 'basics', fields: [...pricedLineNames, 'gross', 'order', 'orderLine', 'delivery', 'contract', 'contractLine'] }],
  views: [{ name: 'all', label: { en: 'All invoice lines', zh: '全部发票明细' }, kind: 'list', columns: ['invoice', 'product', 'name', 'quantity', 'unitPrice', 'total', 'taxRate', 'tax', 'order'], sort: [{ field: 'createdAt', descending: true }] }],
})
