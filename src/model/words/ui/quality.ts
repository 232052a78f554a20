import type { Words } from '../../../lib/words.ts'
import { pageNames } from './pageNames.ts'

/** Words of the pages on data quality. */
export const qualityWords = {
  title: pageNames.dataQuality,
  about: { en: 'Completeness, accuracy, consistency and timeliness of what you may see', zh: '您可见数据的完整性、准确性、一致性与及时性' },
  first: { en: 'Mend these first', zh: '优先修正' },
  firstAbout: { en: 'Records with faults, the most valuable first.', zh: '有问题的记录，价值高者在前。' },
  byOwner: { en: 'By owner', zh: '按负责人' },
  owner: { en: 'Owner', zh: '负责人' },
  nobody: { en: 'Nobody', zh: '无负责人' },
  records: { en: '{count} records', zh: '{count} 条记录' },
  score: { en: 'Score', zh: '得分' },
  points: { en: '−{points}', zh: '−{points} 分' },
  mend: { en: 'Mend {field}', zh: '修正{field}' },
  worth: { en: 'Worth', zh: '价值' },
  clean: { en: 'Nothing to mend: every rule holds that speaks of what you may see.', zh: '没有需要修正的内容：您可见范围内的规则均已达标。' },
  none: { en: 'Nothing has been judged yet. It is done each night, or now.', zh: '尚未评估。系统每晚自动评估，也可立即开始。' },
  now: { en: 'Judge now', zh: '立即评估' },
  begun: { en: 'Everything is being judged; this page shows it when it is done.', zh: '正在评估，完成后本页将显示结果。' },
  rules: { en: 'Quality rules', zh: '质量规则' },
  rulesAbout: { en: 'What makes the data of a record good, and how much it weighs. After a change everything is judged anew.', zh: '哪些条件构成高质量数据及其权重。修改后将重新评估全部记录。' },
  shipped: { en: 'The rules that come with the program hold for {objects}. Take them over to change them.', zh: '{objects}目前使用内置规则，接管后即可修改。' },
  adopt: { en: 'Take over', zh: '接管' },
  add: { en: 'Add rule', zh: '添加规则' },
  off: { en: 'Off', zh: '已停用' },
  weight: { en: 'Weight {weight}', zh: '权重 {weight}' },
  days: { en: '{days} days', zh: '{days} 天' },
  noRules: { en: 'No rule of your own.', zh: '暂无自有规则。' },
  which: { en: 'Right are those that', zh: '正确的条件' },
  card: { en: 'Data quality', zh: '数据质量' },
  open: { en: 'Open', zh: '查看' },
} as const satisfies Readonly<Record<string, Words>>
