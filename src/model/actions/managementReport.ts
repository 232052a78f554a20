import { defineAction } from '../define/action.ts'

export const writeManagementReport = defineAction('managementReport.write', {
  on: 'managementReport', from: ['draft'],
  label: { en: 'Write findings', zh: '生成发现' },
  about: { en: 'Puts into words what the metrics of its time came to, what moved them most, and what may be done about it, over the records that you may see. Findings are written anew; proposals only where there are none yet.', zh: '把该期间的指标、变动最大的原因与可行建议写成文字，按您可见的记录统计。发现会重新生成，建议仅在为空时生成。' },
})

export const signManagementReport = defineAction('managementReport.sign', {
  on: 'managementReport', from: ['draft'], to: 'signed', tone: 'primary',
  label: { en: 'Sign', zh: '签署' },
  about: { en: 'Puts your name to it. It does not change any more then.', zh: '以您的名义签署，签署后不再修改。' },
})

export const managementReportActions = [writeManagementReport, signManagementReport] as const
