import { defineAction } from '../define/action.ts'

export const makeTitleUsual = defineAction('invoiceTitle.makeUsual', {
  on: 'invoiceTitle',
  label: { en: 'Make default', zh: '设为默认' },
  about: { en: 'Invoices of the customer are made out in this name unless another is chosen.', zh: '该客户开票时默认使用此抬头。' },
})
