import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, datetime, money, text } from '../define/vocabulary.ts'

/** One use of a coupon by one customer on one order. It goes when the order is cancelled. */
export const couponRedemption = defineObject('couponRedemption', { en: 'Redeemed coupon', zh: '优惠券使用记录' }, {
  coupon: belongsTo('coupon', { inverse: 'redemptions', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  code: text({ max: 40, takenFrom: { relation: 'coupon', field: 'code' } }),
  customer: belongsTo('customer', { inverse: 'couponRedemptions', access: 'follows', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  document: belongsToAny(['order'], { inverse: 'couponRedemptions', required: true, immutable: true }),
  amount: money(),
  redeemedAt: datetime({ required: true, default: { initial: 'now' } }),
}, {
  module: 'orders',
  title: 'code',
  subtitle: ['customer', 'document'],
  access: { follows: 'customer' },
  writtenBy: 'coupon.redeem',
  bin: false,
  icon: 'tag',
  sections: [{ name: 'basics', fields: ['coupon', 'customer', 'document', 'amount', 'redeemedAt'] }],
  views: [{ name: 'all', label: { en: 'All uses', zh: '全部使用记录' }, kind: 'list', columns: ['coupon', 'customer', 'document', 'amount', 'redeemedAt'], sort: [{ field: 'createdAt', descending: true }] }],
})
