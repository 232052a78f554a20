import type { Language } from '../../lib/words.ts'
import { type Draft, type DraftValues, ref } from './draft.ts'
import type { SampleProduct } from './world.ts'

const words = {
  en: { dealer: 'Dealer prices', dealerAbout: 'For the best customers; larger quantities cost less still.', dealerRule: 'Dealer', tier: 'From {count}', volume: 'Volume prices', volumeRule: '{category} from {count}', loyal: 'Loyal customers', coupon: 'For the first order', set: 'Starter set', shop: 'Our shop', shopAbout: 'Delivered from our own warehouse.', terms: 'Delivery within the country. Goods may be returned within seven days if unused.' },
  zh: { dealer: '经销商价', dealerAbout: '适用于最高等级客户，数量越多越优惠。', dealerRule: '经销商', tier: '满 {count} 件', volume: '批量优惠', volumeRule: '{category}满 {count} 件', loyal: '老客户优惠', coupon: '首单优惠', set: '入门套装', shop: '官方商城', shopAbout: '自有仓库发货。', terms: '国内配送；未使用的商品七天内可退换。' },
} as const

interface PricesGiven {
  readonly language: Language
  readonly products: readonly SampleProduct[]
  readonly categories: readonly { readonly name: string }[]
  readonly levels: readonly string[]
  readonly at: number
  readonly money: (major: number) => DraftValues[string]
}

/** Two price lists with tiers, a coupon, and a set of two products. */
export function priceDrafts({ language, products, categories, levels, at, money }: PricesGiven): Draft[] {
  const say = words[language]
  const [best] = levels
  const [first, second] = products
  const rule = (key: string, list: string, values: DraftValues): Draft => ({ object: 'priceRule', key: `priceRule:${key}`, at, values: { list: ref(list), kind: 'percentOff', combination: 'stacking', ...values } })
  return [
    { object: 'priceList', key: 'priceList:dealer', at, values: { name: say.dealer, about: say.dealerAbout, priority: 10, ...(best === undefined ? { audience: 'everybody' } : { audience: 'filtered', filter: { field: 'level', is: 'equals', value: best } }) } },
    { object: 'priceList', key: 'priceList:volume', at, values: { name: say.volume, audience: 'everybody' } },
    rule('dealer', 'priceList:dealer', { name: say.dealerRule, percent: 0.05 }),
    ...[[50, 0.02], [200, 0.04]].map(([count = 0, percent = 0]) => rule(`dealer:${String(count)}`, 'priceList:dealer', { name: say.tier.replace('{count}', String(count)), percent, fromQuantity: count })),
    ...categories.slice(0, 3).flatMap(({ name }, index) => [[10, 0.02], [100, 0.05]].map(([count = 0, percent = 0]) => rule(`volume:${String(index)}:${String(count)}`, 'priceList:volume', { name: say.volumeRule.replace('{category}', name).replace('{count}', String(count)), category: ref(`category:${String(index)}`), percent, fromQuantity: count }))),
    rule('loyal', 'priceList:volume', { name: say.loyal, percent: 0.01, period: 'twelveMonths', boughtFrom: money(200_000) }),
    { object: 'coupon', key: 'coupon:first', at, unique: 'code', values: { code: 'WELCOME', name: say.coupon, kind: 'percentOff', percent: 0.05, mostPerCustomer: 1 } },
    { object: 'shop', key: 'shop:own', at, values: { name: say.shop, titleEn: words.en.shop, titleZh: words.zh.shop, introEn: words.en.shopAbout, introZh: words.zh.shopAbout, termsEn: words.en.terms, termsZh: words.zh.terms, priceList: ref('priceList:volume'), deliveryFee: money(20), freeFrom: money(2000), deliveryDays: 3, accountHolder: say.shop, bankName: 'ICBC', bankAccount: '6222 0211 0200 4567' } },
    ...(first === undefined || second === undefined ? [] : [
      { object: 'product', key: 'product:set', at, unique: 'code', values: { code: 'SP-SET', name: say.set, kind: 'goods', status: 'active', category: ref(`category:${String(first.category)}`), unit: first.unit, shownInShop: true, listPrice: money(Math.round((first.price + 2 * second.price) * 0.95)), taxRate: 0.13 } },
      { object: 'productComponent', key: 'productComponent:0', at, values: { bundle: ref('product:set'), component: ref(first.key), position: 1, quantity: 1 } },
      { object: 'productComponent', key: 'productComponent:1', at, values: { bundle: ref('product:set'), component: ref(second.key), position: 2, quantity: 2 } },
    ]),
  ]
}

/** What a product says of its supply. */
export function supplyOf(index: number, price: number, money: (major: number) => DraftValues[string]): DraftValues {
  const states = ['inStock', 'inStock', 'low', 'inStock', 'toOrder'] as const
  const state = states[index % states.length] ?? 'inStock'
  return { floorPrice: money(price * 0.8), stockState: state, ...(state === 'toOrder' ? { leadDays: 21 } : {}), ...(price < 1000 ? { minimumQuantity: 5, orderMultiple: 5 } : {}) }
}
