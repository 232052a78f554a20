import { defineAction } from '../define/action.ts'
import { integer, json, text } from '../define/vocabulary.ts'

/** Which rules gave how many points. */
export const explainScore = defineAction('record.explainScore', {
  module: 'assignment',
  on: '*',
  only: 'scored',
  reads: true,
  right: 'read',
  label: { en: 'Why this score?', zh: '评分依据' },
  about: { en: 'Says which scoring rules gave how many points.', zh: '说明各条评分规则给出的分数。' },
})

/** How many records a rule as it is drawn would find, and how the scores would lie with it and without it; nothing is changed. */
export const previewScoring = defineAction('scoringRule.preview', {
  on: 'scoringRule',
  kind: 'collection',
  reads: true,
  administrator: true,
  label: { en: 'Preview', zh: '预览' },
  about: { en: 'How many records the rule finds, and how the scores would change.', zh: '查看规则匹配的记录数，以及评分分布的变化。' },
  input: { object: text({ max: 60, required: true }), rule: text({ max: 36 }), filter: json({ max: 20_000 }), points: integer({ min: -100, max: 100, required: true }) },
})

/** All records anew, in the background; by itself after each change of a rule and each night. */
export const runScoring = defineAction('scoringRule.run', {
  on: 'scoringRule',
  kind: 'collection',
  administrator: true,
  label: { en: 'Score everything anew', zh: '重新计算评分' },
  about: { en: 'Counts the points of all records again.', zh: '重新计算全部记录的评分。' },
  input: { object: text({ max: 60, required: true }) },
})
