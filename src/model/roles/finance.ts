import { defineRole, readOnly, within } from '../define/permission.ts'
import { customerReading, inside } from './common.ts'

const booked = within('all', { export: true, delete: 'none' })

export const finance = defineRole('finance', {
  label: { en: 'Finance', zh: '财务专员' },
  about: { en: 'Books what comes in, issues invoices, agrees statements, sets credit and pays commission; sells nothing.', zh: '登记到账、开具发票、对账、设定信用并发放提成；不做销售。' },
  permissions: inside({
    ...customerReading('all', { export: true }),
    customer: readOnly('all', { export: true, actions: { setCredit: true } }),
    order: readOnly('all', { export: true }),
    paymentPlan: within('all', { export: true, import: true }),
    receipt: { ...booked, import: true }, payment: booked, refund: booked,
    invoiceTitle: within('all', { export: true, import: true }),
    invoice: within('all', { export: true, import: true, delete: 'own' }), invoiceLine: within('all', { export: true }),
    statement: within('all', { export: true }), statementLine: within('all', { export: true }),
    expense: within('all', { export: true, delete: 'own' }),
    commissionRule: readOnly(), commissionTier: readOnly(),
    commissionStatement: { ...booked, actions: { purge: false } }, commissionLine: readOnly('all', { create: true, export: true }),
    salesPlan: readOnly('all', { export: true }), budgetLine: readOnly('all', { export: true }), planScenario: readOnly('all', { export: true }),
    activity: within('own', { read: 'all' }), activitySeries: within('own', { read: 'all' }),
    import: within('own'),
  }),
  home: { page: 'money' },
  navigation: ['home', 'receipt', 'paymentPlan', 'payment', 'refund', 'invoice', 'invoiceTitle', 'statement', 'customer', 'contract', 'order', 'expense', 'commissionStatement', 'salesPlan', 'activity'],
})
