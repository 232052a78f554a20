import type { FieldRight } from '../../model/define/permission.ts'

const day = 86_400_000

/** What tells when a record returns; instants in milliseconds since 1970. */
export interface Holding { readonly clock: number | undefined; /** Since when it is held, or lies in the pool. */ readonly since: number | undefined; readonly createdAt: number }

/**
 * When a record goes into the pool: so many days after what the clock shows, or after its holder got it if that is later; where
 * neither is known, after it was made.
 */
export function returnsAt({ clock, since, createdAt }: Holding, days: number): number {
  const known = [clock, since].filter((each) => each !== undefined)
  return (known.length === 0 ? createdAt : Math.max(...known)) + days * day
}

/** Whole days that are left, 0 for what is due within the day or over. */
export function daysLeft(at: number, now: number): number {
  return Math.max(0, Math.floor((at - now) / day))
}

/** From which instant on the former owner may claim again. */
export function mayClaimAgainAt(pooledAt: number, waitsDays: number): number {
  return pooledAt + waitsDays * day
}

/** Whether a rule takes so much that the number has to be confirmed. */
export function isWide(count: number, of: number): boolean {
  return count * 2 > of
}

const order: readonly FieldRight[] = ['none', 'masked', 'read', 'edit']

/** The narrower of what a role gives and what the pool leaves. */
export function narrower(one: FieldRight, other: FieldRight): FieldRight {
  return order[Math.min(order.indexOf(one), order.indexOf(other))] ?? 'none'
}
