import { contractInvoiceActions } from './fromContract.ts'
import { deliveryInvoiceActions } from './fromDelivery.ts'
import { lifeActions } from './life.ts'
import { requestActions } from './request.ts'
import { invoiceGuard } from './stands.ts'
import { taxNumberRule } from './taxNumber.ts'
import { titleActions } from './titles.ts'

export { invoiceListActions } from './importList.ts'
export { creditCodeCheck } from './taxNumber.ts'

/** Invoice titles, invoices, and what the tax platform says of them. */
export const invoiceTrade = {
  implementations: [...titleActions, ...requestActions, ...deliveryInvoiceActions, ...contractInvoiceActions, ...lifeActions],
  rules: [taxNumberRule],
  guards: [invoiceGuard],
} as const
