import type { Words } from '../../../lib/words.ts'

const periodKinds: Readonly<Record<string, Words>> = { month: { en: 'Month', zh: '月' }, quarter: { en: 'Quarter', zh: '季度' } }

const expenses: Readonly<Record<string, Words>> = {
  travel: { en: 'Travel', zh: '差旅' }, hospitality: { en: 'Hospitality', zh: '招待' }, gift: { en: 'Gift', zh: '礼品' }, sampleCost: { en: 'Sample', zh: '样品' }, tenderFee: { en: 'Tender fee', zh: '投标费' },
  freight: { en: 'Freight', zh: '运费' }, promotion: { en: 'Promotion', zh: '推广' }, service: { en: 'Service', zh: '服务' }, other: { en: 'Other', zh: '其他' },
}

/** Samples, tenders, expenses, competing offers, and stages passed. */
export const pipelineChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  probabilitySource: { set: { en: 'Set by hand', zh: '手工设定' }, learned: { en: 'Learned from history', zh: '按历史学习' } },
  'sample.status': {
    requested: { en: 'Requested', zh: '已申请' }, sent: { en: 'Sent', zh: '已寄出' }, received: { en: 'Received', zh: '已签收' },
    evaluated: { en: 'Evaluated', zh: '已评价' }, returned: { en: 'Returned', zh: '已退回' }, cancelled: { en: 'Cancelled', zh: '已取消' },
  },
  sampleResult: { accepted: { en: 'Accepted', zh: '认可' }, changesWanted: { en: 'Changes wanted', zh: '需改进' }, rejected: { en: 'Rejected', zh: '不认可' } },
  'tender.status': {
    preparing: { en: 'Preparing', zh: '准备中' }, submitted: { en: 'Submitted', zh: '已递交' }, won: { en: 'Won', zh: '中标' }, lost: { en: 'Lost', zh: '未中标' }, withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  },
  'expense.status': { draft: { en: 'Draft', zh: '草稿' }, claimed: { en: 'Claimed', zh: '待报销' }, reimbursed: { en: 'Reimbursed', zh: '已报销' }, cancelled: { en: 'Cancelled', zh: '已取消' } },
  'expense.category': expenses, expenseCategory: expenses,
  'competingOffer.outcome': { open: { en: 'Not yet known', zh: '未定' }, theyWon: { en: 'They won', zh: '对方赢单' }, weWon: { en: 'We won', zh: '我方赢单' }, othersWon: { en: 'Others won', zh: '第三方赢单' }, nobody: { en: 'Nobody', zh: '无人成交' } },
  leftBy: { forward: { en: 'Went on', zh: '推进' }, back: { en: 'Went back', zh: '退回' }, won: { en: 'Won', zh: '赢单' }, lost: { en: 'Lost', zh: '输单' } },
  'forecastSubmission.kind': periodKinds, 'forecastSubmission.submit.kind': periodKinds, 'forecastSubmission.look.kind': periodKinds,
}
