import { defineAction } from '../define/action.ts'
import { date, integer, links, longText, money } from '../define/vocabulary.ts'

export const answerRequest = defineAction('supplierRequest.answer', {
  on: 'supplierRequest',
  from: ['open', 'answered'],
  to: 'answered',
  label: { en: 'Note the answer', zh: '登记答复' },
  about: { en: 'What the supplier answered, and when: by this the suppliers are compared.', zh: '登记供应商的答复及日期，供应商对比以此为据。' },
  input: {
    answeredOn: date({ required: true, default: { initial: 'today' } }),
    price: money({ min: 0, beginsWith: ['price'] }),
    leadDays: integer({ min: 0, max: 3650, beginsWith: ['leadDays'] }),
    reply: longText({ max: 5000, beginsWith: ['reply'] }),
  },
  tone: 'primary',
})

export const closeRequest = defineAction('supplierRequest.close', {
  on: 'supplierRequest',
  from: ['answered'],
  to: 'closed',
  label: { en: 'Close', zh: '关闭' },
  bulk: true,
})

export const cancelRequest = defineAction('supplierRequest.cancel', {
  on: 'supplierRequest',
  from: ['open'],
  to: 'cancelled',
  label: { en: 'Cancel', zh: '取消' },
  bulk: true,
  tone: 'danger',
})

/** Answer days, what came in time, what was broken, price and marks, the best of each marked. */
export const compareSuppliers = defineAction('supplier.compare', {
  on: 'supplier',
  kind: 'collection',
  right: 'read',
  reads: true,
  label: { en: 'Compare suppliers', zh: '供应商对比' },
  about: { en: 'Up to six suppliers side by side, by what was asked and answered, delivered and judged.', zh: '并排比较至多六家供应商的答复、交付与评估。' },
  input: { suppliers: links(['supplier'], { required: true }) },
})
