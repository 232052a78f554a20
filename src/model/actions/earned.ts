import { defineAction } from '../define/action.ts'
import { integer } from '../define/vocabulary.ts'

/** What proposals earned: customers for whom they were made against those who were held out, month by month. */
export const readEarned = defineAction('comparisonCase.readEarned', {
  on: 'comparisonCase', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'What it earned', zh: '成效对照' },
  about: { en: 'Of each month and kind of proposal: buyers and net revenue within the days of those for whom it was made and of those held out, with the difference and its 95 % interval.', zh: '按月、按建议类型，比较执行组与对照组在观察期内的购买客户与净销售额，给出差异及 95% 区间。' },
  input: { days: integer({ min: 7, max: 365, default: 90 }), months: integer({ min: 1, max: 36, default: 12 }) },
})

/** What one campaign brought beyond what would have come without it: members against those held back on purpose. */
export const readCampaignEarned = defineAction('campaign.readEarned', {
  on: 'campaign', module: 'insight', reads: true, right: 'read',
  label: { en: 'What it brought', zh: '活动增量' },
  about: { en: 'Buyers and gross profit within the days after the campaign began, of customers whom it was meant for and of those held back to compare; the difference and the return on cost with 95 % intervals.', zh: '活动开始后观察期内，目标客户与对照客户的购买人数与毛利，给出差异、投资回报率及 95% 区间。' },
  input: { days: integer({ min: 7, max: 365, default: 90 }) },
})

export const earnedActions = [readEarned, readCampaignEarned] as const
