import type { Words } from '../../../lib/words.ts'

/** What stands on figures that are taken out of the house: workbooks, papers, tables. */
export const takenWords = {
  summary: { en: 'Summary', zh: '概览' },
  figure: { en: 'Metric', zh: '指标' },
  value: { en: 'Value', zh: '数值' },
  before: { en: 'Before', zh: '上期' },
  counted: { en: 'How it is counted', zh: '统计口径' },
  reach: { en: 'Records that {name} may see · {at}', zh: '按 {name} 可见的记录统计 · {at}' },
  notAllowed: { en: 'Your role does not allow you to export: {object}. This table stays in the program.', zh: '您的角色无权导出{object}，该表仅可在系统内查看。' },
  forbidden: { en: 'Your role does not allow you to export: {object}.', zh: '您的角色无权导出{object}。' },
  others: { en: 'The file with all rows has {rows} more rows.', zh: '其余 {rows} 行见完整文件。' },
  pageOf: { en: 'Page {page} of {pages}', zh: '第 {page} 页，共 {pages} 页' },
} as const satisfies Readonly<Record<string, Words>>
