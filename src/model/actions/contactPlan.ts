import { defineAction } from '../define/action.ts'
import { choice, integer, json } from '../define/vocabulary.ts'

/** Whom to contact within the minutes that there are, by what a contact is expected to bring. */
export const planContacts = defineAction('customer.planContacts', {
  on: 'customer', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Plan contacts', zh: '规划今日联系' },
  about: { en: 'One’s own customers whose contact is worth most today, by an allowed way, within the minutes, or within those that today leaves by the work calendar, absence and appointments; or, of a team, how much each has to do.', zh: '在给定时间内（未给定时按工作日历、请假与日程计算今日可用时间），按许可的渠道列出今日最值得联系的客户；团队视图显示每人的工作量。' },
  input: { minutes: integer({ min: 5, max: 720 }), of: choice(['me', 'team'], { default: 'me' }) },
})

export const makeContactTasks = defineAction('customer.makeContactTasks', {
  on: 'customer', module: 'insight', kind: 'collection', right: 'read',
  label: { en: 'Make tasks of contacts', zh: '生成联系任务' },
  about: { en: 'A task of today for each of these customers, with the way and the reason; once a day for each.', zh: '为所选客户各生成一条今日任务，注明联系方式与原因，每天每位客户一次。' },
  input: { ids: json({ required: true, max: 10_000 }), ways: json({ max: 20_000 }) },
})

export const contactPlanActions = [planContacts, makeContactTasks] as const
