import { invoiceKinds } from '../define/invoiceKinds.ts'
import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, money, percent, text } from '../define/vocabulary.ts'

/** How the company invoices. Without one, as in China where the books are in CNY, else as elsewhere: what was ordered, without a limit. */
export const invoicePolicy = defineObject('invoicePolicy', { en: 'Invoicing rule', zh: '开票规则' }, {
  name: text({ max: 100, required: true, sort: true }),
  regime: choice(['china', 'elsewhere'], { required: true, default: 'china' }),
  basis: choice(['ordered', 'delivered'], { required: true, default: 'ordered' }),
  invoiceKind: choice(invoiceKinds, { required: true, default: 'ordinary' }),
  /** The most that one invoice may be, without tax. */
  limit: money({ above: 0 }),
  /** Where neither line nor product says one. */
  taxRate: percent(),
  /** When an invoice is due, after the day on which it was issued. */
  dueDays: integer({ min: 0, max: 365, default: 30 }),
  mayVoid: boolean({ default: true }),
  active: boolean({ default: true, filter: true }),
}, {
  module: 'payments',
  title: 'name',
  subtitle: ['regime', 'basis'],
  access: 'shared',
  trade: 'settings',
  icon: 'settings',
  quick: ['name', 'regime', 'basis', 'invoiceKind', 'limit', 'taxRate', 'dueDays', 'mayVoid'],
  sections: [{ name: 'basics', fields: ['name', 'regime', 'basis', 'invoiceKind', 'limit', 'taxRate', 'dueDays', 'mayVoid', 'active'] }],
  views: [{ name: 'all', label: { en: 'All invoicing rules', zh: '全部开票规则' }, kind: 'list', columns: ['name', 'regime', 'basis', 'invoiceKind', 'limit', 'active'], sort: [{ field: 'name' }] }],
})
