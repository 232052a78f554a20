import { defineObject } from '../define/object.ts'
import { boolean, choice, integer, json, text } from '../define/vocabulary.ts'

/**
 * How often customers that the filter finds want to hear from us, and by which way. Of several that fit, the one that asks for most
 * counts; where none does, the customer's level says it. No days: nobody has to ask after them regularly.
 */
export const cadenceRule = defineObject('cadenceRule', { en: 'Contact rhythm', zh: '联系周期规则' }, {
  name: text({ max: 100, required: true, sort: true }),
  filter: json({ max: 20_000 }),
  days: integer({ min: 0, max: 3650, required: true }),
  channel: choice(['phone', 'sms', 'email', 'wechat', 'visit', 'mail']),
  order: integer({ min: 1 }),
  active: boolean({ default: true }),
}, {
  module: 'rhythm',
  title: 'name',
  access: 'shared',
  trade: 'settings',
  configures: true,
  icon: 'clock',
  quick: ['name', 'days', 'channel', 'order', 'active'],
  sections: [{ name: 'basics', fields: ['name', 'filter', 'days', 'channel', 'order', 'active'] }],
  views: [{ name: 'all', label: { en: 'All contact rhythms', zh: '全部联系周期' }, kind: 'list', columns: ['name', 'days', 'channel', 'active'], sort: [{ field: 'name' }] }],
})
