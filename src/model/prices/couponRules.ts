import { roundHalfAway } from '../../lib/money.ts'
import { inDocument } from './convert.ts'
import type { GivenCoupon, Setting } from './given.ts'
import { amountText, type Note, refusal } from './note.ts'

/** What a coupon does to a document. */
export interface CouponUse {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Taken off the lines that it means. */
  readonly amount: number
  readonly freesFreight: boolean
  /** Why it does nothing. */
  readonly refused?: Note
}

/** What the coupon means of each line: the line's amount so far, or nothing. */
export type Meant = (coupon: GivenCoupon) => readonly number[]

/** What one coupon takes off, beside those that were taken before it. */
export function applyCoupon(coupon: GivenCoupon, taken: readonly GivenCoupon[], meant: readonly number[], setting: Setting): CouponUse {
  const { id, code, name, effect } = coupon
  const eligible = meant.reduce((sum, amount) => sum + amount, 0)
  const nothing = { id, code, name, amount: 0, freesFreight: false }
  const refused = refusalOf(coupon, taken, eligible, setting)
  if (refused !== undefined) return { ...nothing, refused }
  if (effect.kind === 'freeFreight') return { ...nothing, freesFreight: true }
  const off = effect.kind === 'percentOff' ? roundHalfAway(eligible * effect.percent) : inDocument(effect.amount, setting)
  if (off === undefined) return { ...nothing, refused: refusal('couponNothing', { code }) }
  return { ...nothing, amount: Math.min(off, eligible) }
}

function refusalOf({ code, validFrom, validUntil, leftInTotal, leftForCustomer, minimumAmount, combination }: GivenCoupon, taken: readonly GivenCoupon[], eligible: number, setting: Setting): Note | undefined {
  if (validFrom !== undefined && setting.date < validFrom) return refusal('couponNotYet', { code, date: validFrom })
  if (validUntil !== undefined && setting.date > validUntil) return refusal('couponOver', { code, date: validUntil })
  if (leftInTotal !== undefined && leftInTotal <= 0) return refusal('couponUsedUp', { code })
  if (leftForCustomer !== undefined && leftForCustomer <= 0) return refusal('couponUsedByCustomer', { code })
  if (taken.length > 0 && (combination === 'exclusive' || taken.some((one) => one.combination === 'exclusive'))) return refusal('couponAlone', { code })
  if (eligible <= 0) return refusal('couponNothing', { code })
  const least = minimumAmount === undefined ? 0 : inDocument(minimumAmount, setting) ?? Number.POSITIVE_INFINITY
  return eligible < least ? refusal('couponMinimum', { code, minimum: minimumAmount === undefined ? '' : amountText(minimumAmount.amount, minimumAmount.currency) }) : undefined
}
