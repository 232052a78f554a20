import { defineAction } from '../define/action.ts'
import { json, money, number } from '../define/vocabulary.ts'

/** What if: a budget and hours over channels and segments, so that no unit would bring more elsewhere. Nothing is changed. */
export const allocateBudget = defineAction('modelRun.allocate', {
  on: 'modelRun', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Spread a budget', zh: '分配预算' },
  about: { en: 'Spreads money and hours over channels and customers by what one more unit brings, with the range of what to expect.', zh: '按边际收益把预算与工时分配到各渠道与客群，并给出预期区间。' },
  input: { budget: money({ min: 0 }), hours: number({ decimals: 1, min: 0 }), bounds: json({ max: 20_000 }) },
})
