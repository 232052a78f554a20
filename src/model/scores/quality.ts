import type { Words } from '../../lib/words.ts'
import { defineScores, shareScore, wholeScore } from '../define/score.ts'
import { type QualityObject, qualityObjects } from '../define/qualityNames.ts'
import { openFields } from '../define/openFields.ts'

const points = { en: '0 to 100: the share of the quality rules that hold, by their weight', zh: '0 至 100：按权重计算的质量规则达标比例' }
const open = { en: 'Only of rules on fields that tell nothing of persons and money', zh: '仅按不涉及个人信息与金额的字段规则计算' }
const both = { completeness: { en: 'Data completeness', zh: '数据完整性' }, accuracy: { en: 'Data accuracy', zh: '数据准确性' }, consistency: { en: 'Data consistency', zh: '数据一致性' }, timeliness: { en: 'Data timeliness', zh: '数据及时性' } }
const quality = { en: 'Data quality', zh: '数据质量' }
const ofOpen = ({ en, zh }: Words): Words => ({ en: `${en} (open fields)`, zh: `${zh}（公开字段）` })

/** One of what everything tells, seen by whoever sees everything; and its twin of what is open, seen by the others. */
const whole = { model: 'quality', grain: 0.1, seenWith: 'record' } as const
const part = (object: QualityObject, insteadOf: string) => ({ model: 'quality', grain: 0.1, seenWith: openFields[object].map((field) => `${object}.${field}`), insteadOf, help: open }) as const

/**
 * How good the data of a record is, and each dimension of that as a share. A score that counted a number which its reader sees
 * masked would tell when that number changes, is missing or wrong: therefore two, of which each reader sees one.
 */
export const qualityScores = qualityObjects.map((object) => defineScores(object, 'insight', {
  dataQuality: wholeScore({ ...whole, grain: 5, label: quality, help: points }),
  dataCompleteness: shareScore({ ...whole, label: both.completeness }),
  dataAccuracy: shareScore({ ...whole, label: both.accuracy }),
  dataConsistency: shareScore({ ...whole, label: both.consistency }),
  dataTimeliness: shareScore({ ...whole, label: both.timeliness }),
  openQuality: wholeScore({ ...part(object, 'dataQuality'), grain: 5, label: ofOpen(quality) }),
  openCompleteness: shareScore({ ...part(object, 'dataCompleteness'), label: ofOpen(both.completeness) }),
  openAccuracy: shareScore({ ...part(object, 'dataAccuracy'), label: ofOpen(both.accuracy) }),
  openConsistency: shareScore({ ...part(object, 'dataConsistency'), label: ofOpen(both.consistency) }),
  openTimeliness: shareScore({ ...part(object, 'dataTimeliness'), label: ofOpen(both.timeliness) }),
}))
