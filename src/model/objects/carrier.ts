import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, phone, text } from '../define/vocabulary.ts'

/** Who carries goods, and where a waybill can be followed: {waybill} in the address stands for its number. */
export const carrier = defineObject('carrier', { en: 'Carrier', zh: '承运商' }, {
  name: text({ max: 60, required: true, unique: true, search: 'B', sort: true }),
  kind: choice(['express', 'freight', 'own', 'pickup'], { required: true, default: 'express' }),
  trackingAddress: text({ max: 500, pattern: '^https://[^\\s{}]+(\\{waybill\\}[^\\s{}]*)?$' }),
  phone: phone(),
  order: integer({ min: 0, default: 0 }),
  active: boolean({ default: true }),
}, {
  module: 'orders',
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'box',
  quick: ['name', 'kind', 'trackingAddress'],
  sections: [{ name: 'basics', fields: ['name', 'kind', 'trackingAddress', 'phone', 'order', 'active'] }],
  views: [{ name: 'all', label: { en: 'All carriers', zh: '全部承运商' }, kind: 'list', columns: ['name', 'kind', 'trackingAddress', 'phone', 'active'], sort: [{ field: 'order' }, { field: 'name' }] }],
})
