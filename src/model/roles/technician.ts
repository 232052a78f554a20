import { defineRole, nothing, readOnly, within } from '../define/permission.ts'
import { inside, linePricesHidden, orderPricesHidden } from './common.ts'

export const technician = defineRole('technician', {
  label: { en: 'Technician', zh: '技术工程师' },
  about: { en: 'Visits customers and mends: sees the customers of the department and those shared with them, their orders and visits; no prices.', zh: '上门服务与维修：查看本部门及共享给自己的客户、订单与拜访；看不到价格。' },
  permissions: inside({
    customer: readOnly('department', { fields: { creditLimit: 'none', orderTotal: 'none', averageOrder: 'none', wonAmount: 'none', openOpportunityAmount: 'none', visibleOpportunityAmount: 'none', annualRevenue: 'none', receivable: 'none', credit: 'none', overdueAmount: 'none', expenseTotal: 'none', sampleCost: 'none', invoiced: 'none' } }),
    contact: readOnly('department'),
    contactPoint: readOnly('department'),
    order: readOnly('department', { fields: orderPricesHidden }),
    orderLine: readOnly('department', { fields: linePricesHidden }),
    product: readOnly('all', { fields: { cost: 'none', margin: 'none', listPrice: 'none', floorPrice: 'none' } }),
    productComponent: readOnly('all', { fields: { ownPrice: 'none' } }),
    priceList: nothing, priceRule: nothing, coupon: nothing,
    activity: within('own', { read: 'department' }),
    activitySeries: within('own', { read: 'department' }),
    comment: within('own', { read: 'department' }),
    file: within('own', { read: 'department' }),
  }),
  home: { page: 'myDay' },
  navigation: ['home', 'activity', 'customer', 'contact', 'order', 'product'],
})
