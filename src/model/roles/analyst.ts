import { defineRole, readOnly, within } from '../define/permission.ts'
import { customerReading, inside } from './common.ts'

const masked = { phone: 'masked', mobile: 'masked', email: 'masked', wechat: 'masked', birthDate: 'masked', address: 'masked' } as const
const persons = { phone: 'masked', email: 'masked', wechat: 'masked' } as const

export const analyst = defineRole('analyst', {
  label: { en: 'Analyst', zh: '数据分析师' },
  about: { en: 'Reads everything for reports; persons stay masked.', zh: '为分析报表读取全部数据，个人信息遮盖显示。' },
  permissions: inside({
    ...customerReading('all', { export: true, actions: { reveal: false } }),
    customer: readOnly('all', { export: true, actions: { reveal: false }, fields: { phone: 'masked', email: 'masked', birthDate: 'masked' } }),
    modelRun: readOnly('all', { actions: { start: true, cancel: true, promote: true, hold: true } }),
    marketSize: within('all', { export: true, import: true }), import: within('own'),
    comparisonCase: readOnly('all', { export: true }),
    contact: readOnly('all', { export: true, actions: { reveal: false }, fields: masked }),
    lead: readOnly('all', { export: true, actions: { reveal: false }, fields: persons }),
    activity: { ...within('own', { export: true, actions: { reveal: false } }), read: 'all', fields: { organiser: 'masked', attendees: 'masked' } },
    contactPoint: readOnly('all', { actions: { reveal: false }, fields: { value: 'masked' } }),
    supplier: readOnly('all', { export: true }),
  }),
  home: { page: 'list', object: 'customer' },
  navigation: ['home', 'customer', 'opportunity', 'order', 'campaign', 'lead', 'product', 'competitor', 'modelRun', 'marketSize', 'managementReport'],
})
