import { defineAction } from '../define/action.ts'
import { belongsTo, integer, json } from '../define/vocabulary.ts'

/** What goes with the products of a document, and what its customer may like: never what is out of stock, no longer sold, there already, or still lasts. */
export const suggestProducts = defineAction('product.suggest', {
  on: 'product', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'What goes with these', zh: '搭配推荐' },
  about: { en: 'Products bought in the same orders as these, then those that fit the customer (next best product, favourite category and brand, purchasing power), then what is bought most; each with why.', zh: '先是与这些产品同单购买的，再是适合该客户的（下一最佳产品、偏好品类与品牌、购买力），最后是热销产品；均附理由。' },
  input: { products: json({ max: 20_000 }), customer: belongsTo('customer'), limit: integer({ min: 1, max: 20, default: 5 }) },
})

export const suggestActions = [suggestProducts] as const
