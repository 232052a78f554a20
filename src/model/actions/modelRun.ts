import { defineAction } from '../define/action.ts'
import { scoreModels } from '../define/scoreTrait.ts'
import { choice, date, json, text } from '../define/vocabulary.ts'

export const startModelRun = defineAction('modelRun.start', {
  on: 'modelRun', kind: 'collection', listed: true,
  label: { en: 'Run a model', zh: '运行模型' },
  about: { en: 'Works the scores out anew from what stands in the books now. Nights do so by themselves.', zh: '按当前数据重新计算评分；系统每晚也会自动运行。' },
  input: { model: choice(scoreModels, { required: true, default: 'rfm' }), asOf: date() },
})

export const startAllModels = defineAction('modelRun.startAll', {
  on: 'modelRun', kind: 'collection', listed: true,
  label: { en: 'Run all models', zh: '运行全部模型' },
  about: { en: 'All of them one after the other, as each night; asked twice while it waits it is done once.', zh: '与每晚相同，依次运行全部模型；排队期间重复操作只运行一次。' },
})

export const cancelModelRun = defineAction('modelRun.cancel', {
  on: 'modelRun', from: ['waiting', 'running'], right: 'read', tone: 'back',
  label: { en: 'Cancel run', zh: '取消运行' },
  about: { en: 'Ends the run; the scores stay as they are.', zh: '终止运行，现有评分保持不变。' },
})

export const promoteModelRun = defineAction('modelRun.promote', {
  on: 'modelRun', from: ['held', 'inForce'], right: 'read', tone: 'primary',
  label: { en: 'Put in force', zh: '启用' },
  about: { en: 'The scores of this run take the place of those in force, and later runs do so by themselves again.', zh: '启用本次运行的评分，此后的运行将自动启用。' },
})

export const holdModelRun = defineAction('modelRun.hold', {
  on: 'modelRun', from: ['inForce'], right: 'read',
  label: { en: 'Keep this one', zh: '固定此版本' },
  about: { en: 'Its scores stay in force: later runs wait to be looked at.', zh: '保持本次评分，后续运行需人工确认后启用。' },
})

/** The scores of one record with their reasons, since when they hold and what they were before. */
export const readScores = defineAction('record.readScores', {
  on: '*', only: 'judged', module: 'insight', reads: true, right: 'read',
  label: { en: 'Read scores', zh: '查看评分' },
  about: { en: 'What the models say of the record, why, as of when, and how it went.', zh: '查看模型对该记录的评分、理由、时点与变化。' },
})

/** Of many customers at once: why one score is what it is. */
export const readReasons = defineAction('customer.readReasons', {
  on: 'customer', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Read reasons', zh: '查看评分理由' },
  about: { en: 'Why one score of up to 200 customers is what it is.', zh: '查看至多 200 位客户某项评分的理由。' },
  input: { ids: json({ required: true, max: 10_000 }), score: text({ max: 60, required: true }) },
})

/** How many customers, worth how much, stand in each field of recency and frequency: of those whom the caller may see. */
export const rfmMap = defineAction('customer.rfmMap', {
  on: 'customer', module: 'insight', kind: 'collection', reads: true, right: 'read',
  label: { en: 'RFM map', zh: 'RFM 分布图' },
  about: { en: 'Customers by how lately and how often they bought.', zh: '按近度与频度查看客户分布。' },
})

export const modelRunActions = [startModelRun, startAllModels, cancelModelRun, promoteModelRun, holdModelRun, readScores, readReasons, rfmMap] as const
