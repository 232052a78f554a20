import { defineAction } from '../define/action.ts'
import { belongsTo, belongsToAny, money } from '../define/vocabulary.ts'

/** Counts one use of a coupon for an order; the same order counts once however often it is said. */
export const redeemCoupon = defineAction('coupon.redeem', {
  on: 'coupon',
  right: 'read',
  label: { en: 'Redeem', zh: '核销' },
  about: { en: 'Counts one use of the coupon by this customer on this order, unless it is used up.', zh: '为该客户的订单核销一次优惠券；已用完则拒绝。' },
  input: { customer: belongsTo('customer', { required: true }), document: belongsToAny(['order'], { required: true }), amount: money({ min: 0 }) },
})

/** Gives back the use of a coupon when its order comes to nothing. */
export const releaseCoupon = defineAction('coupon.release', {
  on: 'coupon',
  right: 'read',
  label: { en: 'Give back', zh: '退回核销' },
  about: { en: 'The order no longer uses the coupon: the use counts no more.', zh: '订单不再使用该优惠券，核销次数退回。' },
  input: { document: belongsToAny(['order'], { required: true }) },
  tone: 'back',
})
