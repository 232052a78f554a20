import { pricedLineFields, pricedLineNames } from '../define/documentLines.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, formula, number, percent } from '../define/vocabulary.ts'
import type { Expression } from '../define/expression.ts'

/** One month of a line: its price of this year of the contract, spread over the months of its period. */
const months = (interval: string, count: number, otherwise: Expression): Expression => ({
  when: { field: 'interval', is: 'equals', value: interval },
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  then: { round: { divide: [{ multiply: [{ field: 'total' }, { field: 'priceFactor' }] }, { value: count }] }, decimals: 0 },
  otherwise,
})

/** A line of a contract: delivered once, or again in each period. `total` is that of one period. */
export const contractLine = defineObject('contractLine', { en: 'Contract line', zh: '合同明细' }, {
  contract: belongsTo('contract', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  ...pricedLineFields('contract', 'contractLines'),
  interval: choice(['once', 'month', 'quarter', 'year'], { required: true, default: 'once' }),
  startsOn: date(),
  endsOn: date(),
  priceChange: percent({ min: -1, max: 1 }),
  priceFactor: number({ decimals: 6, default: 1, writtenBy: 'contract.turn' }),
  monthly: formula('money', months('month', 1, months('quarter', 3, months('year', 12, { value: 0 }))), { in: 'currency' }),
}, {
  module: 'contracts',
  customizable: true,
  title: 'name',
  access: { follows: 'contract' },
  rules: ['contractLine.period'],
  guards: ['contract.linesStand'],
  icon: 'row',
  quick: ['product', 'quantity', 'unitPrice', 'discount', 'interval'],
  sections: [{ name: 'basics', fields: ['contract', ...pricedLineNames, 'interval', 'startsOn', 'endsOn', 'priceChange', 'priceFactor', 'monthly'] }],
  views: [{ name: 'all', label: { en: 'All contract lines', zh: '全部合同明细' }, kind: 'list', columns: ['contract', 'product', 'name', 'quantity', 'unitPrice', 'interval', 'total', 'monthly'], sort: [{ field: 'createdAt', descending: true }] }],
})
