import { defineRole, readOnly, within } from '../define/permission.ts'
import { customerReading, inside, targetWork } from './common.ts'

export const leader = defineRole('leader', {
  label: { en: 'Leader', zh: '公司领导' },
  about: { en: 'Sees the whole company, comments and hands out tasks; changes no records of others.', zh: '查看全公司情况，可评论和布置任务，不改动他人记录。' },
  permissions: inside({
    ...customerReading('all', { export: true }),
    ...targetWork('all'),
    commissionRule: within('all'), commissionTier: within('all'), commissionStatement: within('all', { delete: 'none', export: true }), commissionLine: readOnly('all', { create: true, export: true }),
    customer: readOnly('all', { export: true, actions: { setCredit: true } }),
    modelRun: readOnly('all'), comparisonCase: readOnly('all', { export: true }),
    marketSize: readOnly('all', { export: true }),
    activity: within('all'),
    activitySeries: within('all'),
    // Where nobody else keeps the seals, whoever leads does.
    sealRequest: within('all', { export: true, delete: 'none', actions: { approve: true, decline: true, seal: true, takeBack: true } }),
    supplierRequest: readOnly('all'), supplierEvaluation: readOnly('all'), dealRegistration: readOnly('all', { export: true }),
    supplier: { ...within('all'), create: false, update: 'none', delete: 'none' },
  }),
  home: { page: 'team' },
  navigation: ['home', 'opportunity', 'customer', 'contract', 'sealRequest', 'order', 'salesTarget', 'salesPlan', 'commissionStatement', 'commissionRule', 'invoice', 'activity', 'campaign', 'partner', 'competitor', 'managementReport'],
})
