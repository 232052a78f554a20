import { defineAction } from '../define/action.ts'
import { choice, longText, text } from '../define/vocabulary.ts'

const channels = ['phone', 'sms', 'email', 'wechat', 'visit', 'mail'] as const

/** What was done stands on the customer's timeline; its effect is looked for afterwards. */
export const doneCare = defineAction('careSuggestion.done', {
  on: 'careSuggestion',
  from: ['open'],
  to: 'done',
  right: 'read',
  label: { en: 'Done', zh: '已关怀' },
  about: { en: 'Keeps it on the customer’s timeline. Whether the customer answers or buys is looked for afterwards.', zh: '记入客户的跟进记录，并在之后观察客户是否回应或购买。' },
  input: { channel: choice(channels, { required: true, default: 'phone', beginsWith: ['channel'] }), message: longText({ max: 3000, beginsWith: ['draft'] }) },
  tone: 'primary',
})

export const dismissCare = defineAction('careSuggestion.dismiss', {
  on: 'careSuggestion',
  from: ['open'],
  to: 'dismissed',
  right: 'read',
  label: { en: 'Dismiss', zh: '忽略' },
  about: { en: 'The occasion passes; it is not suggested again.', zh: '此次不再建议。' },
  input: { dismissReason: text({ max: 500 }) },
  bulk: true,
  tone: 'back',
})
