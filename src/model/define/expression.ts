import type { WorkCalendar } from '../../lib/workdays.ts'
import type { Filter } from '../filter/filter.ts'

/**
 * A formula: a typed tree, never text that is run. Money operands count in minor units of the base currency.
 * Divided by nothing or computed from nothing, the result is empty.
 */
export type Expression =
  | { readonly value: number | string | boolean }
  | { readonly field: string }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression] }
  | { readonly round: Expression; readonly decimals: number }
  | { readonly least: readonly Expression[] }
  | { readonly greatest: readonly Expression[] }
  | { readonly concatenate: readonly Expression[] }
  | { readonly orElse: readonly Expression[] }
  | { readonly when: Filter; readonly then: Expression; readonly otherwise?: Expression }
  /** Whole days from the second date to the first. */
  | { readonly daysBetween: readonly [Expression, Expression] }
  | { readonly addDays: readonly [Expression, Expression] }
  /** The calendar day of a moment where the company is; of a date the date itself. */
  | { readonly dayOf: readonly [Expression] }
  /** Of several days the first, or the last, passing over what is empty. */
  | { readonly earliest: readonly Expression[] }
  | { readonly latest: readonly Expression[] }
  /** The first day where it lies behind the second, or there is no second; else empty. */
  | { readonly ifAfter: readonly [Expression, Expression] }
  /** The day itself where the company works on it, else the next such day. Laid in with the company's own calendar. */
  | { readonly onWorkday: Expression; readonly calendar: WorkCalendar }

/** One of two, by what holds of the record. */
export const either = (when: Filter, holds: Expression, otherwise: Expression): Expression => ({
  when,
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  then: holds,
  otherwise,
})
