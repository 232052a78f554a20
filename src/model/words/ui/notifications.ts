import type { Words } from '../../../lib/words.ts'

/**
 * The sentences of notifications, by the name that the record keeps; {who}, {record} and the like are filled in when they are
 * shown or sent.
 */
export const newsWords: Readonly<Record<string, Words>> = {
  mentioned: { en: '{who} mentioned you on {record}', zh: '{who}在{record}的评论中提到了您' },
  assigned: { en: '{who} assigned {record} to you', zh: '{who}将{record}分配给您' },
  transferred: { en: '{who} transferred {record} to you', zh: '{who}将{record}转给您' },
  transferredMany: { en: '{who} transferred {count} records to you: {object}', zh: '{who}转给您 {count} 条{object}' },
  shared: { en: '{who} shared {record} with you', zh: '{who}将{record}共享给您' },
  sharedMany: { en: '{who} shared {count} records with you: {object}', zh: '{who}共享给您 {count} 条{object}' },
  shopOrder: { en: 'A new order in the shop: {record}', zh: '商城有新订单：{record}' },
  followed: { en: '{who} changed {record}', zh: '{who}修改了{record}' },
  followedFields: { en: '{who} changed {record}: {fields}', zh: '{who}修改了{record}：{fields}' },
  followedAction: { en: '{who}: {action}, {record}', zh: '{who}：{action}，{record}' },
  followedComment: { en: '{who} commented on {record}', zh: '{who}评论了{record}' },
  followedRemoved: { en: '{who} moved {record} to the bin', zh: '{who}将{record}移入回收站' },
  followedMany: { en: '{who} changed {count} records that you follow: {object}', zh: '{who}修改了您关注的 {count} 条{object}' },
  due: { en: '{record} is due', zh: '{record}已到期' },
  walkIn: { en: 'Soon: {record}. What to know before you walk in', zh: '即将拜访：{record}，进门之前请看' },
  reminder: { en: 'Reminder: {record}', zh: '提醒：{record}' },
  takenAsked: { en: '{who} asks you about a record that you hold: {record}', zh: '{who}就您持有的记录提出申请：{record}' },
  takenAccepted: { en: '{who} agreed: {record}', zh: '{who}已同意：{record}' },
  takenDeclined: { en: '{who} declined: {record}', zh: '{who}已谢绝：{record}' },
  approvalAsked: { en: '{who} asks for your approval: {record}', zh: '{who}提交审批，请您处理：{record}' },
  approvalReminder: { en: 'Still waits for your approval: {record}', zh: '仍待您审批：{record}' },
  approvalApproved: { en: 'Approved and done: {record}', zh: '审批已通过并执行：{record}' },
  approvalReturned: { en: '{who} returned your request: {record}', zh: '{who}退回了您的申请：{record}' },
  approvalRejected: { en: '{who} rejected your request: {record}', zh: '{who}拒绝了您的申请：{record}' },
  approvalFailed: { en: 'Approved, but it could not be done any more: {record}', zh: '审批已通过，但无法执行：{record}' },
  approvalWithdrawn: { en: '{who} withdrew the request: {record}', zh: '{who}撤回了申请：{record}' },
  automation: { en: '{name} ({record})', zh: '{name}（{record}）' },
  automationLoop: { en: 'A rule of yours went round in a ring and was stopped: {record}', zh: '您的自动化规则形成循环，已被拦截：{record}' },
  automationStopped: { en: 'A rule of yours was switched off: {record}', zh: '您的自动化规则已停用：{record}' },
  returning: { en: '{record} returns to a public pool within {count} days', zh: '{record}将在 {count} 天内退回公海' },
  workLogMissingMany: { en: 'Your work log of today is still missing', zh: '今天的工作日志还没有提交' },
  returningMany: { en: '{count} records of yours return to a public pool soon: {object}', zh: '您有 {count} 条{object}即将退回公海' },
  metricAlert: { en: '{name}: the bound is crossed. {finding}', zh: '{name}：指标越过阈值。{finding}' },
  metricUnusual: { en: '{name}: unusual. {finding}', zh: '{name}：指标异常波动。{finding}' },
  importDone: { en: 'Your import has finished: {record}', zh: '导入已完成：{record}' },
  importFailed: { en: 'Your import did not finish: {record}', zh: '导入未完成：{record}' },
  webhookDisabled: { en: 'The webhook “{name}” was switched off', zh: 'Webhook“{name}”已停用' },
  unnamed: { en: 'a record', zh: '一条记录' },
  somebody: { en: 'Somebody', zh: '有人' },
  other: { en: 'There is news', zh: '有新的动态' },
}

/** The page and the bell. */
export const notificationWords = {
  title: { en: 'Notifications', zh: '通知' },
  unread: { en: 'Unread', zh: '未读' },
  all: { en: 'All', zh: '全部' },
  unreadCount: { en: 'Notifications, {count} unread', zh: '通知，{count} 条未读' },
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

/** Following a record. */
export const followWords = {
  followers: { en: 'Followers', zh: '关注者' },
  follow: { en: 'Follow', zh: '关注' },
  following: { en: 'Following', zh: '已关注' },
  unfollow: { en: 'Stop following', zh: '取消关注' },
  nobody: { en: 'Nobody follows this record.', zh: '暂无关注者。' },
  byMe: { en: 'Followed by me', zh: '我关注的' },
  followNothing: { en: 'You follow nothing. “Follow” on the page of a record tells you of what others change there.', zh: '您还没有关注任何记录。在记录页点击“关注”，即可收到他人修改的通知。' },
  stopped: { en: 'No longer followed: {name}', zh: '已取消关注：{name}' },
} as const satisfies Record<string, Words>
