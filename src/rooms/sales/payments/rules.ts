import { addMonths } from '../../../lib/calendar.ts'
import { roundHalfAway } from '../../../lib/money.ts'

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
}
export interface Allocation { readonly kind: 'plan' | 'order'; readonly id: string; readonly amount: number }

/** The oldest first, until the rest is used up. */
export function propose(rest: number, items: readonly OpenItem[]): readonly Allocation[] {
  const allocations: Allocation[] = []
  let left = rest
  for (const { kind, id, open } of [...items].sort(byAge)) {
    const amount = Math.min(left, open)
    if (amount <= 0) continue
    allocations.push({ kind, id, amount })
    left -= amount
  }
  return allocations
}

/** By due date; what is planned before what is not, then by title, so that two who ask get the same. */
export function byAge(one: OpenItem, other: OpenItem): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1
  if (one.kind !== other.kind) return one.kind === 'plan' ? -1 : 1
  return one.title < other.title ? -1 : one.title > other.title ? 1 : one.id < other.id ? -1 : 1
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
