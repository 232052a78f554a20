import { defineAction } from '../define/action.ts'
import { bases, periodKinds } from '../define/kpis.ts'
import { choice, date } from '../define/vocabulary.ts'

const asked = { basis: choice([...bases], { required: true, default: 'confirmed' }), period: choice([...periodKinds], { required: true, default: 'quarter' }), startsOn: date({ required: true, default: { initial: 'today' } }) } as const

/** What may be aimed at: of the company, each department and each person, from what was and what is in sight. */
export const proposeTargets = defineAction('salesTarget.propose', {
  on: 'salesTarget', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Propose targets', zh: '建议目标' },
  about: { en: 'What is foretold of a period for each department and person within your reach, with the interval that holds in 8 of 10 cases, beside last year and the pipeline.', zh: '按历史与商机，为权限范围内的部门和人员预测某期间业绩，附八成把握区间，并列出去年同期与商机管道。' },
  input: asked,
})

/** Who will miss the target of a running period, how likely, and by how much. */
export const readOutlook = defineAction('salesTarget.outlook', {
  on: 'salesTarget', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Outlook', zh: '达成预警' },
  about: { en: 'Of each target of the running period that you may see: what was reached, what is to be expected, how likely it is missed and by how much.', zh: '您可见的本期目标：已达成、预计达成、未达成的概率与差额。' },
  input: asked,
})

export const planActions = [proposeTargets, readOutlook] as const
