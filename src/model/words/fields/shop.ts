import type { Words } from '../../../lib/words.ts'

/** The online shop and its carts. */
export const shopFieldWords: Readonly<Record<string, Words>> = {
  shop: { en: 'Shop', zh: '商城' },
  shownInShop: { en: 'Shown in the shop', zh: '在商城展示' },
  'shop.active': { en: 'Open', zh: '营业中' },
  'shop.address': { en: 'Public address', zh: '公开地址' },
  shows: { en: 'Products shown', zh: '展示的产品' },
  'shop.priceList': { en: 'Price list of guests', zh: '访客价格表' },
  stockShown: { en: 'Stock shown', zh: '库存展示' },
  backOrders: { en: 'Takes orders beyond stock', zh: '缺货可下单' },
  guestsOrder: { en: 'Guests may order', zh: '访客可下单' },
  orderState: { en: 'Orders begin as', zh: '新订单状态' },
  deliveryFee: { en: 'Delivery fee', zh: '运费' },
  freeFrom: { en: 'Free from', zh: '满额免运费' },
  deliveryDays: { en: 'Delivery days', zh: '配送天数' },
  accountHolder: { en: 'Account holder', zh: '收款户名' },
  paymentNoteEn: { en: 'Payment note (English)', zh: '付款说明（英文）' },
  paymentNoteZh: { en: 'Payment note (Chinese)', zh: '付款说明（中文）' },
  termsEn: { en: 'Terms (English)', zh: '条款（英文）' },
  termsZh: { en: 'Terms (Chinese)', zh: '条款（中文）' },
  abandonedHours: { en: 'Hours until abandoned', zh: '视为遗弃的小时数' },
  'shop.orderCount': { en: 'Orders', zh: '订单数' },
  abandonedCount: { en: 'Abandoned carts', zh: '遗弃购物车数' },
  cart: { en: 'Cart', zh: '购物车' },
  changedAt: { en: 'Last change', zh: '最近变动' },
  abandonedAt: { en: 'Abandoned at', zh: '遗弃时间' },
}
