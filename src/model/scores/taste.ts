import { choiceScore, defineScores, textScore } from '../define/score.ts'

/** What a customer's orders of the year say of its taste and its purse, kept up by the night. */
export const tasteScores = defineScores('customer', 'insight', {
  purchasingPower: choiceScore({ low: { en: 'Low', zh: '低', tone: 'neutral' }, middle: { en: 'Middle', zh: '中', tone: 'info' }, high: { en: 'High', zh: '高', tone: 'accent' } }, { model: 'taste', told: true, label: { en: 'Purchasing power', zh: '购买力' }, help: { en: 'Thirds of all customers by their average order of the year', zh: '按近一年平均订单额将全部客户三等分' } }),
  favouriteCategory: textScore({ model: 'taste', told: true, label: { en: 'Favourite category', zh: '偏好品类' } }),
  favouriteBrand: textScore({ model: 'taste', told: true, label: { en: 'Favourite brand', zh: '偏好品牌' } }),
  favouriteProduct: textScore({ model: 'taste', label: { en: 'Favourite product', zh: '常购产品' } }),
  priceSensitivity: choiceScore({ low: { en: 'Low', zh: '低', tone: 'ok' }, medium: { en: 'Medium', zh: '中', tone: 'info' }, high: { en: 'High', zh: '高', tone: 'warn' } }, { model: 'taste', seenWith: ['orderLine.unitPrice'], label: { en: 'Price sensitivity', zh: '价格敏感度' }, help: { en: 'How often it buys below list price, against all customers', zh: '低于目录价购买的频率，与全部客户相比' } }),
})
