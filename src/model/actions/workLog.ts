import { defineAction } from '../define/action.ts'
import { choice, date } from '../define/vocabulary.ts'

/** One's own log of a day or a week: the draft that is there, or a new one, with what the records say of that time. */
export const beginWorkLog = defineAction('workLog.begin', {
  on: 'workLog',
  kind: 'collection',
  label: { en: 'Write work log', zh: '写工作日志' },
  about: { en: 'Opens your log of the day or week and fills in what your records say of it.', zh: '打开您当天或当周的日志，并自动汇总您的工作记录。' },
  input: { kind: choice(['day', 'week'], { required: true, default: 'day' }), day: date({ default: { initial: 'today' } }) },
})

export const submitWorkLog = defineAction('workLog.submit', {
  on: 'workLog',
  from: ['draft'],
  to: 'submitted',
  label: { en: 'Submit', zh: '提交' },
  about: { en: 'Heads see it from now on, with what the records say at this moment.', zh: '提交后主管可见，并更新自动汇总的数据。' },
  tone: 'primary',
})

export const reopenWorkLog = defineAction('workLog.reopen', {
  on: 'workLog',
  from: ['submitted'],
  to: 'draft',
  label: { en: 'Go on writing', zh: '继续编辑' },
  about: { en: 'Takes the log back to a draft.', zh: '把日志退回草稿。' },
  tone: 'back',
})

export const readWorkLog = defineAction('workLog.markRead', {
  on: 'workLog',
  from: ['submitted'],
  right: 'read',
  label: { en: 'Mark as read', zh: '标为已阅' },
  about: { en: 'The author sees that you have read it.', zh: '作者可以看到您已阅读。' },
})
