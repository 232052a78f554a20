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
  lead: { en: 'Learned lead score', zh: '线索预测评分' },
  risk: { en: 'Risk', zh: '客户风险' },
  lateRisk: { en: 'Late payment', zh: '逾期付款预测' },
  profit: { en: 'Profit contribution', zh: '利润贡献' },
  relationship: { en: 'Relationship level', zh: '关系层级建议' },
  allocation: { en: 'Channels', zh: '渠道效果' },
  response: { en: 'Campaign response', zh: '活动响应预测' },
  win: { en: 'Chance of winning', zh: '赢单预测' },
  nextProduct: { en: 'Next best product', zh: '下一最佳产品' },
  taste: { en: 'Taste and purchasing power', zh: '偏好与购买力' },
  nextAction: { en: 'Next best action', zh: '下一步行动' },
  quality: { en: 'Data quality', zh: '数据质量' },
}

const judged: Readonly<Record<string, Words>> = {
  customer: { en: 'Customers', zh: '客户' }, contact: { en: 'Contacts', zh: '联系人' }, lead: { en: 'Leads', zh: '线索' }, product: { en: 'Products', zh: '产品' }, supplier: { en: 'Suppliers', zh: '供应商' }, opportunity: { en: 'Opportunities', zh: '商机' },
}

export const insightChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'modelRun.model': modelWords,
  'modelRun.start.model': modelWords,
  'qualityRule.object': judged, 'qualityRule.adopt.object': judged, 'report.dataQuality.object': judged, 'report.mendFirst.object': judged,
  'qualityRule.dimension': { completeness: { en: 'Completeness', zh: '完整性' }, accuracy: { en: 'Accuracy', zh: '准确性' }, consistency: { en: 'Consistency', zh: '一致性' }, timeliness: { en: 'Timeliness', zh: '及时性' } },
  'qualityRule.check': {
    filled: { en: 'Is filled', zh: '已填写' }, format: { en: 'Well-formed', zh: '格式正确' }, checksum: { en: 'Credit code is right', zh: '统一社会信用代码校验' }, notFuture: { en: 'Not in the future', zh: '不晚于今天' }, order: { en: 'At most another field', zh: '不大于另一字段' },
    wrongNumber: { en: 'Number not reported wrong', zh: '未被标记为错号' }, agrees: { en: 'Agrees with the main contact point', zh: '与首选联系方式一致' }, verified: { en: 'Confirmed', zh: '已核实' }, noDoubles: { en: 'No likely double', zh: '无疑似重复' }, fresh: { en: 'Kept up to date', zh: '近期更新过' }, filter: { en: 'A condition', zh: '满足条件' },
  },
  'modelRun.status': {
    waiting: { en: 'Waiting', zh: '等待中' }, running: { en: 'Running', zh: '运行中' }, inForce: { en: 'In force', zh: '使用中' }, held: { en: 'Held', zh: '暂缓启用' },
    replaced: { en: 'Replaced', zh: '已被替换' }, refused: { en: 'Too little data', zh: '数据不足' }, failed: { en: 'Failed', zh: '失败' }, cancelled: { en: 'Cancelled', zh: '已取消' },
  },
  'modelRun.readFrom': { warehouse: { en: 'Warehouse', zh: '数据仓库' }, database: { en: 'Database', zh: '数据库' } },
  'customer.planContacts.of': { me: { en: 'Mine', zh: '我的' }, team: { en: 'Team', zh: '团队' } },
  'modelRun.heldBecause': { byHand: { en: 'By hand', zh: '人工' }, pinned: { en: 'An earlier run is kept', zh: '已固定旧版本' }, drift: { en: 'It drifted far', zh: '漂移过大' }, worse: { en: 'The rules tell it as well', zh: '未优于规则' } },
}
