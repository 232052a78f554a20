export { creditCodeCheck } from './taxNumber.ts'
import { taxNumberRule } from './taxNumber.ts'
import { titleActions } from './titles.ts'

/** Invoice titles, invoices, and what the tax platform says of them. */
export const invoiceTrade = {
  implementations: [...titleActions],
  rules: [taxNumberRule],
} as const
