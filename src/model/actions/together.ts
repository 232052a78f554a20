import { defineAction } from '../define/action.ts'

/** Following needs no more than the right to read: what is told is what may be read. */
export const followRecord = defineAction('record.follow', {
  on: '*',
  right: 'read',
  label: { en: 'Follow', zh: '关注' },
  about: { en: 'Tells you when somebody changes the record.', zh: '记录有变动时通知您。' },
  bulk: true,
})

export const unfollowRecord = defineAction('record.unfollow', {
  on: '*',
  right: 'read',
  label: { en: 'Stop following', zh: '取消关注' },
  about: { en: 'You are no longer told of changes, also where you would follow of yourself.', zh: '不再收到变动通知，也不会自动重新关注。' },
  bulk: true,
})

export const readNotification = defineAction('notification.markRead', {
  on: 'notification',
  right: 'read',
  label: { en: 'Mark as read', zh: '标为已读' },
  bulk: true,
})

export const unreadNotification = defineAction('notification.markUnread', {
  on: 'notification',
  right: 'read',
  label: { en: 'Mark as unread', zh: '标为未读' },
  bulk: true,
  tone: 'back',
})
