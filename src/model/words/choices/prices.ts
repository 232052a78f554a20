import type { Words } from '../../../lib/words.ts'

const combination: Readonly<Record<string, Words>> = { stacking: { en: 'Adds to others', zh: '可叠加' }, exclusive: { en: 'Stands alone', zh: '不可叠加' } }

/** Choices of prices, coupons and supply. */
export const priceChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  audience: { everybody: { en: 'All customers', zh: '全部客户' }, filtered: { en: 'Customers by condition', zh: '按条件筛选' }, named: { en: 'Named customers', zh: '指定客户' } },
  'priceRule.kind': { fixed: { en: 'Fixed price', zh: '固定价' }, percentOff: { en: 'Percent off', zh: '按比例折扣' }, amountOff: { en: 'Amount off', zh: '减固定金额' }, costPlus: { en: 'Cost plus mark-up', zh: '成本加成' } },
  'coupon.kind': { percentOff: { en: 'Percent off', zh: '按比例折扣' }, amountOff: { en: 'Amount off', zh: '减固定金额' }, freeFreight: { en: 'Free freight', zh: '免运费' } },
  combination,
  'priceRule.period': { month: { en: 'This month', zh: '本月' }, quarter: { en: 'This quarter', zh: '本季度' }, year: { en: 'This year', zh: '本年' }, twelveMonths: { en: 'The last 12 months', zh: '近 12 个月' } },
  taxRounding: { line: { en: 'In each line', zh: '逐行取整' }, document: { en: 'Once for the document', zh: '整单取整' } },
  taxCategory: { taxed: { en: 'Taxed', zh: '应税' }, zeroRated: { en: 'Zero-rated', zh: '零税率' }, exempt: { en: 'Exempt', zh: '免税' }, notTaxable: { en: 'Not taxable', zh: '不征税' } },
  stockState: { inStock: { en: 'In stock', zh: '有货' }, low: { en: 'Low', zh: '库存紧张' }, out: { en: 'Out of stock', zh: '缺货' }, toOrder: { en: 'Made to order', zh: '订货' } },
}
