import { defineRole, readOnly, within } from '../define/permission.ts'
import { inside, linePricesHidden, orderPricesHidden, pairs } from './common.ts'

export const purchaser = defineRole('purchaser', {
  label: { en: 'Purchaser', zh: '采购专员' },
  about: { en: 'Keeps suppliers and products, and reads the orders that must be supplied.', zh: '维护供应商与产品，查看需要备货的订单。' },
  permissions: inside({
    supplier: within('all', { export: true, import: true }),
    supplierRequest: within('all', { export: true }),
    supplierEvaluation: within('all', { export: true }),
    product: within('all', { export: true, import: true }),
    productComponent: within('all', { export: true, import: true }),
    productCategory: within('all', { import: true }),
    duplicateCandidate: pairs('all'),
    contact: within('own'),
    contactPoint: within('own'),
    activity: within('own', { read: 'department' }),
    activitySeries: within('own', { read: 'department' }),
    order: readOnly('all', { fields: { ...orderPricesHidden, deliveryAddress: 'masked' } }),
    orderLine: readOnly('all', { fields: linePricesHidden }),
    delivery: within('all', { delete: 'own' }),
    deliveryLine: within('all'),
    import: within('own'),
  }),
  home: { page: 'list', object: 'supplier' },
  navigation: ['home', 'supplier', 'supplierRequest', 'product', 'order', 'delivery', 'contact', 'activity'],
})
