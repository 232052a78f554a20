import type { Words } from '../../../lib/words.ts'

/** The page and the bell. */
export const notificationWords = {
  title: { en: 'Notifications', zh: '通知' },
  unread: { en: 'Unread', zh: '未读' },
  all: { en: 'All', zh: '全部' },
  markRead: { en: 'Mark as read', zh: '标为已读' },
  markUnread: { en: 'Mark as unread', zh: '标为未读' },
  readAll: { en: 'Mark all as read', zh: '全部标为已读' },
  seeAll: { en: 'See all', zh: '查看全部' },
  none: { en: 'Nothing new. What is assigned to you, what mentions you and what you follow is told here.', zh: '暂无通知。分配给您、提到您或您关注的动态会显示在这里。' },
  noneUnread: { en: 'You have read everything.', zh: '通知已全部读完。' },
  preferences: { en: 'Notification settings', zh: '通知设置' },
  takenBack: { en: 'What you can still take back', zh: '可撤销的操作' },
  takenBackAbout: { en: 'Bulk changes, transfers, deletions and steps of the last day.', zh: '最近一天内的批量修改、转移、删除与流程操作。' },
  undone: { en: 'Taken back: {count}. Left, as changed since: {left}.', zh: '已撤销 {count} 条；之后被修改而保留 {left} 条。' },
  runUpdate: { en: 'Changed {count}: {object}', zh: '修改 {count} 条{object}' },
  runAction: { en: '{action}, {count}: {object}', zh: '{action}：{count} 条{object}' },
  runRemove: { en: 'Deleted {count}: {object}', zh: '删除 {count} 条{object}' },
} as const satisfies Record<string, Words>

/** Settings › Notifications. */
export const preferenceWords = {
  title: { en: 'Notifications', zh: '通知' },
  about: { en: 'What you are told of, and how. Never of what you did yourself.', zh: '设置接收哪些通知及方式；您自己的操作不会通知您。' },
  kind: { en: 'Kind', zh: '类别' },
  inApp: { en: 'In the application', zh: '站内' },
  byMail: { en: 'By e-mail', zh: '邮件' },
  off: { en: 'Not', zh: '不发送' },
  now: { en: 'At once', zh: '立即' },
  hourly: { en: 'Hourly', zh: '每小时汇总' },
  daily: { en: 'Daily at 8', zh: '每天 8 点汇总' },
  noMail: { en: 'No mail server is set up: nothing goes out by e-mail.', zh: '尚未配置邮件服务器，不会发送邮件。' },
  quiet: { en: 'Quiet hours', zh: '免打扰时段' },
  quietAbout: { en: 'No e-mail goes out between these times of your day; it comes afterwards.', zh: '此时段内不发送邮件，结束后再发送。' },
  from: { en: 'From', zh: '开始' },
  to: { en: 'Until', zh: '结束' },
  follow: { en: 'Follow by itself', zh: '自动关注' },
  saved: { en: 'Saved', zh: '已保存' },
} as const satisfies Record<string, Words>
