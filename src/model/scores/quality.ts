import { defineScores, shareScore, wholeScore } from '../define/score.ts'
import { qualityObjects } from '../define/qualityNames.ts'

const points = { en: '0 to 100: the share of the quality rules that hold, by their weight', zh: '0 至 100：按权重计算的质量规则达标比例' }

/** How good the data of a record is, and each dimension of that as a share. */
export const qualityScores = qualityObjects.map((object) => defineScores(object, 'insight', {
  dataQuality: wholeScore({ model: 'quality', grain: 5, label: { en: 'Data quality', zh: '数据质量' }, help: points }),
  dataCompleteness: shareScore({ model: 'quality', grain: 0.1, label: { en: 'Data completeness', zh: '数据完整性' } }),
  dataAccuracy: shareScore({ model: 'quality', grain: 0.1, label: { en: 'Data accuracy', zh: '数据准确性' } }),
  dataConsistency: shareScore({ model: 'quality', grain: 0.1, label: { en: 'Data consistency', zh: '数据一致性' } }),
  dataTimeliness: shareScore({ model: 'quality', grain: 0.1, label: { en: 'Data timeliness', zh: '数据及时性' } }),
}))
