import { defineRole, readOnly, within } from '../define/permission.ts'
import { calling, creditSeen, inside } from './common.ts'

const calls = within('own', { actions: { purge: false, share: false } })
const phones = { phone: 'masked', mobile: 'masked', email: 'masked' } as const

export const telesales = defineRole('telesales', {
  label: { en: 'Telesales agent', zh: '电话销售' },
  about: { en: 'Calls leads from a list; sees numbers masked, reveals one by one, takes nothing out.', zh: '按名单拨打线索；号码遮盖显示、逐个查看，不能导出。' },
  permissions: inside({
    lead: { ...calls, fields: { phone: 'masked', email: 'masked' } },
    customer: { ...readOnly('own'), create: true, fields: { ...creditSeen, phone: 'masked', email: 'masked' } },
    contact: { ...calls, fields: phones },
    contactPoint: { ...calls, fields: { value: 'masked' } },
    opportunity: calls,
    opportunityLine: calls,
    activity: { ...calls, fields: { organiser: 'masked', attendees: 'masked' } },
    activitySeries: calls,
    campaign: readOnly(),
    campaignMember: calls,
    ...calling({ create: false }),
    consent: calls,
  }),
  handDiscount: 0.02,
  home: { page: 'list', object: 'lead' },
  navigation: ['home', 'callList', 'lead', 'activity', 'customer', 'contact', 'opportunity', 'product'],
})
