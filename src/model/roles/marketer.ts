import { defineRole, readOnly, within } from '../define/permission.ts'
import { customerReading, inside } from './common.ts'

export const marketer = defineRole('marketer', {
  label: { en: 'Marketer', zh: '市场专员' },
  about: { en: 'Runs campaigns, brings in leads and sees what became of them.', zh: '策划市场活动、带来线索，并查看后续成效。' },
  permissions: inside({
    ...customerReading('all'),
    campaign: within('all', { export: true, import: true }),
    campaignMember: within('all', { export: true, import: true }),
    marketSize: within('all', { export: true, import: true }),
    comparisonCase: readOnly('all'),
    modelRun: readOnly('all'),
    lead: within('all', { export: true, import: true, delete: 'own' }),
    leadForm: within('all'),
    shop: within('all', { delete: 'none' }),
    activity: within('own', { read: 'all' }),
    activitySeries: within('own', { read: 'all' }),
    order: readOnly('all', { fields: { deliveryAddress: 'masked' } }),
    competitor: within('all'),
    competitorProduct: within('all'),
    import: within('own'),
  }),
  home: { page: 'list', object: 'campaign' },
  navigation: ['home', 'campaign', 'lead', 'customer', 'contact', 'activity', 'cart', 'competitor', 'marketSize', 'product'],
})
