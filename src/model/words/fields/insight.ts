import type { Words } from '../../../lib/words.ts'

/** Fields of model runs. Scores are named where they are declared (model/scores). */
export const insightFieldWords: Readonly<Record<string, Words>> = {
  'modelRun.title': { en: 'Run', zh: '运行' },
  ids: { en: 'Customers', zh: '客户' },
  'customer.readReasons.score': { en: 'Score', zh: '评分' },
  'modelRun.model': { en: 'Model', zh: '模型' },
  'modelRun.start.model': { en: 'Model', zh: '模型' },
  asOf: { en: 'As of', zh: '截至日' },
  pinned: { en: 'Kept', zh: '已固定' },
  readFrom: { en: 'Read from', zh: '数据来源' },
  heldBecause: { en: 'Held because', zh: '暂缓原因' },
  refusal: { en: 'Why no number', zh: '未出结果的原因' },
  rowsSeen: { en: 'Rows seen', zh: '读取行数' },
  recordsScored: { en: 'Records scored', zh: '评分记录数' },
  changedScores: { en: 'Scores changed', zh: '变化的评分数' },
  parameters: { en: 'Parameters', zh: '参数' },
  'modelRun.quality': { en: 'Quality on held-out data', zh: '留出数据上的质量' },
  drift: { en: 'Drift', zh: '漂移' },
  driftParts: { en: 'Drift by part', zh: '漂移明细' },
  took: { en: 'Took', zh: '用时' },
  startedBy: { en: 'Started by', zh: '发起人' },
  replaces: { en: 'Takes the place of', zh: '替换' },
  job: { en: 'Job', zh: '任务' },
}
