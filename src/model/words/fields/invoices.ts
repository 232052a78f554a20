import type { Words } from '../../../lib/words.ts'

/** What is said of invoice titles, invoices and statements. */
export const invoiceFieldWords: Readonly<Record<string, Words>> = {
  'invoiceTitle.name': { en: 'Name on the invoice', zh: '抬头名称' },
  'invoiceTitle.kind': { en: 'Kind', zh: '抬头类型' },
  'invoiceTitle.address': { en: 'Registered address', zh: '注册地址' },
  'invoiceTitle.phone': { en: 'Registered phone', zh: '注册电话' },
  'invoiceTitle.email': { en: 'Invoices go to', zh: '收票邮箱' },
  bank: { en: 'Bank', zh: '开户银行' },
  bankAccount: { en: 'Bank account', zh: '银行账号' },
  usual: { en: 'Default', zh: '默认' },
}
