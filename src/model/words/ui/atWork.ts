import type { Words } from '../../../lib/words.ts'

/** Words of what comes in behind the scenes while somebody looks at a page that it fills. */
export const atWorkWords = {
  sampleComing: { en: 'The sample company is being loaded', zh: '正在载入示例公司' },
  sampleGoing: { en: 'The sample company is being removed', zh: '正在移除示例公司' },
  fileComing: { en: '{file} is being imported', zh: '正在导入 {file}' },
  fileGoing: { en: 'The import of {file} is being undone', zh: '正在撤销 {file} 的导入' },
  soFar: { en: '{share} · {count} records so far', zh: '{share} · 已写入 {count} 条记录' },
  figuresGrow: { en: 'Until it is done, figures are of what is there already. You may go on working.', zh: '完成之前，各项数字只含已载入的部分；您可以照常使用。' },
  figuresShrink: { en: 'Until it is done, figures are of what is still there.', zh: '完成之前，各项数字只含尚未移除的部分。' },
} as const satisfies Record<string, Words>
