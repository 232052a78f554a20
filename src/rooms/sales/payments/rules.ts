import { addMonths } from '../../../lib/calendar.ts'
import { roundHalfAway } from '../../../lib/money.ts'
import { errors } from './errors.ts'

/** Something of one customer and one currency that is still to be paid. Amounts in minor units. */
export interface OpenItem {
  readonly kind: 'plan' | 'order'
  readonly id: string
  /** The order that it is, or is of. */
  readonly order: string
  /** YYYY-MM-DD: when it is due; of what is not planned the date of the order. */
  readonly due: string
  readonly open: number
  readonly title: string
  /** It is planned, or of an order that holds. A draft may be paid beforehand, but only by name. */
  readonly owed: boolean
}
export interface Allocation { readonly kind: 'plan' | 'order' | 'invoice'; readonly id: string; readonly amount: number }

/** The oldest first, until the rest is used up. */
export function propose(rest: number, items: readonly OpenItem[]): readonly (Allocation & Pick<OpenItem, 'kind'>)[] {
  const allocations: (Allocation & Pick<OpenItem, 'kind'>)[] = []
  let left = rest
  for (const { kind, id, open } of [...items].sort(byAge)) {
    const amount = Math.min(left, open)
    if (amount <= 0) continue
    allocations.push({ kind, id, amount })
    left -= amount
  }
  return allocations
}

/** What money goes to by itself. */
export function owedOf(items: readonly OpenItem[]): readonly OpenItem[] {
  return items.filter(({ owed }) => owed)
}

/** By due date; what is planned before what is not, then by title, so that two who ask get the same. */
export function byAge(one: OpenItem, other: OpenItem): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1
  if (one.kind !== other.kind) return one.kind === 'plan' ? -1 : 1
  return one.title < other.title ? -1 : one.title > other.title ? 1 : one.id < other.id ? -1 : 1
}

/** An invoice of which something is open: by order how much of it is, in minor units; '' stands for what is on no order. */
export interface Billed { readonly id: string; readonly title: string; readonly open: number; readonly shares: ReadonlyMap<string, number> }
/** What one payment is written for. */
export interface PaymentEntry { readonly item: OpenItem | undefined; readonly invoice: string | undefined; readonly amount: number }
export interface Openness { readonly items: readonly OpenItem[]; readonly invoices: readonly Billed[]; readonly currency: string }

/**
 * The payments of a list of allocations. What pays an invoice pays the plans and orders that stand on it, the oldest first, so that
 * what the customer owes falls by as much; what is on no order is paid by the invoice alone.
 * @throws Problem 422 for more than is open, on the invoice or on its orders.
 */
export function entriesOf(chosen: readonly Allocation[], { items, invoices, currency }: Openness): readonly PaymentEntry[] {
  const open = new Map(items.map((item) => [item.id, item.open]))
  const take = (item: OpenItem, amount: number) => { open.set(item.id, (open.get(item.id) ?? 0) - amount) }
  return chosen.flatMap(({ kind, id, amount }, index): readonly PaymentEntry[] => {
    if (kind === 'invoice') return ofInvoice(invoices.find((each) => each.id === id), { index, amount, currency, take, left: () => items.map((item) => ({ ...item, open: open.get(item.id) ?? 0 })) })
    const item = items.find((each) => each.kind === kind && each.id === id)
    if (item === undefined) throw errors.notOpen(index)
    const left = open.get(item.id) ?? 0
    if (amount > left) throw errors.aboveOpen(index, item.title, { amount, currency }, { amount: left, currency })
    take(item, amount)
    return [{ item, invoice: undefined, amount }]
  })
}

interface Paying { readonly index: number; readonly amount: number; readonly currency: string; readonly take: (item: OpenItem, amount: number) => void; readonly left: () => readonly OpenItem[] }

function ofInvoice(invoice: Billed | undefined, { index, amount, currency, take, left }: Paying): readonly PaymentEntry[] {
  if (invoice === undefined) throw errors.notOpen(index)
  const entries: PaymentEntry[] = []
  let rest = Math.min(amount, invoice.open)
  for (const [order, share] of invoice.shares) {
    const most = Math.min(rest, share)
    if (most <= 0) continue
    if (order === '') { entries.push({ item: undefined, invoice: invoice.id, amount: most }); rest -= most; continue }
    for (const { kind, id, amount: part } of propose(most, left().filter((item) => item.order === order))) {
      const item = left().find((each) => each.kind === kind && each.id === id)
      if (item === undefined) continue
      take(item, part)
      entries.push({ item, invoice: invoice.id, amount: part })
      rest -= part
    }
  }
  const paid = entries.reduce((sum, each) => sum + each.amount, 0)
  if (paid < amount) throw errors.aboveOpen(index, invoice.title, { amount, currency }, { amount: paid, currency })
  return entries
}

export interface Instalment { readonly kind: 'deposit' | 'progress' | 'balance' | 'full'; readonly dueOn: string; readonly amount: number }
export interface Instalments { readonly deposit: number; readonly depositOn: string; readonly count: number; readonly firstDueOn: string; readonly everyMonths: number }

/**
 * What is to be paid when: a share at once, the rest in equal parts a number of months apart. The sum is the whole to the last minor
 * unit: the last instalment bears what does not divide. Parts of nothing are left out.
 */
export function instalmentsOf(whole: number, { deposit, depositOn, count, firstDueOn, everyMonths }: Instalments): readonly Instalment[] {
  const first = Math.min(whole, roundHalfAway(whole * deposit))
  const rest = whole - first
  const each = Math.floor(rest / count)
  const parts = Array.from({ length: count }, (_, index): Instalment => ({
    kind: count === 1 && first === 0 ? 'full' : index === count - 1 ? 'balance' : 'progress',
    dueOn: addMonths(firstDueOn, index * everyMonths), amount: index === count - 1 ? rest - each * (count - 1) : each,
  }))
  return [{ kind: 'deposit' as const, dueOn: depositOn, amount: first }, ...parts].filter(({ amount }) => amount > 0)
}
