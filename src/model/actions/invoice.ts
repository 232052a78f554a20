import { defineAction } from '../define/action.ts'
import { invoiceKinds, reversalReasons } from '../define/invoiceKinds.ts'
import { belongsTo, choice, date, email, file, json, links, longText, money, text } from '../define/vocabulary.ts'

export const makeTitleUsual = defineAction('invoiceTitle.makeUsual', {
  on: 'invoiceTitle',
  label: { en: 'Make default', zh: '设为默认' },
  about: { en: 'Invoices of the customer are made out in this name unless another is chosen.', zh: '该客户开票时默认使用此抬头。' },
})

const asked = { title: belongsTo('invoiceTitle'), invoiceKind: choice(invoiceKinds), dueOn: date() }
const invoiceable = ['confirmed', 'partDelivered', 'delivered', 'closed'] as const

/** `amount` with tax; `lines`: [{ line, quantity }] of the order. Without either, all that is left. */
export const requestInvoice = defineAction('order.requestInvoice', {
  module: 'payments',
  on: 'order',
  from: invoiceable,
  label: { en: 'Request invoice', zh: '申请开票' },
  about: { en: 'Asks for an invoice of what is left of the order, or of a part of it. Above the limit for one invoice it becomes several.', zh: '为订单未开票部分（或其中一部分）申请开票；超过单张限额时自动拆分。' },
  input: { ...asked, amount: money({ above: 0 }), lines: json({ max: 100_000 }), plan: belongsTo('paymentPlan'), remark: longText({ max: 1000 }) },
})

export const requestInvoiceBeyond = defineAction('order.requestInvoiceBeyond', {
  module: 'payments',
  on: 'order',
  from: invoiceable,
  label: { en: 'Request invoice beyond the order', zh: '超额申请开票' },
  about: { en: 'Asks for an invoice of more than is left of the order: in advance, or for what is not in it.', zh: '申请超出订单可开票金额的发票，如预开票。' },
  input: { ...asked, amount: money({ above: 0, required: true }), reason: longText({ max: 500, required: true }), remark: longText({ max: 1000 }) },
  administrator: true,
})

export const invoiceOrders = defineAction('customer.invoiceOrders', {
  module: 'payments',
  on: 'customer',
  label: { en: 'Invoice several orders', zh: '合并开票' },
  about: { en: 'One invoice for what is left of several orders; without a choice, of all of them.', zh: '将多个订单的未开票部分合并开票；不选择时包含全部订单。' },
  writesAs: ['order.requestInvoice'],
  input: { orders: links(['order']), ...asked, remark: longText({ max: 1000 }) },
})

/** `lines`: [{ line, quantity }] by lines of the order. What other invoices took of the order counts. */
export const requestInvoiceOfDelivery = defineAction('delivery.requestInvoice', {
  module: 'payments',
  on: 'delivery',
  from: ['shipped', 'signed'],
  label: { en: 'Request invoice', zh: '按发货开票' },
  about: { en: 'Asks for an invoice of what went with this delivery and is not invoiced yet, or of a part of it.', zh: '为本次发货中尚未开票的部分（或其中一部分）申请开票。' },
  writesAs: ['order.requestInvoice'],
  input: { ...asked, amount: money({ above: 0 }), lines: json({ max: 100_000 }), remark: longText({ max: 1000 }) },
})

/** What is charged once, and each period that has begun by `until`. `lines`: [{ line, quantity }] of the contract. */
export const requestInvoiceOfContract = defineAction('contract.requestInvoice', {
  module: 'payments',
  on: 'contract',
  from: ['active', 'expired', 'ended', 'renewed'],
  label: { en: 'Request invoice', zh: '按合同开票' },
  about: { en: 'Asks for an invoice of what is charged once and of the periods that have begun, as far as it is not invoiced yet, or of a part of it.', zh: '为一次性款项及截至所填日期已开始的各期中尚未开票的部分（或其中一部分）申请开票。' },
  writesAs: ['order.requestInvoice'],
  input: { ...asked, until: date({ required: true, default: { initial: 'today' } }), amount: money({ above: 0 }), lines: json({ max: 100_000 }), remark: longText({ max: 1000 }) },
})

export const issueInvoice = defineAction('invoice.issue', {
  on: 'invoice',
  from: ['requested'],
  to: 'issued',
  label: { en: 'Mark issued', zh: '登记开票' },
  about: { en: 'Enters the number under which it was issued. From then on the invoice stands.', zh: '登记已开具的发票号码；此后发票内容不再变动。' },
  input: { invoiceNumber: text({ max: 40, required: true }), invoiceCode: text({ max: 20, beginsWith: ['invoiceCode'] }), date: date({ required: true, default: { initial: 'today' } }), dueOn: date({ beginsWith: ['dueOn'] }), file: file() },
  tone: 'primary',
  writesAs: ['receipt.allocate'],
})

export const sendInvoice = defineAction('invoice.send', {
  on: 'invoice',
  from: ['issued', 'sent'],
  to: 'sent',
  label: { en: 'Send', zh: '发送发票' },
  about: { en: 'Mails the invoice as its PDF to a contact or an address, or notes to whom it was handed over. To whom and when stays with it.', zh: '将发票 PDF 邮件发送给联系人或邮箱，或登记已当面转交；对象与时间留存。' },
  input: {
    by: choice(['mail', 'handed'], { required: true, default: 'mail' }),
    contact: belongsTo('contact', { shownWhen: { field: 'by', in: ['mail'] } }),
    to: email({ shownWhen: { field: 'by', in: ['mail'] } }),
    language: choice(['zh', 'en'], { shownWhen: { field: 'by', in: ['mail'] } }),
    message: longText({ max: 2000, shownWhen: { field: 'by', in: ['mail'] } }),
    sentTo: text({ max: 100, beginsWith: ['sentTo'], shownWhen: { field: 'by', in: ['handed'] } }),
  },
})

export const reverseInvoice = defineAction('invoice.reverse', {
  on: 'invoice',
  from: ['issued', 'sent'],
  label: { en: 'Reverse', zh: '红冲' },
  about: { en: 'Asks for a red invoice (a credit note) over all that is left of it, or over an amount.', zh: '申请红字发票，冲销剩余全部或部分金额。' },
  writesAs: ['order.requestInvoice'],
  input: { reversalReason: choice(reversalReasons, { required: true }), amount: money({ above: 0 }), remark: longText({ max: 1000 }) },
  tone: 'danger',
})

export const voidInvoice = defineAction('invoice.void', {
  on: 'invoice',
  from: ['requested', 'issued', 'sent'],
  to: 'void',
  label: { en: 'Void', zh: '作废' },
  about: { en: 'Takes back a request; of an issued one only a paper invoice of the same month, where the company allows it. Others are reversed.', zh: '撤销申请；已开具的仅限当月纸质发票且公司允许，其他须红冲。' },
  input: { reason: longText({ max: 500, required: true }) },
  tone: 'danger',
})

/** XLSX or CSV as the platform gives it. What is found is issued, the rest is told with its reason. */
export const importInvoiceList = defineAction('invoice.importList', {
  on: 'invoice',
  kind: 'collection',
  label: { en: 'Import the tax platform’s list', zh: '导入电子税务局列表' },
  about: { en: 'Finds the invoices that were asked for in the list of the tax platform, by buyer and amount, and enters their numbers.', zh: '按购买方与价税合计在电子税务局发票列表中查找待开发票，登记号码与开票日期。' },
  input: { list: file({ required: true, megabytes: 20 }) },
})
