import { defineObject } from '../define/object.ts'
import { autoNumber, choice, date, datetime, longText, rollup } from '../define/vocabulary.ts'

const computed = { writtenBy: 'commissionStatement.compute' } as const

/** What somebody, its owner, earns for a month. Computed by the program; once it is paid it never changes again. */
export const commissionStatement = defineObject('commissionStatement', { en: 'Commission statement', zh: '提成单' }, {
  number: autoNumber('CM-', 6, { search: 'B' }),
  month: date({ sort: true, filter: true, ...computed }),
  status: choice(['draft', 'confirmed', 'paid'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', confirmed: 'info', paid: 'ok' } }),
  total: rollup({ of: 'commissionLine', through: 'statement', function: 'sum', field: 'amount' }),
  lineCount: rollup({ of: 'commissionLine', through: 'statement', function: 'count' }),
  computedAt: datetime(computed),
  confirmedAt: datetime({ writtenBy: 'commissionStatement.confirm' }),
  paidOn: date({ writtenBy: 'commissionStatement.pay' }),
  remark: longText({ max: 2000, writtenBy: 'commissionStatement.confirm' }),
}, {
  module: 'targets',
  title: 'number',
  subtitle: ['owner', 'month'],
  writtenBy: 'commissionStatement.compute',
  guards: ['commissionStatement.locked'],
  state: { field: 'status', transitions: { draft: [], confirmed: [], paid: [] } },
  trade: 'sales',
  icon: 'receipt',
  customizable: false,
  timeline: true,
  facts: ['owner', 'month', 'status', 'total', 'paidOn'],
  sections: [{ name: 'basics', fields: ['number', 'month', 'status', 'total', 'lineCount', 'computedAt', 'confirmedAt', 'paidOn', 'remark'] }],
  views: [
    { name: 'all', label: { en: 'All statements', zh: '全部提成单' }, kind: 'list', columns: ['number', 'owner', 'month', 'status', 'lineCount', 'total', 'paidOn'], sort: [{ field: 'month', descending: true }], sum: 'total' },
    { name: 'mine', label: { en: 'My commission', zh: '我的提成' }, kind: 'list', columns: ['number', 'month', 'status', 'lineCount', 'total', 'paidOn'], filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } }, sort: [{ field: 'month', descending: true }], sum: 'total' },
  ],
})
