import type { Words } from '../../../lib/words.ts'
import type { ScoreModel } from '../../define/scoreTrait.ts'

/** What each model is called. */
export const modelWords: Readonly<Record<ScoreModel, Words>> = {
  rfm: { en: 'RFM', zh: 'RFM 分析' },
  quadrant: { en: 'Value quadrant', zh: '价值象限' },
  lifecycle: { en: 'Lifecycle', zh: '生命周期' },
  repurchase: { en: 'Repurchase date', zh: '复购时间' },
  clv: { en: 'Lifetime value', zh: '客户终身价值' },
  churn: { en: 'Churn', zh: '流失预警' },
  clusters: { en: 'Clusters', zh: '客户聚类' },
  win: { en: 'Chance of winning', zh: '赢单预测' },
  nextProduct: { en: 'Next best product', zh: '下一最佳产品' },
}

export const insightChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'modelRun.model': modelWords,
  'modelRun.start.model': modelWords,
  'modelRun.status': {
    waiting: { en: 'Waiting', zh: '等待中' }, running: { en: 'Running', zh: '运行中' }, inForce: { en: 'In force', zh: '使用中' }, held: { en: 'Held', zh: '暂缓启用' },
    replaced: { en: 'Replaced', zh: '已被替换' }, refused: { en: 'Too little data', zh: '数据不足' }, failed: { en: 'Failed', zh: '失败' }, cancelled: { en: 'Cancelled', zh: '已取消' },
  },
  'modelRun.readFrom': { warehouse: { en: 'Warehouse', zh: '数据仓库' }, database: { en: 'Database', zh: '数据库' } },
  'modelRun.heldBecause': { byHand: { en: 'By hand', zh: '人工' }, pinned: { en: 'An earlier run is kept', zh: '已固定旧版本' }, drift: { en: 'It drifted far', zh: '漂移过大' } },
}
