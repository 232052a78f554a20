import { defineAction } from '../define/action.ts'
import { choice, date, datetime, longText, text } from '../define/vocabulary.ts'

/** Where a next contact is given, an activity of that day and kind (a call, where none is named) is made on the same target. */
export const completeActivity = defineAction('activity.complete', {
  on: 'activity',
  from: ['open'],
  to: 'done',
  label: { en: 'Complete', zh: '完成' },
  about: { en: 'Records what came of it and, if wanted, when to make contact next.', zh: '记录结果，并可约定下次联系时间。' },
  input: {
    outcome: choice(['reached', 'notReached', 'callBack', 'interested', 'notInterested', 'agreed', 'postponed'], { open: true }),
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
})
