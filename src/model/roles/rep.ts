import { defineRole, readOnly, within } from '../define/permission.ts'
import { calling, creditSeen, customerWork, inside, targetWork } from './common.ts'

export const rep = defineRole('rep', {
  label: { en: 'Sales representative', zh: '销售代表' },
  about: { en: 'Works with their own customers, contacts, opportunities and orders.', zh: '跟进自己名下的客户、联系人、商机与订单。' },
  permissions: inside({
    ...calling(),
    ...customerWork('own', { actions: { purge: false } }),
    ...targetWork('own'),
    customer: within('own', { actions: { purge: false }, fields: creditSeen }),
    receipt: within('own', { delete: 'none', actions: { purge: false, takeBack: false, reverse: false } }),
    refund: within('own', { delete: 'none', actions: { purge: false, pay: false } }),
    campaign: readOnly(),
    partner: within('own', { read: 'department' }),
    dealRegistration: within('own', { read: 'department' }),
    competitor: within('all', { delete: 'none' }),
    competitorProduct: within('all', { delete: 'none' }),
  }),
  handDiscount: 0.03,
  home: { page: 'myDay' },
  navigation: ['home', 'customer', 'contact', 'lead', 'opportunity', 'activity', 'inquiry', 'quote', 'contract', 'sealRequest', 'order', 'delivery', 'invoice', 'product', 'commissionStatement', 'competitor'],
})
