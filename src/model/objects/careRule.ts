import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, json, longText, text } from '../define/vocabulary.ts'

export const festivals = ['newYear', 'springFestival', 'lanternFestival', 'womensDay', 'dragonBoat', 'qixi', 'midAutumn', 'doubleNinth', 'nationalDay', 'christmas'] as const

/** On which occasion which customers are thought of, how long before (or after), by which way and with which words. */
export const careRule = defineObject('careRule', { en: 'Care rule', zh: '关怀规则' }, {
  name: text({ max: 100, required: true, sort: true }),
  kind: choice(['birthday', 'anniversary', 'festival', 'afterPurchase', 'dormant'], { required: true, default: 'birthday' }),
  festival: choice(festivals, { shownWhen: { field: 'kind', in: ['festival'] } }),
  days: integer({ min: 0, max: 3650, required: true, default: 3 }),
  channel: choice(['phone', 'sms', 'email', 'wechat', 'visit', 'mail']),
  filter: json({ max: 20_000 }),
  templateZh: longText({ max: 2000 }),
  templateEn: longText({ max: 2000 }),
  effectDays: integer({ min: 1, max: 365, required: true, default: 14 }),
  mostPerRun: integer({ min: 1, max: 10_000, required: true, default: 500 }),
  active: boolean({ default: true, filter: true }),
}, {
  module: 'rhythm',
  title: 'name',
  access: 'shared',
  trade: 'settings',
  icon: 'bell',
  quick: ['name', 'kind', 'festival', 'days', 'channel', 'active'],
  sections: [{ name: 'basics', fields: ['name', 'kind', 'festival', 'days', 'channel', 'filter', 'templateZh', 'templateEn', 'effectDays', 'mostPerRun', 'active'] }],
  views: [{ name: 'all', label: { en: 'All care rules', zh: '全部关怀规则' }, kind: 'list', columns: ['name', 'kind', 'festival', 'days', 'channel', 'active'], sort: [{ field: 'name' }] }],
})
