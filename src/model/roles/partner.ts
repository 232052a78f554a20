import { defineRole, nothing, readOnly, within } from '../define/permission.ts'

const shared = within('own', { delete: 'none', actions: { transfer: false, share: false, unshare: false, purge: false } })

/** From outside: what everybody inside reads does not stand open to them. */
export const partner = defineRole('partner', {
  label: { en: 'Partner', zh: '外部伙伴' },
  about: { en: 'Somebody from outside: registers leads and follows what is shared with them, and nothing else.', zh: '公司以外的伙伴：报备线索、跟进共享给自己的内容，别无其他。' },
  permissions: {
    otherwise: nothing,
    objects: {
      lead: shared, activity: shared, activitySeries: shared, comment: shared, file: shared, contact: shared,
      customer: readOnly('own', { fields: { creditLimit: 'none', risk: 'none', wonAmount: 'none' } }),
      opportunity: readOnly('own'),
      product: readOnly('all', { fields: { cost: 'none', margin: 'none', floorPrice: 'none', stock: 'none', supplier: 'none' } }),
      productCategory: readOnly(), pipeline: readOnly(), stage: readOnly(), customerLevel: readOnly(), lifecycleStage: readOnly(),
      partner: readOnly('own', { fields: { rating: 'none', remark: 'none' } }),
      // Handed in and followed; whoever is inside decides.
      dealRegistration: { ...within('own', { delete: 'none' }), actions: { accept: false, reject: false, extend: false, transfer: false, share: false, unshare: false, purge: false } },
      order: readOnly('own'), orderLine: readOnly('own'),
      commissionStatement: readOnly('own', { export: true }), commissionLine: readOnly('own', { export: true }),
      user: readOnly('all', { fields: { email: 'none', phone: 'none', roles: 'none', manager: 'none', employeeNumber: 'none', partner: 'none', joinedOn: 'none', lastSeenAt: 'none' } }),
      savedView: within('own'),
      notificationPreference: readOnly('own'), follower: readOnly('own'),
      notification: within('own', { create: false }),
    },
  },
  home: { page: 'partner' },
  navigation: ['home', 'dealRegistration', 'lead', 'opportunity', 'customer', 'order', 'commissionStatement', 'activity', 'product'],
})
