import { defineAction } from '../define/action.ts'
import { qualityObjects } from '../define/qualityNames.ts'
import { belongsTo, choice, integer, text } from '../define/vocabulary.ts'

const object = choice([...qualityObjects], { required: true, default: 'customer' })

/** The rules that come with the program become rows that an administrator changes. */
export const adoptQualityRules = defineAction('qualityRule.adopt', {
  on: 'qualityRule', kind: 'collection', administrator: true,
  label: { en: 'Take over the shipped rules', zh: '接管内置规则' },
  about: { en: 'Makes the rules that come with the program yours, so that they can be changed. What is there of the object stays.', zh: '把内置规则复制为可编辑的规则；该对象已有的规则保持不变。' },
  input: { object },
})

/** How good the data is: of each kind of record, and of one kind by who holds it. */
export const readQuality = defineAction('report.dataQuality', {
  on: 'report', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Data quality', zh: '数据质量' },
  about: { en: 'The score and its dimensions of each kind of record, and by owner, over the records that you may see.', zh: '各类记录及各负责人的数据质量得分与各维度，按您可见的记录统计。' },
  input: { object },
})

/** What is worth mending first, with what is wrong. */
export const readMending = defineAction('report.mendFirst', {
  on: 'report', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Mend first', zh: '优先修正' },
  about: { en: 'Records with faults, of the most valuable customers first, each with what is wrong and which field mends it.', zh: '有数据问题的记录，按客户价值从高到低，附问题与待修正字段。' },
  input: { object, person: belongsTo('user'), record: text({ max: 36 }), limit: integer({ min: 1, max: 100, default: 20 }) },
})

export const qualityActions = [adoptQualityRules, readQuality, readMending] as const
