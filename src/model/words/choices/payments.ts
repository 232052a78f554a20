import type { Words } from '../../../lib/words.ts'

const methods: Readonly<Record<string, Words>> = {
  transfer: { en: 'Bank transfer', zh: '银行转账' }, cash: { en: 'Cash', zh: '现金' }, cheque: { en: 'Cheque', zh: '支票' }, draft: { en: 'Bank draft', zh: '承兑汇票' },
  card: { en: 'Card', zh: '刷卡' }, alipay: { en: 'Alipay', zh: '支付宝' }, wechat: { en: 'WeChat Pay', zh: '微信支付' }, other: { en: 'Other', zh: '其他' },
}

/** States and kinds of money that is to come, came and goes back. */
export const paymentChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'paymentPlan.kind': {
    deposit: { en: 'Deposit', zh: '预付款' }, progress: { en: 'Progress', zh: '进度款' }, delivery: { en: 'On delivery', zh: '到货款' }, acceptance: { en: 'On acceptance', zh: '验收款' },
    retention: { en: 'Retention', zh: '质保金' }, balance: { en: 'Balance', zh: '尾款' }, full: { en: 'All of it', zh: '全款' },
  },
  'paymentPlan.status': { open: { en: 'Open', zh: '未收' }, part: { en: 'Part paid', zh: '部分收款' }, overdue: { en: 'Past due', zh: '逾期' }, paid: { en: 'Paid', zh: '已收清' } },
  'receipt.status': { unclaimed: { en: 'Unclaimed', zh: '待认领' }, claimed: { en: 'To allocate', zh: '待分配' }, allocated: { en: 'Allocated', zh: '已分配' }, reversed: { en: 'Reversed', zh: '已退票' } },
  'receipt.method': methods, 'refund.method': methods, 'receipt.refund.method': methods,
  'payment.kind': { payment: { en: 'Payment', zh: '回款' }, takenBack: { en: 'Taken back', zh: '撤回' }, reversal: { en: 'Bounced', zh: '退票冲销' } },
  'refund.status': { requested: { en: 'Requested', zh: '待支付' }, paid: { en: 'Paid', zh: '已支付' }, cancelled: { en: 'Cancelled', zh: '已取消' } },
}
