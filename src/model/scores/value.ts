import { choiceScore, defineScores, moneyScore, wholeScore } from '../define/score.ts'
import type { Tone } from '../define/field.ts'

const quadrants = {
  prospect: { en: 'Prospect', zh: '潜在客户', tone: 'neutral' }, bought: { en: 'Has bought', zh: '一般客户', tone: 'info' },
  highValue: { en: 'High value, seldom', zh: '高价值低频', tone: 'plum' }, frequent: { en: 'Often, low value', zh: '低价值高频', tone: 'warn' }, key: { en: 'Key account', zh: '重点客户', tone: 'accent' },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string; readonly tone: Tone }>>

/** Average order value by number of orders, now and a year before. People see the names of the fields, not their letters A to E. */
export const quadrantScores = defineScores('customer', 'insight', {
  valueQuadrant: choiceScore(quadrants, { model: 'quadrant', told: true, label: { en: 'Value quadrant', zh: '价值象限' } }),
  valueQuadrantBefore: choiceScore(quadrants, { model: 'quadrant', label: { en: 'Value quadrant a year before', zh: '一年前的价值象限' } }),
  valueAverage: moneyScore({ model: 'quadrant', label: { en: 'Average order of the year', zh: '近一年平均订单额' } }),
  valueOrders: wholeScore({ model: 'quadrant', label: { en: 'Orders of the year', zh: '近一年订单数' } }),
  valueAverageBefore: moneyScore({ model: 'quadrant', label: { en: 'Average order of the year before', zh: '上一年平均订单额' } }),
  valueOrdersBefore: wholeScore({ model: 'quadrant', label: { en: 'Orders of the year before', zh: '上一年订单数' } }),
})

/** Where a customer stands in its life as one, by its own purchase interval. The stage that people set by hand is a field of its own. */
export const lifecycleScores = defineScores('customer', 'insight', {
  lifecycle: choiceScore({
    prospect: { en: 'Prospect', zh: '潜在', tone: 'neutral' }, newcomer: { en: 'New', zh: '新客', tone: 'info' }, growing: { en: 'Growing', zh: '成长', tone: 'ok' }, loyal: { en: 'Loyal', zh: '忠诚', tone: 'accent' },
    wonBack: { en: 'Won back', zh: '赢回', tone: 'ok' }, atRisk: { en: 'At risk', zh: '有风险', tone: 'warn' }, dormant: { en: 'Dormant', zh: '沉睡', tone: 'bad' }, lost: { en: 'Lost', zh: '流失', tone: 'neutral' },
  }, { model: 'lifecycle', told: true, label: { en: 'Lifecycle by purchases', zh: '购买生命周期' } }),
})
