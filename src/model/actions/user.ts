import { defineAction } from '../define/action.ts'
import { belongsTo, boolean, choice, date, email, links, longText, text, user } from '../define/vocabulary.ts'

/** Answers with the link that lets the person choose a password; it is mailed when mail is set up. */
export const inviteUser = defineAction('user.invite', {
  on: 'user',
  kind: 'collection',
  label: { en: 'Invite', zh: '邀请' },
  about: { en: 'Invites a colleague: they choose their own password by the link.', zh: '邀请同事加入，对方通过链接自行设置密码。' },
  input: {
    name: text({ max: 100, required: true }),
    email: email({ required: true }),
    department: belongsTo('department'),
    roles: links(['role']),
    language: choice(['en', 'zh'], { default: 'zh' }),
  },
  administrator: true,
  confidential: true,
  tone: 'primary',
})

export const deactivateUser = defineAction('user.deactivate', {
  on: 'user',
  from: ['active', 'invited'],
  to: 'deactivated',
  label: { en: 'Deactivate', zh: '停用' },
  about: { en: 'Ends all sessions and hands the whole book over to a colleague. History keeps the name. It can be taken back for a day.', zh: '结束其全部登录，并把名下记录转给同事；历史中的姓名保留。一天内可以撤销。' },
  input: {
    handTo: user({ required: true }),
    openItems: boolean({ default: true }),
    closedItems: boolean({ default: true }),
    reason: longText({ max: 1000 }),
  },
  administrator: true,
  tone: 'danger',
})

/** For a device that was lost, or a person who may have been read over the shoulder. */
export const endUserSessions = defineAction('user.endSessions', {
  on: 'user',
  from: ['active'],
  label: { en: 'Sign out everywhere', zh: '结束全部登录' },
  about: { en: 'Ends all sign-ins of the person at once. Their keys for programs go on.', zh: '立即结束此人的全部登录；其程序密钥不受影响。' },
  administrator: true,
})

/** When a key, a backup or the whole machine may be in others' hands: everybody comes in anew, but whoever asks. */
export const endAllSessions = defineAction('user.endAllSessions', {
  on: 'user',
  kind: 'collection',
  label: { en: 'Sign everybody out', zh: '结束所有人的登录' },
  about: { en: 'Ends the sign-ins of all people at once, but your own. Their keys for programs go on.', zh: '立即结束除您之外所有人的登录；程序密钥不受影响。' },
  administrator: true,
  tone: 'danger',
})

/** Everybody says when they are away themselves; an administrator may say it for them. */
export const setAbsence = defineAction('user.setAbsence', {
  on: 'user',
  right: 'read',
  label: { en: 'Absence and deputy', zh: '请假与代理人' },
  about: { en: 'While you are away your deputy is asked where you would have to approve. Empty: you are there.', zh: '请假期间由代理人代为审批；留空表示在岗。' },
  input: { absentFrom: date(), absentUntil: date(), deputy: user() },
})

export const reactivateUser = defineAction('user.reactivate', {
  on: 'user',
  from: ['deactivated'],
  to: 'active',
  label: { en: 'Reactivate', zh: '重新启用' },
  about: { en: 'Lets the person sign in again. What was handed over stays where it is.', zh: '允许再次登录；已转出的记录不会收回。' },
  administrator: true,
})
