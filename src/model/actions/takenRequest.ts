import { defineAction } from '../define/action.ts'
import { choice, longText, text } from '../define/vocabulary.ts'

/** `answer` is what the duplicate check gave with the match: only what one was told of can be asked for. */
export const askHolder = defineAction('takenRequest.ask', {
  on: 'takenRequest',
  kind: 'collection',
  label: { en: 'Ask the holder', zh: '向持有人申请' },
  about: { en: 'Asks whoever holds the record to let you in, to work on it together, or to give it to you.', zh: '向持有人申请查看、共同跟进或转交此记录。' },
  input: { answer: text({ max: 36, required: true }), wish: choice(['read', 'join', 'handOver'], { required: true, default: 'join' }), message: longText({ max: 1000 }) },
})

export const acceptRequest = defineAction('takenRequest.accept', {
  on: 'takenRequest',
  from: ['open'],
  to: 'accepted',
  right: 'read',
  parts: ['record.share', 'record.transfer', 'record.assign'],
  label: { en: 'Agree', zh: '同意' },
  about: { en: 'Whoever asked gets what they asked for.', zh: '同意对方的申请。' },
  input: { remark: longText({ max: 1000 }) },
  tone: 'primary',
})

export const declineRequest = defineAction('takenRequest.decline', {
  on: 'takenRequest',
  from: ['open'],
  to: 'declined',
  right: 'read',
  label: { en: 'Decline', zh: '谢绝' },
  about: { en: 'The record stays as it is; whoever asked is told.', zh: '记录保持不变，并通知申请人。' },
  input: { remark: longText({ max: 1000 }) },
  tone: 'back',
})
