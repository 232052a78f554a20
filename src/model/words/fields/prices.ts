import type { Words } from '../../../lib/words.ts'

/** Price lists, their rules, coupons, bundles, and what products say of how they are supplied. */
export const priceFieldWords: Readonly<Record<string, Words>> = {
  floorPrice: { en: 'Floor price', zh: '底价' },
  taxCategory: { en: 'Tax category', zh: '税收类别' },
  stockState: { en: 'Stock state', zh: '库存状态' },
  minimumQuantity: { en: 'Minimum order quantity', zh: '最小起订量' },
  orderMultiple: { en: 'Sold in multiples of', zh: '订购倍数' },
  leadDays: { en: 'Lead time (days)', zh: '交货周期（天）' },
  componentCount: { en: 'Components', zh: '组合件数' },
  handDiscount: { en: 'Discount allowed by hand', zh: '手工折扣权限' },

  audience: { en: 'For whom', zh: '适用客户' },
  'priceList.filter': { en: 'Customers who', zh: '客户条件' },
  'priceList.customers': { en: 'Customers', zh: '指定客户' },
  validFrom: { en: 'Valid from', zh: '生效日期' },
  'priceList.validUntil': { en: 'Valid until', zh: '失效日期' },
  'priceRule.validUntil': { en: 'Valid until', zh: '失效日期' },
  'coupon.validUntil': { en: 'Valid until', zh: '失效日期' },
  ruleCount: { en: 'Rules', zh: '规则数' },

  'priceRule.list': { en: 'Price list', zh: '价格表' },
  'priceRule.kind': { en: 'What it does', zh: '定价方式' },
  fromQuantity: { en: 'From quantity', zh: '起始数量' },
  'priceRule.price': { en: 'Fixed price', zh: '固定价' },
  percent: { en: 'Percent off', zh: '折扣率' },
  amountOff: { en: 'Amount off', zh: '减价金额' },
  markup: { en: 'Mark-up on cost', zh: '成本加成率' },
  combination: { en: 'With other discounts', zh: '与其他优惠' },
  'priceRule.period': { en: 'Counts what was bought in', zh: '累计周期' },
  boughtFrom: { en: 'Bought from', zh: '累计购买满' },

  'coupon.code': { en: 'Code', zh: '券码' },
  'coupon.kind': { en: 'What it gives', zh: '优惠方式' },
  minimumAmount: { en: 'Minimum amount', zh: '最低消费' },
  mostInTotal: { en: 'Uses in total', zh: '总使用次数上限' },
  mostPerCustomer: { en: 'Uses per customer', zh: '每客户使用次数上限' },
  redeemedCount: { en: 'Redeemed', zh: '已使用次数' },
  coupon: { en: 'Coupon', zh: '优惠券' },
  'couponRedemption.document': { en: 'Order', zh: '订单' },
  'couponRedemption.code': { en: 'Code', zh: '券码' },
  redeemedAt: { en: 'Redeemed at', zh: '使用时间' },

  taxIncluded: { en: 'Prices include tax', zh: '价格含税' },
  taxRounding: { en: 'Tax is rounded', zh: '税额取整' },

  bundle: { en: 'Bundle', zh: '组合产品' },
  component: { en: 'Component', zh: '组件' },
  ownPrice: { en: 'Price of its own', zh: '单独定价' },
}
