import { defineAction } from '../define/action.ts'
import { choice, date, datetime, duration, longText, recurrence, text } from '../define/vocabulary.ts'

/** Where a next contact is given, an activity of that day and kind (a call, where none is named) is made on the same target. */
export const completeActivity = defineAction('activity.complete', {
  on: 'activity',
  from: ['open'],
  to: 'done',
  label: { en: 'Complete', zh: '完成' },
  about: { en: 'Records what came of it and, if wanted, when to make contact next.', zh: '记录结果，并可约定下次联系时间。' },
  input: {
    outcome: choice(['reached', 'notReached', 'callBack', 'interested', 'notInterested', 'agreed', 'postponed', 'noAnswer', 'busy', 'wrongNumber', 'doNotCall'], { open: true }),
    doneAt: datetime({ default: { initial: 'now' } }),
    result: longText({ max: 5000 }),
    nextContactOn: date(),
    nextKind: choice(['call', 'visit', 'meeting', 'task'], { default: 'call', shownWhen: { field: 'nextContactOn' } }),
    nextSubject: text({ max: 200, shownWhen: { field: 'nextContactOn' }, beginsWith: ['subject'] }),
  },
  bulk: true,
  tone: 'primary',
})

export const reopenActivity = defineAction('activity.reopen', {
  on: 'activity',
  from: ['done', 'cancelled'],
  to: 'open',
  label: { en: 'Reopen', zh: '重新打开' },
  about: { en: 'Puts it back among what is still to do.', zh: '放回待办。' },
  tone: 'back',
})

/** The reminder fires again at that time, once. */
export const remindLater = defineAction('activity.remindLater', {
  on: 'activity',
  from: ['open'],
  label: { en: 'Remind me later', zh: '稍后提醒' },
  about: { en: 'Moves the reminder; what is due stays due.', zh: '推迟提醒时间，截止时间不变。' },
  input: { remindAt: datetime({ required: true }) },
  bulk: true,
})

/** The activity becomes the first of a series; the next ones are made at once. */
export const repeatActivity = defineAction('activity.repeat', {
  on: 'activity',
  from: ['open'],
  label: { en: 'Repeat', zh: '设为重复' },
  about: { en: 'Makes a series of it. Time and place, text and target are taken over.', zh: '由此建立重复系列，沿用时间、地点、内容与对象。' },
  input: { rule: recurrence({ required: true }) },
})

/** The series ends before this one, and another goes on from here. */
export const changeFollowing = defineAction('activity.changeFollowing', {
  on: 'activity',
  from: ['open'],
  label: { en: 'Change this and following', zh: '更改本次及以后' },
  about: { en: 'What was done before stays as it is. Occurrences that somebody changed by themselves are kept.', zh: '此前的记录不变；已单独更改的各次安排保留。' },
  input: {
    rule: recurrence(),
    subject: text({ max: 200, beginsWith: ['subject'] }),
    start: datetime({ beginsWith: ['start'] }),
    duration: duration({ beginsWith: ['duration'] }),
    location: text({ max: 200, beginsWith: ['location'] }),
  },
})
