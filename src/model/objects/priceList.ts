import { defineObject } from '../define/object.ts'
import { boolean, choice, date, integer, json, links, longText, rollup, text } from '../define/vocabulary.ts'

/** Prices for some customers and some time. Of several that hold, the one of higher priority goes first; without a currency it holds in each. */
export const priceList = defineObject('priceList', { en: 'Price list', zh: '价格表' }, {
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$' }),
  priority: integer({ min: 0, max: 1000, required: true, default: 0, help: { en: 'Of two lists the one with the higher number goes first.', zh: '数值大者优先。' } }),
  audience: choice(['everybody', 'filtered', 'named'], { required: true, default: 'everybody' }),
  filter: json({ max: 20_000, shownWhen: { field: 'audience', in: ['filtered'] } }),
  customers: links(['customer'], { inverse: 'priceLists', shownWhen: { field: 'audience', in: ['named'] } }),
  validFrom: date(),
  validUntil: date(),
  active: boolean({ default: true, filter: true }),
  ruleCount: rollup({ of: 'priceRule', through: 'list', function: 'count' }),
  about: longText({ max: 1000 }),
}, {
  module: 'orders',
  title: 'name',
  subtitle: ['currency', 'audience'],
  access: 'shared',
  guards: ['priceList.sound'],
  trade: 'sales',
  icon: 'tag',
  customizable: false,
  quick: ['name', 'currency', 'audience', 'priority', 'validFrom', 'validUntil'],
  facts: ['active', 'currency', 'audience', 'priority', 'ruleCount'],
  sections: [{ name: 'basics', fields: ['name', 'currency', 'priority', 'audience', 'filter', 'customers', 'validFrom', 'validUntil', 'active', 'about'] }],
  views: [
    { name: 'all', label: { en: 'All price lists', zh: '全部价格表' }, kind: 'list', columns: ['name', 'currency', 'audience', 'priority', 'validFrom', 'validUntil', 'ruleCount', 'active'], sort: [{ field: 'name' }] },
  ],
})
