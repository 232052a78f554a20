import type { Words } from '../../../lib/words.ts'

const kinds: Readonly<Record<string, Words>> = {
  digitalSpecial: { en: 'Digital special', zh: '数电专票' }, digitalOrdinary: { en: 'Digital ordinary', zh: '数电普票' },
  special: { en: 'Paper special', zh: '纸质专票' }, ordinary: { en: 'Ordinary', zh: '普通发票' },
}

/** The choices of invoice titles, invoices and statements. */
export const invoiceChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'invoiceTitle.kind': { company: { en: 'Company', zh: '企业单位' }, person: { en: 'Person', zh: '个人' }, authority: { en: 'Authority or association', zh: '机关与社会团体' } },
  invoiceKind: kinds,
  'invoice.colour': { blue: { en: 'Invoice', zh: '蓝字' }, red: { en: 'Credit note', zh: '红字' } },
  'invoice.status': { requested: { en: 'Requested', zh: '待开票' }, issued: { en: 'Issued', zh: '已开票' }, sent: { en: 'Sent', zh: '已寄送' }, void: { en: 'Void', zh: '已作废' } },
  settlement: { none: { en: 'Nothing owed', zh: '无应收' }, open: { en: 'Open', zh: '未收' }, part: { en: 'Part paid', zh: '部分收款' }, settled: { en: 'Settled', zh: '已结清' }, over: { en: 'Paid too much', zh: '多收' } },
  standing: { requested: { en: 'Requested', zh: '待开票' }, issued: { en: 'Issued', zh: '已开票' }, void: { en: 'Void', zh: '已作废' } },
  reversalReason: { return: { en: 'Goods returned', zh: '销货退回' }, mistake: { en: 'Made out wrongly', zh: '开票有误' }, ended: { en: 'Service ended', zh: '服务中止' }, allowance: { en: 'Allowance', zh: '销售折让' } },
  taxRounding: { line: { en: 'In each line', zh: '逐行取整' }, document: { en: 'Once for the document', zh: '整单取整' } },
  'invoicePolicy.regime': { china: { en: 'China', zh: '中国' }, elsewhere: { en: 'Elsewhere', zh: '其他国家' } },
  'invoicePolicy.basis': { ordered: { en: 'What was ordered', zh: '按订单' }, delivered: { en: 'What was delivered', zh: '按发货' } },
  'statement.status': { draft: { en: 'Draft', zh: '草稿' }, sent: { en: 'Sent', zh: '已发送' }, confirmed: { en: 'Confirmed', zh: '已确认' }, disputed: { en: 'Disputed', zh: '有异议' } },
  'statementLine.kind': { order: { en: 'Order', zh: '订单' }, delivery: { en: 'Delivery', zh: '发货' }, return: { en: 'Return', zh: '退货' }, invoice: { en: 'Invoice', zh: '开票' }, receipt: { en: 'Receipt', zh: '到账' }, refund: { en: 'Refund', zh: '退款' } },
  'statementLine.answer': { open: { en: 'Open', zh: '未答复' }, confirmed: { en: 'Confirmed', zh: '已确认' }, disputed: { en: 'Disputed', zh: '有异议' } },
  'statement.answer.confirmed': { confirmed: { en: 'Confirmed', zh: '确认无误' }, disputed: { en: 'Disputed', zh: '有异议' } },
}
