import { defineRole, readOnly, within } from '../define/permission.ts'
import { creditSeen, customerReading, inside } from './common.ts'

export const agent = defineRole('agent', {
  label: { en: 'Service agent', zh: '客服专员' },
  about: { en: 'Answers every customer: finds them, sees their orders, writes down what was said.', zh: '接待所有客户：查找客户、查看订单、记录沟通。' },
  permissions: inside({
    ...customerReading('all'),
    customer: { ...readOnly('all'), create: true, update: 'all', fields: { ...creditSeen, creditLimit: 'none', wonAmount: 'none' } },
    contact: { ...within('all'), delete: 'none' },
    contactPoint: { ...within('all'), delete: 'own' },
    activity: within('department', { read: 'all' }),
    activitySeries: within('department', { read: 'all' }),
    comment: within('own', { read: 'all' }),
    file: within('own', { read: 'all' }),
  }),
  home: { page: 'myDay' },
  navigation: ['home', 'customer', 'contact', 'activity', 'order', 'product'],
})
