import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, datetime, longText, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const open: Filter = { field: 'status', is: 'equals', value: 'open' }
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }

/** An occasion to think of a customer: why, by when, how, with words to begin with; and what came of it. */
export const careSuggestion = defineObject('careSuggestion', { en: 'Care suggestion', zh: '关怀建议' }, {
  reason: text({ max: 300, search: 'C' }),
  kind: choice(['birthday', 'anniversary', 'festival', 'afterPurchase', 'dormant'], { tones: { birthday: 'accent', anniversary: 'plum', festival: 'info', afterPurchase: 'ok', dormant: 'warn' } }),
  customer: belongsTo('customer', { inverse: 'careSuggestions', access: 'follows', whenPurged: 'purge', filter: true }),
  contact: belongsTo('contact', { inverse: 'careSuggestions' }),
  rule: belongsTo('careRule', { filter: true }),
  occursOn: date(),
  due: date({ sort: true }),
  channel: choice(['phone', 'sms', 'email', 'wechat', 'visit', 'mail']),
  draft: longText({ max: 3000 }),
  status: choice(['open', 'done', 'dismissed'], { required: true, default: 'open', filter: true, tones: { open: 'info', done: 'ok', dismissed: 'neutral' } }),
  doneAt: datetime(),
  dismissReason: text({ max: 500 }),
  activity: belongsTo('activity'),
  effect: choice(['pending', 'bought', 'answered', 'none'], { filter: true, tones: { pending: 'neutral', bought: 'ok', answered: 'info', none: 'neutral' } }),
  effectUntil: date(),
  occasion: text({ max: 160, unique: true }),
}, {
  module: 'rhythm',
  title: 'reason',
  subtitle: ['customer', 'contact'],
  access: { follows: 'customer' },
  writtenBy: 'care.suggest',
  state: { field: 'status', transitions: { open: [], done: [], dismissed: [] } },
  trade: 'customers',
  icon: 'bell',
  facts: ['status', 'due', 'channel', 'customer', 'effect'],
  sections: [
    { name: 'basics', fields: ['reason', 'kind', 'customer', 'contact', 'rule', 'occursOn', 'due', 'channel', 'draft', 'status'] },
    { name: 'result', fields: ['doneAt', 'activity', 'dismissReason', 'effect', 'effectUntil', 'occasion'] },
  ],
  views: [
    { name: 'mine', label: { en: 'My care suggestions', zh: '我的关怀建议' }, kind: 'list', columns: ['reason', 'customer', 'kind', 'channel', 'due'], filter: { and: [open, mine] }, sort: [{ field: 'due' }] },
    { name: 'all', label: { en: 'All care suggestions', zh: '全部关怀建议' }, kind: 'list', columns: ['reason', 'customer', 'kind', 'status', 'due', 'effect', 'owner'], sort: [{ field: 'due', descending: true }] },
  ],
})
