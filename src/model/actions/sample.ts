import { defineAction } from '../define/action.ts'
import { choice, integer } from '../define/vocabulary.ts'

/** The sample company comes as an import does, is marked as one, and goes as one. */
export const loadSample = defineAction('sample.load', {
  on: 'import',
  kind: 'collection',
  label: { en: 'Load the sample company', zh: '载入示例公司' },
  about: { en: 'Fills the workspace with a believable company: customers, deals, orders and two years of history.', zh: '载入一家示例公司：客户、商机、订单与两年的往来历史。' },
  input: {
    trade: choice(['factory', 'shop', 'service'], { required: true, default: 'factory' }),
    customers: integer({ min: 1, max: 1_000_000, default: 2000 }),
    language: choice(['en', 'zh']),
    seed: integer({ min: 0, default: 1 }),
  },
  administrator: true,
})

export const removeSample = defineAction('sample.remove', {
  on: 'import',
  kind: 'collection',
  label: { en: 'Remove the sample company', zh: '移除示例公司' },
  about: { en: 'Removes everything that the sample brought. What you made or changed stays.', zh: '移除示例带来的全部数据，您新建或修改过的会保留。' },
  administrator: true,
  tone: 'danger',
})
