import type { Words } from '../../../lib/words.ts'

/** Partners, suppliers and competitors: what is registered, asked, judged. */
export const partnerFieldWords: Readonly<Record<string, Words>> = {
  registrationCount: { en: 'Deals accepted', zh: '通过的报备' },
  'user.partner': { en: 'Partner (from outside)', zh: '所属伙伴（外部人员）' },

  'partner.team': { en: 'Its people', zh: '伙伴人员' },
  companyKey: { en: 'Company key', zh: '公司查重键' },
  expectedAmount: { en: 'Expected amount', zh: '预计金额' },
  protectedUntil: { en: 'Protected until', zh: '保护至' },
  rejectionReason: { en: 'Reason', zh: '驳回原因' },
  opportunityStatus: { en: 'How it went', zh: '商机结果' },
  protectionDays: { en: 'Protected for (days)', zh: '保护天数' },
  despite: { en: 'Despite what stands against it', zh: '仍然通过' },
  'dealRegistration.answer': { en: 'Answer', zh: '处理意见' },

  requestCount: { en: 'Requests', zh: '询问次数' },
  meanAnswerDays: { en: 'Days to answer', zh: '平均答复天数' },
  evaluationScore: { en: 'Score', zh: '评估得分' },
  meetingCount: { en: 'Meetings', zh: '会议次数' },
  question: { en: 'Question', zh: '询问内容' },
  askedOn: { en: 'Asked on', zh: '询问日期' },
  dueOn: { en: 'Wanted by', zh: '要求答复日' },
  answeredOn: { en: 'Answered on', zh: '答复日期' },
  reply: { en: 'What was answered', zh: '答复内容' },
  answerDays: { en: 'Days to answer', zh: '答复用时（天）' },
  lateDays: { en: 'Days late', zh: '逾期天数' },
  'supplierEvaluation.evaluatedOn': { en: 'Judged on', zh: '评估日期' },
  qualityMark: { en: 'Quality', zh: '质量' },
  deliveryMark: { en: 'Delivery', zh: '交付' },
  priceMark: { en: 'Price', zh: '价格' },
  serviceMark: { en: 'Service', zh: '服务' },
  receivedLots: { en: 'Lots received', zh: '到货批次' },
  lateLots: { en: 'Of them late', zh: '其中延迟批次' },
  receivedQuantity: { en: 'Quantity received', zh: '到货数量' },
  defectQuantity: { en: 'Of it defective', zh: '其中不良数量' },
  suppliers: { en: 'Suppliers', zh: '供应商' },
}
