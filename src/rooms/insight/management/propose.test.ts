import { expect, it } from 'vitest'
import { proposalsOf } from './propose.ts'

it('names the number that each proposal goes by, and says so where nothing asks to be done', () => {
  const figures = new Map([['sales.amount', { value: 90_00, before: 100_00 }], ['sales.win_rate', { value: 0.2, before: 0.3 }], ['money.overdue', { value: 500_00, before: null }]])
  expect(proposalsOf(figures, ['Plain', 'Other'], 'CNY', 'en')).toEqual(['Go through the customers that fell most with their owners, beginning with Plain, Other.', 'Look at the deals that were lost in this time: the win rate fell by 10.0 points.', expect.stringMatching(/500\.00 is overdue/)])
  expect(proposalsOf(new Map(), [], 'CNY', 'en')).toEqual(['Nothing asks to be mended at once; keep to the plan.'])
})
