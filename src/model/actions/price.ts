import { defineAction } from '../define/action.ts'
import { belongsTo, boolean, choice, date, json, money, percent, text } from '../define/vocabulary.ts'

/** What products cost a customer on a day, and how each price came about. */
export const computePrice = defineAction('price.compute', {
  module: 'orders',
  on: 'product',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Compute prices', zh: '计算价格' },
  about: {
    en: 'Lines of a product (`product`, its id) and a `quantity`, with `handPercent`, `handPrice` (minor units) or `discount` where somebody gives them; a customer, a day, a currency. Answers with unit price, tax, margin and totals in minor units, and each step that led there. Nothing is changed.',
    zh: '明细为产品（`product`，编号）与数量（`quantity`），可附手工折扣 `handPercent`、手工价 `handPrice`（最小货币单位）或行折扣 `discount`；另可指定客户、日期与币种。返回单价、税额、毛利、合计（最小货币单位）及每一步的来由，不做任何更改。',
  },
  input: {
    lines: json({ max: 1_000_000, required: true }),
    customer: belongsTo('customer'),
    date: date(),
    currency: text({ max: 3, pattern: '^[A-Z]{3}$' }),
    taxIncluded: boolean(),
    taxRounding: choice(['line', 'document'], { default: 'line' }),
    discount: percent(),
    freight: money({ min: 0 }),
    coupons: json({ max: 2000 }),
  },
})
