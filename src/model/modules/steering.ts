import { defineModule } from '../define/module.ts'

export const marketing = defineModule('marketing', {
  label: { en: 'Campaigns', zh: '市场活动' },
  about: { en: 'Campaigns with their members, cost and what came of them.', zh: '市场活动、参与成员、费用与成效。' },
})

export const pools = defineModule('pools', {
  label: { en: 'Public pools', zh: '公海' },
  about: { en: 'What nobody looks after is open to claim, by rules and within limits.', zh: '无人跟进的客户进入公海，按规则与上限领取、退回。' },
  presets: ['sales'],
  settings: ['pools'],
  routes: ['/api/v1/me/pools', '/api/v1/me/holding', '/api/v1/me/returning'],
  jobs: ['pools.sweep'],
  rests: [{ object: 'poolRule', field: 'active' }],
})

export const approvals = defineModule('approvals', {
  label: { en: 'Approvals', zh: '审批' },
  about: { en: 'What needs a yes before it happens, by flows that you draw.', zh: '按自定义流程，先审批后执行。' },
  settings: ['approvals'],
  routes: ['/api/v1/approvals', '/api/v1/approval-flows'],
  open: { object: 'approvalRequest', field: 'state', values: ['pending', 'returned'] },
})

export const automation = defineModule('automation', {
  label: { en: 'Automation', zh: '自动化' },
  about: { en: 'What happens by itself, by rules that you draw. While it is off nothing begins; runs that wait go on when it is on again.', zh: '按自定义规则自动执行。停用期间不触发新运行，等待中的运行在启用后继续。' },
  settings: ['automation'],
  jobs: ['automation.clear'],
  rests: [{ object: 'automationRule', field: 'active' }, { object: 'automationRun', field: 'state', values: ['waiting'] }],
})

export const insight = defineModule('insight', {
  label: { en: 'Insight', zh: '客户洞察' },
  about: { en: 'What models say of each customer: segment, value, risk, next purchase, each with its reasons.', zh: '模型对每位客户的判断：分群、价值、风险、下次购买，均附理由。' },
  needs: ['orders'],
  presets: ['sales'],
  routes: ['/api/v1/insight'],
  jobs: ['targets.warn', 'models.run'],
  settings: ['quality'],
})
