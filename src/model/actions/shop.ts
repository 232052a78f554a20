import { defineAction } from '../define/action.ts'
import { belongsTo, choice, email } from '../define/vocabulary.ts'

export const openShop = defineAction('shop.open', {
  on: 'shop',
  label: { en: 'Open', zh: '开业' },
  about: { en: 'Opens the shop to everybody who has its address. The first time it is given one.', zh: '向所有持有地址的人开放商城；首次开业时生成地址。' },
  tone: 'primary',
})

export const closeShop = defineAction('shop.close', {
  on: 'shop',
  label: { en: 'Close', zh: '停业' },
  about: { en: 'Closes the shop at once. Its address stays, and carts are kept.', zh: '立即停业；地址与购物车均保留。' },
  tone: 'back',
})

export const renewShopAddress = defineAction('shop.renewAddress', {
  on: 'shop',
  label: { en: 'New address', zh: '更换地址' },
  about: { en: 'Gives the shop another address; the one before leads nowhere from then on.', zh: '更换商城地址，原地址随即失效。' },
  tone: 'danger',
})

export const abandonCart = defineAction('cart.abandon', {
  on: 'cart',
  from: ['open'],
  to: 'abandoned',
  label: { en: 'Mark as abandoned', zh: '标记为遗弃' },
  about: { en: 'Nobody has gone on with it for as long as the shop says. Done by itself; rules may react to it.', zh: '超过商城设定的时间未继续下单。系统自动执行，自动化规则可据此触发。' },
  tone: 'back',
})

export const orderCart = defineAction('cart.order', {
  on: 'cart',
  from: ['open', 'abandoned'],
  to: 'ordered',
  label: { en: 'Note the order', zh: '关联订单' },
  about: { en: 'The cart has become this order. Done by the shop itself when somebody orders.', zh: '购物车已转为订单；客户下单时由商城自动完成。' },
  input: { order: belongsTo('order', { required: true }) },
  tone: 'primary',
})

/** A way into the shop for a contact of a customer, who then sees the prices of that customer. */
export const giveShopLink = defineAction('contact.shopLink', {
  module: 'shop',
  on: 'contact',
  label: { en: 'Link to the shop', zh: '商城登录链接' },
  about: { en: 'A link by which this contact enters the shop once, within three days, and sees the customer’s own prices, addresses and orders.', zh: '生成一次性链接，三天内有效；联系人通过它登录商城，查看客户专属价格、地址与历史订单。' },
  input: { by: choice(['mail', 'link'], { required: true, default: 'link' }), to: email({ beginsWith: ['email'], shownWhen: { field: 'by', in: ['mail'] } }) },
  confidential: true,
})

export const shopActions = [openShop, closeShop, renewShopAddress, abandonCart, orderCart, giveShopLink] as const
