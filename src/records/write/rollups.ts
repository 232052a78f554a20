import type { Json } from '../../lib/json.ts'
import type { RollupField } from '../../model/define/field.ts'
import type { Feeds, ResolvedObject } from '../../model/define/registry.ts'
import { baseOf, readAmount } from '../../model/fields/money.ts'
import { resultField } from '../../model/fields/result.ts'
import { matches } from './conditions.ts'
import { pointerOf } from './access.ts'
import { ownMoney } from './ownCurrency.ts'
import { same, type Stored } from './record.ts'
import type { Work } from './work.ts'

/** What one child adds to one sum of one parent. */
export interface Contribution { readonly parent: string; readonly value: Json; readonly by: Json }

/** A sum over nothing is zero; the least, greatest, first, last and the mean of nothing are empty. */
export function emptySum({ registry, context }: Pick<Work, 'registry' | 'context'>, rollup: RollupField): Json {
  if (rollup.function === 'count') return 0
  if (rollup.function !== 'sum') return null
  return resultField(registry, '', rollup).type === 'money' ? money(context.baseCurrency, 0) : 0
}

export const money = (currency: string, amount: number): Json => ({ amount, currency, base: amount })

/** What the record adds through this feed, undefined when nothing: binned, pointing elsewhere, or not meant by the condition. */
export function contributionOf(work: Work, object: ResolvedObject, feed: Feeds, record: Stored | undefined): Contribution | undefined {
  if (record === undefined || record.deletedAt !== null) return undefined
  const pointer = pointerOf(object, feed.relation, record.values[feed.relation])
  if (pointer === undefined || pointer.object !== feed.parent) return undefined
  const { where, field, by } = feed.rollup
  if (where !== undefined && !matches(work, object, where, record)) return undefined
  return { parent: pointer.id, value: field === undefined ? null : record.values[field] ?? null, by: by === undefined ? null : record.values[by] ?? null }
}

export function sameContribution(a: Contribution | undefined, b: Contribution | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.parent === b.parent && same(a.value, b.value) && same(a.by, b.by)
}

/** Only the other children can tell. */
export const anew = Symbol('anew')

/** How a sum is kept: by adding the difference, by comparing with the extreme, or computed anew under the parent's lock. */
type Keeping = (present: Json, removed: Contribution | undefined, added: Contribution | undefined, baseCurrency: string, own?: string) => Json | typeof anew

const byDifference: Keeping = (present, removed, added, baseCurrency, own) => {
  const sum = (amount: (value: Json) => number) => amount(present) + amount(added?.value ?? null) - amount(removed?.value ?? null)
  const total = sum(amountOf)
  if (!isMoney(present)) return total
  return own === undefined || own === baseCurrency ? money(baseCurrency, total) : ownMoney(own, sum((value) => readAmount(value)?.amount ?? 0), total)
}

const extreme = (better: (a: Json, b: Json) => boolean): Keeping => (present, removed, added) => {
  const gone = removed?.value ?? null
  const came = added?.value ?? null
  const stands = came !== null && (present === null || better(came, present) || same(came, present))
  if (stands) return came
  return gone !== null && present !== null && same(comparable(gone), comparable(present)) ? anew : present
}

/**
 * `anew` where only the other children can tell.
 * @param currency in which the parent reckons, where the sum is in its own.
 */
export function kept(work: Work, rollup: RollupField, present: Json, currency: string | undefined, removed: Contribution | undefined, added: Contribution | undefined): Json | typeof anew {
  const { function: kind } = rollup
  if (kind === 'count') return Number(present ?? 0) + (added === undefined ? 0 : 1) - (removed === undefined ? 0 : 1)
  if (kind === 'sum') {
    const result = resultField(work.registry, '', rollup)
    const whole = result.type === 'money' || result.type === 'duration' || result.type === 'rating' || (result.type === 'number' && result.decimals === 0)
    // Parts of a whole number add up differently in another order: those are computed anew.
    return whole ? byDifference(present ?? emptySum(work, rollup), removed, added, work.context.baseCurrency, currency) : anew
  }
  if (kind === 'min') return extreme((a, b) => compare(a, b) < 0)(present, removed, added, '')
  if (kind === 'max') return extreme((a, b) => compare(a, b) > 0)(present, removed, added, '')
  return anew
}

function amountOf(value: Json): number {
  return baseOf(value) ?? 0
}

function isMoney(value: Json): boolean {
  return typeof value === 'object' && value !== null
}

function comparable(value: Json): Json {
  return isMoney(value) ? baseOf(value) ?? null : value
}

function compare(a: Json, b: Json): number {
  const [left, right] = [comparable(a), comparable(b)]
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [x, y] = [left, right].map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
  if (x === undefined || y === undefined) return 0
  return x < y ? -1 : x > y ? 1 : 0
}
