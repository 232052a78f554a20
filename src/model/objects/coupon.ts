import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, date, integer, longText, money, percent, rollup, text } from '../define/vocabulary.ts'

/** A code that takes something off a whole document, so many times in total and for each customer. */
export const coupon = defineObject('coupon', { en: 'Coupon', zh: '优惠券' }, {
  code: text({ max: 40, required: true, unique: true, search: 'A', filter: true }),
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  kind: choice(['percentOff', 'amountOff', 'freeFreight'], { required: true, default: 'percentOff' }),
  percent: percent({ shownWhen: { field: 'kind', in: ['percentOff'] } }),
  amountOff: money({ min: 0, shownWhen: { field: 'kind', in: ['amountOff'] } }),
  minimumAmount: money({ min: 0 }),
  category: belongsTo('productCategory', { inverse: 'coupons', whenPurged: 'refuse' }),
  combination: choice(['stacking', 'exclusive'], { required: true, default: 'exclusive' }),
  validFrom: date(),
  validUntil: date(),
  mostInTotal: integer({ min: 1, max: 1_000_000_000 }),
  mostPerCustomer: integer({ min: 1, max: 1_000_000 }),
  active: boolean({ default: true, filter: true }),
  redeemedCount: rollup({ of: 'couponRedemption', through: 'coupon', function: 'count' }),
  about: longText({ max: 1000 }),
}, {
  module: 'orders',
  title: 'code',
  subtitle: ['name'],
  access: 'shared',
  guards: ['coupon.sound'],
  trade: 'sales',
  icon: 'tag',
  customizable: false,
  quick: ['code', 'name', 'kind', 'percent', 'amountOff', 'minimumAmount', 'validFrom', 'validUntil'],
  facts: ['active', 'kind', 'redeemedCount', 'mostInTotal', 'validUntil'],
  sections: [
    { name: 'basics', fields: ['code', 'name', 'kind', 'percent', 'amountOff', 'combination', 'active', 'about'] },
    { name: 'conditions', fields: ['minimumAmount', 'category', 'validFrom', 'validUntil', 'mostInTotal', 'mostPerCustomer', 'redeemedCount'] },
  ],
  views: [
    { name: 'all', label: { en: 'All coupons', zh: '全部优惠券' }, kind: 'list', columns: ['code', 'name', 'kind', 'percent', 'amountOff', 'redeemedCount', 'mostInTotal', 'validUntil', 'active'], sort: [{ field: 'name' }] },
  ],
})
