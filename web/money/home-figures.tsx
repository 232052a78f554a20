import type { Filter } from '../../src/model/filter/filter.ts'
import { moneyHomeWords as words } from '../../src/model/words/ui/moneyHome.ts'
import { type Counted, CountedFigures } from '../home/counted.tsx'

const is = (field: string, value: string): Filter => ({ field, is: 'equals', value })
const shown: readonly Counted[] = [
  { label: words.unclaimed, object: 'receipt', filter: is('status', 'unclaimed') },
  { label: words.overdue, object: 'paymentPlan', filter: is('status', 'overdue'), sum: 'open' },
  { label: words.invoices, object: 'invoice', filter: is('status', 'requested') },
  { label: words.refunds, object: 'refund', filter: is('status', 'requested') },
  { label: words.expenses, object: 'expense', filter: is('status', 'claimed'), sum: 'amount' },
  { label: words.commission, object: 'commissionStatement', filter: is('status', 'confirmed'), sum: 'total' },
]

/** What waits for whoever looks after money. */
export const MoneyFigures = () => <CountedFigures shown={shown} />
