import { defineRole, everything } from '../define/permission.ts'

export const administrator = defineRole('administrator', {
  label: { en: 'Administrator', zh: '系统管理员' },
  about: { en: 'Sets the company up: people, roles, pipelines, imports. Sees and may do everything.', zh: '负责公司设置：人员、角色、销售流程与导入。可查看和操作全部内容。' },
  permissions: { administrator: true, otherwise: everything, objects: {} },
  home: { page: 'team' },
  navigation: ['home', 'customer', 'contact', 'lead', 'activity', 'opportunity', 'callList', 'inquiry', 'quote', 'contract', 'sealRequest', 'order', 'cart', 'delivery', 'invoice', 'paymentPlan', 'receipt', 'statement', 'product', 'salesTarget', 'salesPlan', 'commissionStatement', 'commissionRule', 'priceList', 'sample', 'tender', 'expense', 'dealRegistration', 'campaign', 'lossRecord', 'winBackPlan', 'playbook', 'modelRun', 'marketSize', 'managementReport', 'partner', 'supplier', 'competitor', 'duplicateCandidate', 'settings'],
})
