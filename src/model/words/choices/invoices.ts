import type { Words } from '../../../lib/words.ts'

/** The choices of invoice titles, invoices and statements. */
export const invoiceChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'invoiceTitle.kind': { company: { en: 'Company', zh: '企业单位' }, person: { en: 'Person', zh: '个人' }, authority: { en: 'Authority or association', zh: '机关与社会团体' } },
}
