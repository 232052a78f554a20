import type { Words } from '../../../lib/words.ts'

/** Settings › Work calendar. */
export const workCalendarWords = {
  title: { en: 'Work calendar', zh: '工作日历' },
  about: { en: 'On which days the company works. Contact rhythms, reminders of approvals, hours of assignment rules and the work log all go by it.', zh: '公司的工作日安排。联系周期、审批提醒、分配规则的工作时间与工作日志均以此为准。' },
  week: { en: 'The week', zh: '工作周' },
  weekAbout: { en: 'Without a time nobody is reminded of the work log. Each person switches the reminder off under Notifications.', zh: '不填提醒时间则不提醒填写日志；每个人可在“通知”中关闭该提醒。' },
  none: { en: 'No calendar yet: rhythms count every day, and the work log is asked for from Monday to Friday at 18:00.', zh: '尚未设置：联系周期按自然日计算，周一至周五 18:00 提醒填写工作日志。' },
  begin: { en: 'Set up a calendar', zh: '设置工作日历' },
  days: { en: 'Holidays and make-up days', zh: '节假日与调休' },
  daysAbout: { en: 'What a rhythm makes due on a day off is due on the next workday. What somebody arranged stays on its day.', zh: '按周期到期日若逢休息日，顺延至下一工作日；已约定的日期不变。' },
  add: { en: 'Add a day', zh: '新增日期' },
  published: { en: 'Add: {name}', zh: '添加：{name}' },
  importFile: { en: 'Import .ics', zh: '导入 .ics' },
  added: { en: 'Added: {added}. There already: {there}.', zh: '新增 {added} 条，已有 {there} 条。' },
  noDays: { en: 'No holidays yet. Add those that were published, import a calendar, or enter them.', zh: '尚无节假日，可添加法定节假日、导入日历或手动新增。' },
  remove: { en: 'Remove: {name}', zh: '删除：{name}' },
  earlier: { en: 'Earlier years', zh: '往年' },
  off: { en: 'Off', zh: '休' },
  work: { en: 'Work', zh: '班' },
} as const satisfies Readonly<Record<string, Words>>
