import { decimalAmount } from '../../../lib/money.ts'
import { shopWords } from '../../../model/words/ui/shop.ts'
import type { PaymentPort } from './ports.ts'

/**
 * The local default: the customer transfers the money to the account of the company and names the order as reference, by which the
 * receipt is found and claimed afterwards. Whoever takes money online puts another port in its place.
 */
export const bankTransfer: PaymentPort = {
  instructions: ({ shop: { account, paymentNote }, orderNumber, amount, language }) => Promise.resolve({
    title: account.number === undefined ? shopWords.payLater : shopWords.payByTransfer,
    facts: [
      ...(account.number === undefined ? [] : [
        ...(account.holder === undefined ? [] : [{ label: shopWords.accountHolder, value: account.holder }]),
        ...(account.bank === undefined ? [] : [{ label: shopWords.bank, value: account.bank }]),
        { label: shopWords.accountNumber, value: account.number },
      ]),
      { label: shopWords.reference, value: orderNumber },
      { label: shopWords.amountDue, value: `${decimalAmount(amount.amount, amount.currency)} ${amount.currency}` },
    ],
    note: paymentNote?.[language],
  }),
}
