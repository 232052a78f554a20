import type { Words } from '../../../lib/words.ts'

/** What is printed, signed and sealed. */
export const papersFieldWords: Readonly<Record<string, Words>> = {
  'ownCompany.name': { en: 'Company name', zh: '公司全称' },
  'ownCompany.language': { en: 'For documents in', zh: '适用语言' },
  'ownCompany.position': { en: 'Position', zh: '排序' },
  taxNumber: { en: 'Tax number', zh: '税号' },
  bankName: { en: 'Bank', zh: '开户银行' },
  bankAccount: { en: 'Account number', zh: '银行账号' },
  logo: { en: 'Logo', zh: '标志' },
}
