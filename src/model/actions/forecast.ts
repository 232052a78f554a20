import { defineAction } from '../define/action.ts'
import { choice, date, department, longText, money } from '../define/vocabulary.ts'

const period = { kind: choice(['month', 'quarter'], { required: true, default: 'quarter' }), on: date({ default: { initial: 'today' } }) }

export const submitForecast = defineAction('forecastSubmission.submit', {
  on: 'forecastSubmission', kind: 'collection',
  label: { en: 'Submit forecast', zh: '提交预测' },
  about: { en: 'Says what you will win in the period that holds the date. Said again, it takes the place of what you said before; the history keeps both.', zh: '提报您在该期间的预测；再次提交将替换原值，历史保留。' },
  input: { ...period, commit: money({ min: 0, required: true }), bestCase: money({ min: 0, required: true }), remark: longText({ max: 2000 }) },
})

export const overrideForecast = defineAction('forecastSubmission.override', {
  on: 'forecastSubmission',
  label: { en: 'Override', zh: '调整预测' },
  about: { en: 'The head of the department puts another number beside it, with the reason.', zh: '部门主管调整预测并说明原因。' },
  input: { overrideCommit: money({ min: 0, required: true, beginsWith: ['overrideCommit', 'commit'] }), overrideBestCase: money({ min: 0, required: true, beginsWith: ['overrideBestCase', 'bestCase'] }), overrideReason: longText({ max: 2000, required: true }) },
})

/** What is forecast for a period, by person, rolled up the departments; how it moved, freeze by freeze, and why. */
export const lookAtForecast = defineAction('forecastSubmission.look', {
  on: 'forecastSubmission', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Look at forecast', zh: '查看预测' },
  about: { en: 'By category and by chance, as people submitted it, and every change between two freezes explained.', zh: '按类别与赢率汇总、提报与调整，并解释两次冻结之间的每项变化。' },
  input: { ...period, department: department(), from: date(), until: date() },
})
