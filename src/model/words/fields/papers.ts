import type { Words } from '../../../lib/words.ts'

/** What is printed, signed and sealed. */
export const papersFieldWords: Readonly<Record<string, Words>> = {
  'ownCompany.name': { en: 'Company name', zh: '公司全称' },
  'ownCompany.language': { en: 'For documents in', zh: '适用语言' },
  'ownCompany.position': { en: 'Position', zh: '排序' },
  bankName: { en: 'Bank', zh: '开户银行' },
  logo: { en: 'Logo', zh: '标志' },

  'documentTemplate.object': { en: 'For', zh: '适用对象' },

  standard: { en: 'Standard', zh: '默认' },
  document: { en: 'Word document', zh: 'Word 文档' },
  report: { en: 'What was found', zh: '检查结果' },
  edition: { en: 'Edition', zh: '版次' },

  contract: { en: 'Contract', zh: '合同' },
  'contract.number': { en: 'Contract number', zh: '合同编号' },
  'contract.name': { en: 'Contract name', zh: '合同名称' },
  'contract.kind': { en: 'Kind', zh: '合同类型' },
  'contract.total': { en: 'Contract total', zh: '合同金额' },
  startsOn: { en: 'From', zh: '开始日期' },
  endsOn: { en: 'Until', zh: '到期日期' },
  'contract.signedOn': { en: 'Signed on', zh: '签订日期' },

  'contract.signedBy': { en: 'Signed by (other side)', zh: '对方签署人' },

  signedFor: { en: 'Signed for us by', zh: '我方经办人' },
  signedCopy: { en: 'Signed copy', zh: '签字扫描件' },
  'contract.terms': { en: 'Terms', zh: '合同条款' },
  paymentTerms: { en: 'Terms of payment', zh: '付款条款' },
  renewalDays: { en: 'Renewal: days before the end', zh: '提前几天提示续约' },
  renewalOpportunity: { en: 'Renewal deal', zh: '续约商机' },
  'contract.previous': { en: 'Renews', zh: '续签自' },
  'contract.endedOn': { en: 'Ended on', zh: '终止日期' },

  monthlyTotal: { en: 'Recurring a month', zh: '月度周期金额' },
  mrr: { en: 'MRR', zh: '月度经常性收入' },
  arr: { en: 'ARR', zh: '年度经常性收入' },
  termTotal: { en: 'Lines over the whole term', zh: '合同期总额' },
  'contract.orderTotal': { en: 'Ordered', zh: '已下单金额' },
  'contract.orderCount': { en: 'Orders', zh: '订单数' },
  interval: { en: 'Period', zh: '计费周期' },
  priceChange: { en: 'Price change a year', zh: '逐年调价' },

  priceFactor: { en: 'Price factor by now', zh: '现行价格系数' },
  monthly: { en: 'A month', zh: '折合每月' },

  'sealRequest.number': { en: 'Request number', zh: '申请编号' },
  'sealRequest.about': { en: 'Document', zh: '用印单据' },
  seal: { en: 'Seal', zh: '印章' },
  copies: { en: 'Copies', zh: '份数' },
  purpose: { en: 'Purpose', zh: '用途' },
  returnDueOn: { en: 'To be returned by', zh: '应归还日期' },
  decidedBy: { en: 'Decided by', zh: '审核人' },
  'sealRequest.file': { en: 'File to be sealed', zh: '用印文件' },

  documentVersion: { en: 'Version of the document', zh: '单据版本' },
  fileHash: { en: 'Hash of the approved file', zh: '审核文件哈希' },
  sealedBy: { en: 'Sealed by', zh: '用印人' },
  sealedAt: { en: 'Sealed at', zh: '用印时间' },
  sealedCopies: { en: 'Copies sealed', zh: '用印份数' },
  sealedHash: { en: 'Hash of the sealed file', zh: '用印文件哈希' },
  returnedOn: { en: 'Returned on', zh: '归还日期' },
  reduction: { en: 'Discount on the whole', zh: '整单优惠' },
}
