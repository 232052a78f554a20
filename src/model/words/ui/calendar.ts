import type { Words } from '../../../lib/words.ts'

/** Words of the calendar view. */
export const calendarWords = {
  month: { en: 'Month', zh: '月' },
  week: { en: 'Week', zh: '周' },
  today: { en: 'Today', zh: '今天' },
  span: { en: 'Month or week', zh: '按月或按周' },
  earlier: { en: 'Earlier', zh: '往前' },
  later: { en: 'Later', zh: '往后' },
  more: { en: '{count} more', zh: '还有 {count} 条' },
  none: { en: 'Nothing in this period.', zh: '这段时间没有安排。' },
  tooMany: { en: 'Only the first {count} of this period are drawn. Narrow the filter, choose a week, or go on.', zh: '这段时间记录较多，只显示前 {count} 条：可缩小筛选范围、按周查看，或继续加载。' },
  loadMore: { en: 'Draw {count} more', zh: '再显示 {count} 条' },
  move: { en: 'Drag to another day (by touch after a moment), or Alt with an arrow key.', zh: '拖到另一天（触屏请长按），或按 Alt 加方向键。' },
} as const satisfies Record<string, Words>
