import { defineObject } from '../define/object.ts'
import { address, belongsTo, boolean, choice, email, phone, text } from '../define/vocabulary.ts'

/** In whose name a customer wants its invoices: several may be kept, one of them the customer's usual one. */
export const invoiceTitle = defineObject('invoiceTitle', { en: 'Invoice title', zh: '开票抬头' }, {
  customer: belongsTo('customer', { inverse: 'invoiceTitles', access: 'follows', required: true, whenPurged: 'purge', filter: true }),
  name: text({ max: 200, required: true, search: 'B', sort: true }),
  kind: choice(['company', 'person', 'authority'], { required: true, default: 'company' }),
  taxNumber: text({ max: 40, search: 'B', filter: true }),
  bank: text({ max: 100 }),
  bankAccount: text({ max: 60 }),
  address: address(),
  phone: phone(),
  email: email(),
  remark: text({ max: 500 }),
  usual: boolean({ writtenBy: 'invoiceTitle.makeUsual' }),
}, {
  module: 'payments',
  title: 'name',
  subtitle: ['taxNumber', 'customer'],
  access: { follows: 'customer' },
  trade: 'sales',
  icon: 'tag',
  rules: ['invoiceTitle.taxNumber'],
  quick: ['customer', 'name', 'kind', 'taxNumber', 'bank', 'bankAccount', 'address', 'phone', 'email'],
  facts: ['taxNumber', 'kind', 'usual', 'customer'],
  sections: [
    { name: 'basics', fields: ['customer', 'name', 'kind', 'taxNumber', 'usual', 'remark'] },
    { name: 'bankAccount', fields: ['bank', 'bankAccount', 'address', 'phone', 'email'] },
  ],
  views: [{ name: 'all', label: { en: 'All invoice titles', zh: '全部开票抬头' }, kind: 'list', columns: ['name', 'taxNumber', 'customer', 'usual', 'bank', 'bankAccount'], sort: [{ field: 'name' }] }],
})
