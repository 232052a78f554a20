import type { Words } from '../../../lib/words.ts'

/** The first page of whoever looks after money. */
export const moneyHomeWords = {
  unclaimed: { en: 'Receipts to be claimed', zh: '待认领到账' },
  overdue: { en: 'Overdue', zh: '逾期未收' },
  invoices: { en: 'Invoices to be issued', zh: '待开发票' },
  refunds: { en: 'Refunds to be paid', zh: '待付退款' },
  expenses: { en: 'Expenses to be reimbursed', zh: '待报销费用' },
  commission: { en: 'Commission to be paid', zh: '待发放提成' },
} as const satisfies Readonly<Record<string, Words>>
