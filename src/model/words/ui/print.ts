import type { Words } from '../../../lib/words.ts'

/** What stands on printed pages beside the words of fields, and around printing. */
export const printWords = {
  print: { en: 'Print', zh: '打印' },
  printed: { en: 'Printed document', zh: '打印预览' },
  language: { en: 'Language', zh: '语言' },
  template: { en: 'Template', zh: '模板' },
  usual: { en: 'The standard', zh: '默认版式' },
  builtIn: { en: 'Built-in layout', zh: '内置版式' },
  open: { en: 'Open', zh: '打开' },
  download: { en: 'Download PDF', zh: '下载 PDF' },
  to: { en: 'To', zh: '致' },
  amountInWords: { en: 'In words', zh: '大写金额' },
  pageOf: { en: 'Page {page} of {pages}', zh: '第 {page} 页，共 {pages} 页' },
  ours: { en: 'For us (signature and seal)', zh: '我方（签字盖章）' },
  theirs: { en: 'For the other side (signature and seal)', zh: '对方（签字盖章）' },
  signedName: { en: 'Name', zh: '签署人' },
  signedOn: { en: 'Date', zh: '日期' },
  taxNumber: { en: 'Tax no.', zh: '税号' },
  bank: { en: 'Bank', zh: '开户行' },
  account: { en: 'Account', zh: '账号' },
  maskedAbout: { en: 'Some values are hidden from you; they are not on this page in full.', zh: '部分内容对您不可见，未完整打印。' },
} as const satisfies Record<string, Words>
