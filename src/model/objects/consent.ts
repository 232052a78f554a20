import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, choice, datetime, longText } from '../define/vocabulary.ts'

/** That somebody allowed or forbade a way to be reached, with the words that they agreed to: the proof. It moves along when a lead is converted. */
export const consent = defineObject('consent', { en: 'Consent', zh: '授权记录' }, {
  target: belongsToAny(['lead', 'contact', 'customer'], { inverse: 'consents', access: 'follows', required: true }),
  channel: choice(['phone', 'sms', 'email', 'wechat', 'visit', 'mail'], { required: true, immutable: true }),
  state: choice(['given', 'withdrawn'], { required: true, default: 'given', immutable: true, tones: { given: 'ok', withdrawn: 'bad' } }),
  wording: longText({ max: 2000, immutable: true }),
  at: datetime({ required: true, immutable: true, default: { initial: 'now' } }),
  form: belongsTo('leadForm', { inverse: 'consents', immutable: true }),
}, {
  title: 'channel',
  subtitle: ['state', 'at'],
  access: { follows: 'target' },
  icon: 'shield',
  quick: ['target', 'channel', 'state', 'wording', 'at'],
  facts: ['state', 'at'],
  sections: [{ name: 'basics', fields: ['target', 'channel', 'state', 'wording', 'at', 'form'] }],
  views: [{ name: 'all', label: { en: 'All consents', zh: '全部授权记录' }, kind: 'list', columns: ['channel', 'target', 'state', 'at', 'form'], sort: [{ field: 'at', descending: true }] }],
})
