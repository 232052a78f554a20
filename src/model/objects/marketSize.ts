import { periodKinds } from '../define/kpis.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, longText, money, text } from '../define/vocabulary.ts'

/** How much of a kind of product was sold by everybody in a time and place, as somebody found out: what own sales are a share of. */
export const marketSize = defineObject('marketSize', { en: 'Market size', zh: '市场规模' }, {
  name: text({ max: 160, required: true, search: 'B', sort: true }),
  period: choice([...periodKinds], { required: true, default: 'year', filter: true }),
  startsOn: date({ required: true, filter: true, sort: true }),
  /** Empty: all that the company sells. */
  category: belongsTo('productCategory', { inverse: 'marketSizes', filter: true }),
  /** Empty: everywhere. As it stands with customers. */
  region: text({ max: 60, filter: true }),
  amount: money({ min: 1, required: true, sort: true }),
  source: text({ max: 300 }),
  remark: longText({ max: 2000 }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'insight',
  title: 'name',
  subtitle: ['period', 'startsOn'],
  access: 'shared',
  trade: 'insight',
  icon: 'chart',
  customizable: true,
  merges: false,
  duplicates: [{ kind: 'exact', field: 'externalId' }],
  facts: ['period', 'startsOn', 'category', 'region', 'amount', 'source'],
  quick: ['name', 'period', 'startsOn', 'category', 'region', 'amount', 'source'],
  sections: [{ name: 'basics', fields: ['name', 'period', 'startsOn', 'category', 'region', 'amount', 'source', 'remark', 'externalId'] }],
  views: [{ name: 'all', label: { en: 'All market sizes', zh: '全部市场规模' }, kind: 'list', columns: ['name', 'period', 'startsOn', 'category', 'region', 'amount', 'source'], sort: [{ field: 'startsOn', descending: true }] }],
})
