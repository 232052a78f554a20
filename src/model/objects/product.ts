import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, file, formula, integer, links, longText, money, number, percent, rollup, text } from '../define/vocabulary.ts'

/** What we sell: goods or a service. */
export const product = defineObject('product', { en: 'Product', zh: '产品' }, {
  code: text({ max: 60, unique: true, search: 'A', filter: true }),
  name: text({ max: 255, required: true, search: 'A', sort: true }),
  kind: choice(['goods', 'service', 'subscription', 'charge'], { required: true, default: 'goods' }),
  category: belongsTo('productCategory', { inverse: 'products', whenPurged: 'refuse', filter: true }),
  status: choice(['planned', 'active', 'endOfLife', 'discontinued'], { required: true, default: 'active', filter: true, tones: { planned: 'info', active: 'ok', endOfLife: 'warn', discontinued: 'neutral' } }),
  brand: text({ max: 100 }),
  series: text({ max: 100 }),
  specification: text({ max: 500, search: 'C' }),
  unit: text({ max: 20 }),
  listPrice: money({ min: 0, sort: true }),
  cost: money({ min: 0 }),
  margin: formula('number', { divide: [{ subtract: [{ field: 'listPrice' }, { field: 'cost' }] }, { field: 'listPrice' }] }),
  taxRate: percent(),
  stock: number({ decimals: 3 }),
  lifeMonths: integer({ min: 0 }),
  warrantyMonths: integer({ min: 0 }),
  launchedOn: date(),
  supplier: belongsTo('supplier', { inverse: 'products', filter: true }),
  related: links(['product'], { roles: ['goesWith', 'upgradeOf', 'replaces', 'partOf'], inverse: 'relatedFrom', acyclicRoles: ['upgradeOf', 'replaces', 'partOf'] }),
  picture: file(),
  about: longText({ max: 10_000 }),
  soldQuantity: rollup({ of: 'orderLine', through: 'product', function: 'sum', field: 'quantity' }),
  externalId: text({ max: 100, filter: true }),
}, {
  title: 'name',
  subtitle: ['code', 'category'],
  access: 'shared',
  state: { field: 'status', transitions: { planned: ['active'], active: ['endOfLife', 'discontinued'], endOfLife: ['active', 'discontinued'], discontinued: ['active'] } },
  trade: 'sales',
  icon: 'box',
  timeline: true,
  quick: ['code', 'name', 'category', 'unit', 'listPrice'],
  facts: ['listPrice', 'status', 'stock', 'soldQuantity'],
  duplicates: [{ kind: 'exact', field: 'code' }, { kind: 'exact', field: 'externalId' }],
  sections: [
    { name: 'basics', fields: ['code', 'name', 'kind', 'category', 'status', 'brand', 'series', 'specification', 'unit', 'picture', 'about'] },
    { name: 'price', fields: ['listPrice', 'cost', 'margin', 'taxRate', 'stock', 'soldQuantity'] },
    { name: 'life', fields: ['launchedOn', 'lifeMonths', 'warrantyMonths', 'supplier', 'related', 'externalId'] },
  ],
  views: [
    { name: 'active', label: { en: 'On sale', zh: '在售产品' }, kind: 'list', columns: ['code', 'name', 'category', 'unit', 'listPrice', 'stock', 'status'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }] },
    { name: 'all', label: { en: 'All products', zh: '全部产品' }, kind: 'list', columns: ['code', 'name', 'category', 'brand', 'listPrice', 'soldQuantity', 'status'], sort: [{ field: 'name' }] },
  ],
})
