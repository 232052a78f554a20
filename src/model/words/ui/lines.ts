import type { Words } from '../../../lib/words.ts'

/** Words of the grid in which orders and opportunities edit their lines. */
export const linesWords = {
  edit: { en: 'Edit lines', zh: '编辑明细' },
  add: { en: 'Add a line', zh: '添加一行' },
  remove: { en: 'Remove line {number}', zh: '删除第 {number} 行' },
  number: { en: 'Number', zh: '序号' },
  product: { en: 'Product', zh: '产品' },
  productPlaceholder: { en: 'Product, or any text', zh: '选择产品或直接输入' },
  sum: { en: 'Sum', zh: '合计' },
  none: { en: 'No lines yet.', zh: '还没有明细。' },
  hint: { en: 'Enter goes to the next line; rows copied from a spreadsheet can be pasted.', zh: '回车到下一行；可粘贴从表格复制的多行。' },
  tooMany: { en: 'Too many lines to edit here: change them one by one, or by import.', zh: '明细太多，请逐条修改或通过导入修改。' },
  changedMeanwhile: { en: 'Somebody changed this record meanwhile. Your lines are still here: save again to write them over.', zh: '期间有人修改了这条记录。您的明细仍在，再次保存即覆盖。' },
  cell: { en: '{field}, line {number}', zh: '第 {number} 行 {field}' },
} as const satisfies Record<string, Words>
