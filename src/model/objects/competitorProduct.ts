import { defineObject } from '../define/object.ts'
import { belongsTo, choice, longText, money, text, url } from '../define/vocabulary.ts'

/** What a competitor sells against one of our products. */
export const competitorProduct = defineObject('competitorProduct', { en: 'Competitor product', zh: '竞品' }, {
  name: text({ max: 255, required: true, search: 'B', sort: true }),
  competitor: belongsTo('competitor', { inverse: 'products', required: true, whenPurged: 'purge', filter: true }),
  product: belongsTo('product', { inverse: 'competitorProducts', filter: true }),
  likeness: choice(['same', 'similar', 'substitute'], { default: 'similar', filter: true, tones: { same: 'bad', similar: 'warn', substitute: 'info' } }),
  price: money({ min: 0 }),
  use: longText({ max: 2000 }),
  performance: longText({ max: 2000 }),
  link: url(),
  remark: longText({ max: 2000 }),
}, {
  module: 'partners',
  customizable: true,
  title: 'name',
  subtitle: ['competitor'],
  access: 'shared',
  icon: 'box',
  quick: ['name', 'competitor', 'product', 'likeness', 'price'],
  facts: ['competitor', 'product', 'likeness', 'price'],
  sections: [
    { name: 'basics', fields: ['name', 'competitor', 'product', 'likeness', 'price', 'link'] },
    { name: 'position', fields: ['use', 'performance', 'remark'] },
  ],
  views: [{ name: 'all', label: { en: 'All competitor products', zh: '全部竞品' }, kind: 'list', columns: ['name', 'competitor', 'product', 'likeness', 'price'], sort: [{ field: 'name' }] }],
})
