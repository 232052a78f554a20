import { defineObject } from '../define/object.ts'
import { belongsToAny, boolean, choice, text } from '../define/vocabulary.ts'

/** One way to reach somebody: any number of phones, mails and handles, each with its own consent. */
export const contactPoint = defineObject('contactPoint', { en: 'Contact point', zh: '联系方式' }, {
  target: belongsToAny(['lead', 'contact', 'customer'], { inverse: 'contactPoints', access: 'follows', part: true, required: true, immutable: true }),
  kind: choice(['mobile', 'phone', 'fax', 'email', 'wechat', 'wecom', 'qq', 'dingtalk', 'feishu', 'linkedin', 'whatsapp', 'website', 'other'], { required: true, open: true }),
  value: text({ max: 200, required: true, search: 'A', filter: true, sensitive: true }),
  remark: text({ max: 100 }),
  primary: boolean(),
  verified: boolean(),
  consent: choice(['unknown', 'given', 'withdrawn'], { default: 'unknown', tones: { given: 'ok', withdrawn: 'bad', unknown: 'neutral' } }),
}, {
  customizable: true,
  title: 'value',
  subtitle: ['kind'],
  access: { follows: 'target' },
  icon: 'phone',
  quick: ['kind', 'value', 'primary'],
  sections: [{ name: 'basics', fields: ['kind', 'value', 'remark', 'primary', 'verified', 'consent'] }],
})
