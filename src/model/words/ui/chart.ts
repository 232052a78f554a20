import type { Words } from '../../../lib/words.ts'

/** Words of the chart of what stands above and below a record. */
export const chartWords = {
  chart: { en: 'Org chart', zh: '组织架构' },
  chartOf: { en: 'Org chart of {name}', zh: '{name} 的组织架构' },
  open: { en: 'Draw it', zh: '展开图' },
  which: { en: 'Which links', zh: '按哪种关系' },
  unfold: { en: 'Show what is below {name}', zh: '展开 {name} 的下级' },
  fold: { en: 'Hide what is below {name}', zh: '收起 {name} 的下级' },
  here: { en: 'This record', zh: '当前记录' },
  again: { en: 'also stands elsewhere in this chart', zh: '在图中其他位置也出现' },
  more: { en: 'There are more than fit here: the nearest are shown.', zh: '数量较多，这里只显示最近的部分。' },
  others: { en: '{count} more', zh: '还有 {count} 个' },
  until: { en: 'until {date}', zh: '至 {date}' },
  since: { en: 'since {date}', zh: '自 {date}' },
  keys: { en: 'Arrow keys walk along the lines, Enter opens.', zh: '方向键沿连线移动，回车打开。' },
} as const satisfies Record<string, Words>
