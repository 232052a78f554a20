import { defineRole, readOnly, within } from '../define/permission.ts'
import { calling, customerWork, inside, targetWork } from './common.ts'

/** Leads and customers may lie in a pool: whoever leads says which of them never return. */
const work = within('below', { export: true, import: true, actions: { lock: true, unlock: true } })

export const headOfSales = defineRole('headOfSales', {
  label: { en: 'Head of sales', zh: '销售主管' },
  about: { en: 'Leads a department: sees and moves its whole pipeline and that of those below, assigns and transfers.', zh: '带领一个部门：查看和推动本部门及下级的全部商机，可分配和转移。' },
  permissions: inside({
    ...calling(),
    ...customerWork('below', { export: true, import: true }),
    ...targetWork('below'),
    customer: { ...work, actions: { ...work.actions, setCredit: true } },
    modelRun: readOnly('all'), comparisonCase: readOnly('below', { create: true, export: true }),
    playbook: within('all', { export: true }), playbookStep: within('all'),
    order: within('below', { export: true, import: true, actions: { approveCredit: true } }),
    lead: work,
    invoice: within('below', { export: true, import: true }),
    partner: within('below'),
    dealRegistration: within('below', { export: true }),
    campaign: within('below', { read: 'all' }),
    competitor: within('all'),
    marketSize: within('all', { export: true, import: true }),
    competitorProduct: within('all'),
    productComponent: within('all', { import: true }),
    priceList: within('all', { export: true, import: true }),
    priceRule: within('all', { export: true, import: true }),
    coupon: within('all', { export: true, import: true }),
    cart: readOnly('all'),
    cartLine: readOnly('all'),
    import: within('own'),
  }),
  handDiscount: 0.1,
  home: { page: 'team' },
  navigation: ['home', 'opportunity', 'customer', 'contact', 'lead', 'activity', 'callList', 'inquiry', 'quote', 'contract', 'sealRequest', 'order', 'cart', 'delivery', 'invoice', 'product', 'salesTarget', 'salesPlan', 'commissionStatement', 'priceList', 'competitor', 'partner', 'dealRegistration', 'campaign', 'lossRecord', 'winBackPlan', 'playbook', 'duplicateCandidate', 'managementReport'],
})
