import { defineAction } from '../define/action.ts'
import { date } from '../define/vocabulary.ts'

/** What the open deals of a period will bring by the chances that were learned, with an interval. */
export const expectDeals = defineAction('opportunity.expect', {
  on: 'opportunity', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'What open deals will bring', zh: '在手商机预期' },
  about: { en: 'The deals that are expected to close in the period by their learned chance of winning (the chance of their stage where none was learned), with an 80 % interval, by person.', zh: '按预测赢率（未预测的按阶段赢率）汇总预计在该期间成交的商机，给出 80% 区间，可按人员查看。' },
  input: { startsOn: date({ required: true }), endsOn: date({ required: true }) },
})
