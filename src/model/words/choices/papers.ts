import type { Words } from '../../../lib/words.ts'

/** Choices of what is printed, signed and sealed. */
export const papersChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'ownCompany.language': { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
  'documentTemplate.language': { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
  'documentTemplate.take.language': { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
  'contract.status': {
    draft: { en: 'Draft', zh: '草稿' }, active: { en: 'In force', zh: '履行中' }, expired: { en: 'Expired', zh: '已到期' }, ended: { en: 'Ended early', zh: '已终止' }, renewed: { en: 'Renewed', zh: '已续签' },
  },
  'contract.kind': { sale: { en: 'Sale', zh: '销售合同' }, framework: { en: 'Framework', zh: '框架协议' }, subscription: { en: 'Subscription', zh: '订阅' }, service: { en: 'Service', zh: '服务合同' }, other: { en: 'Other', zh: '其他' } },
  'invoice.send.by': { mail: { en: 'by mail, as a PDF', zh: '邮件发送 PDF' }, handed: { en: 'handed over', zh: '当面转交' } },
  'invoice.send.language': { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
  'record.mail.language': { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
  seal: { company: { en: 'Company seal', zh: '公章' }, contract: { en: 'Contract seal', zh: '合同专用章' }, finance: { en: 'Finance seal', zh: '财务专用章' }, legal: { en: 'Seal of the legal representative', zh: '法定代表人章' } },
  'sealRequest.status': { requested: { en: 'Requested', zh: '待审核' }, approved: { en: 'Approved', zh: '待用印' }, declined: { en: 'Declined', zh: '未批准' }, sealed: { en: 'Sealed', zh: '已用印' }, returned: { en: 'Returned', zh: '已归还' } },
  interval: { once: { en: 'Once', zh: '一次性' }, month: { en: 'A month', zh: '每月' }, quarter: { en: 'A quarter', zh: '每季' }, year: { en: 'A year', zh: '每年' } },
  taxRounding: { line: { en: 'In each line', zh: '逐行' }, document: { en: 'On the whole', zh: '整单' } },
}
