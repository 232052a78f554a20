import { type Counted, CountedFigures } from '../home/counted.tsx'
import type { Filter } from '../../src/model/filter/filter.ts'
import { partnerWords as words } from '../../src/model/words/ui/partner.ts'

const is = (field: string, value: string): Filter => ({ field, is: 'equals', value })
const shown: readonly Counted[] = [
  { label: words.waiting, object: 'dealRegistration', filter: is('status', 'submitted') },
  { label: words.protected, object: 'dealRegistration', filter: is('status', 'accepted') },
  { label: words.openDeals, object: 'opportunity', filter: is('status', 'open'), sum: 'amount' },
  { label: words.earned, object: 'commissionStatement', filter: is('status', 'confirmed'), sum: 'total' },
  { label: words.paid, object: 'commissionStatement', filter: is('status', 'paid'), sum: 'total' },
]

/** How a partner stands. */
export const Standing = () => <CountedFigures shown={shown} />
