import type { Words } from '../../../lib/words.ts'

/** Partners and suppliers. */
export const partnerChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'dealRegistration.status': {
    submitted: { en: 'Handed in', zh: '待处理' }, accepted: { en: 'Accepted', zh: '已通过' }, rejected: { en: 'Rejected', zh: '已驳回' }, withdrawn: { en: 'Withdrawn', zh: '已撤回' }, expired: { en: 'Expired', zh: '已过期' },
  },
  rejectionReason: {
    alreadyCustomer: { en: 'Our customer already', zh: '已是我方客户' }, alreadyRegistered: { en: 'Registered by another', zh: '他方已报备' }, notOurs: { en: 'Not what we sell', zh: '不属业务范围' }, incomplete: { en: 'Too little is told', zh: '信息不足' }, other: { en: 'Other', zh: '其他' },
  },
  'supplierRequest.status': { open: { en: 'Waiting', zh: '待答复' }, answered: { en: 'Answered', zh: '已答复' }, closed: { en: 'Closed', zh: '已关闭' }, cancelled: { en: 'Cancelled', zh: '已取消' } },
  'supplierRequest.kind': {
    price: { en: 'Price', zh: '询价' }, delivery: { en: 'Delivery', zh: '交期' }, quality: { en: 'Quality', zh: '质量' }, sample: { en: 'Sample', zh: '样品' }, document: { en: 'Documents', zh: '资料' }, other: { en: 'Other', zh: '其他' },
  },
}
