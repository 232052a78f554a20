import { defineAction } from '../define/action.ts'
import { text } from '../define/vocabulary.ts'

/** Queues the search through what is there; a pair that somebody dismissed does not come back. */
export const scanForDuplicates = defineAction('duplicateCandidate.scan', {
  on: 'duplicateCandidate',
  kind: 'collection',
  label: { en: 'Look for duplicates', zh: '查找重复' },
  about: { en: 'Searches everything that is there for records that may be the same.', zh: '在现有数据中查找可能重复的记录。' },
  input: { object: text({ max: 60 }) },
  administrator: true,
})

export const dismissDuplicate = defineAction('duplicateCandidate.dismiss', {
  on: 'duplicateCandidate',
  from: ['open'],
  to: 'dismissed',
  label: { en: 'Not the same', zh: '不是重复' },
  about: { en: 'The two stay two, and are not suggested again.', zh: '保留两条记录，以后不再提示。' },
  input: { reason: text({ max: 500 }) },
  bulk: true,
  tone: 'back',
})

export const reopenDuplicate = defineAction('duplicateCandidate.reopen', {
  on: 'duplicateCandidate',
  from: ['dismissed'],
  to: 'open',
  label: { en: 'Look at it again', zh: '重新处理' },
  about: { en: 'Puts the pair back on the work list.', zh: '放回待处理列表。' },
  bulk: true,
  tone: 'back',
})
