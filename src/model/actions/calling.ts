import { defineAction } from '../define/action.ts'
import { belongsTo, choice, datetime, duration, longText, text } from '../define/vocabulary.ts'

/** Into a list that is there, or into one of that name that is made along the way. Who is on it and still to be called stays on it once. */
export const addToCallList = defineAction('record.addToCallList', {
  on: '*',
  only: 'callable',
  module: 'telesales',
  right: 'read',
  label: { en: 'Put on a call list', zh: '加入呼叫名单' },
  about: { en: 'To be called one after the other, by you or by several. Who does not want to be called is left out, and named.', zh: '供您或多人逐一拨打；已拒绝来电的会被略过并列出。' },
  input: {
    callListFrom: choice(['existing', 'new'], { required: true, default: 'existing' }),
    list: belongsTo('callList', { shownWhen: { field: 'callListFrom', in: ['existing'] } }),
    callListName: text({ max: 100, shownWhen: { field: 'callListFrom', in: ['new'] } }),
    script: belongsTo('callScript', { shownWhen: { field: 'callListFrom', in: ['new'] } }),
  },
  bulk: true,
})

/** Hands out whoever is next, to one agent only: call-backs that are due first, then in order. What the agent holds already is given again. */
export const nextCall = defineAction('callListEntry.next', {
  on: 'callListEntry',
  kind: 'collection',
  label: { en: 'Next call', zh: '下一个' },
  about: { en: 'Hands out the next entry of the list to the caller alone: call-backs that are due first.', zh: '从名单中领取下一位，仅分配给本人；到时间的回拨优先。' },
  input: { list: belongsTo('callList', { required: true }) },
  tone: 'primary',
})

/** `number` is the field that holds it, or the id of a contact point. */
export const dialNumber = defineAction('callListEntry.dial', {
  on: 'callListEntry',
  from: ['calling'],
  right: 'read',
  label: { en: 'Call', zh: '拨打' },
  input: { number: text({ max: 60, required: true }) },
  confidential: true,
})

export const finishCall = defineAction('callListEntry.finish', {
  on: 'callListEntry',
  from: ['calling'],
  right: 'read',
  label: { en: 'Save the call', zh: '保存通话' },
  about: { en: 'Writes the call on the record, with its outcome. Who was not reached comes up again.', zh: '把通话与结果记到客户名下；未接通的会再次出现。' },
  input: {
    outcome: text({ max: 60, required: true }),
    note: longText({ max: 5000 }),
    duration: duration(),
    callBackAt: datetime(),
    nextSubject: text({ max: 200 }),
    nextDue: datetime(),
  },
  tone: 'primary',
})

export const skipCall = defineAction('callListEntry.skip', {
  on: 'callListEntry',
  from: ['waiting', 'calling', 'callBack'],
  right: 'read',
  label: { en: 'Skip', zh: '跳过' },
  about: { en: 'Nobody calls; it can be put back later.', zh: '不再拨打，可稍后放回。' },
  input: { skipReason: choice(['noNumber', 'notFitting', 'inContact', 'agent'], { default: 'agent' }), remark: text({ max: 500 }) },
  bulk: true,
  tone: 'back',
})

export const releaseCall = defineAction('callListEntry.release', {
  on: 'callListEntry',
  from: ['calling'],
  right: 'read',
  label: { en: 'Give back', zh: '放回' },
  about: { en: 'Somebody else may call.', zh: '交给其他人拨打。' },
  tone: 'back',
})

export const requeueCall = defineAction('callListEntry.requeue', {
  on: 'callListEntry',
  from: ['done', 'skipped', 'callBack'],
  to: 'waiting',
  label: { en: 'Call again', zh: '重新拨打' },
  about: { en: 'Puts it back among those to be called.', zh: '重新放回待拨。' },
  bulk: true,
})
