import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, choice, date, datetime, longText, rollup } from '../define/vocabulary.ts'

const computed = { writtenBy: 'commissionStatement.compute' } as const

/** What somebody, its owner, or a partner earns for a month; a partner's is held by whoever looks after them. Computed by the program; once it is paid it never changes again. */
export const commissionStatement = defineObject('commissionStatement', { en: 'Commission statement', zh: '提成单' }, {
  number: autoNumber('CM-', 6, { search: 'B' }),
  partner: belongsTo('partner', { inverse: 'commissionStatements', module: 'partners', access: 'follows', immutable: true, whenPurged: 'refuse', filter: true, ...computed }),
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
  access: { follows: 'partner', assignee: true },
  writtenBy: 'commissionStatement.compute',
  guards: ['commissionStatement.locked'],
  state: { field: 'status', transitions: { draft: [], confirmed: [], paid: [] } },
  trade: 'sales',
  icon: 'receipt',
  customizable: false,
  timeline: true,
  facts: ['owner', 'partner', 'month', 'status', 'total', 'paidOn'],
  sections: [{ name: 'basics', fields: ['number', 'partner', 'month', 'status', 'total', 'lineCount', 'computedAt', 'confirmedAt', 'paidOn', 'remark'] }],
  views: [
    { name: 'all', label: { en: 'All statements', zh: '全部提成单' }, kind: 'list', columns: ['number', 'owner', 'partner', 'month', 'status', 'lineCount', 'total', 'paidOn'], sort: [{ field: 'month', descending: true }], sum: 'total' },
    { name: 'mine', label: { en: 'My commission', zh: '我的提成' }, kind: 'list', columns: ['number', 'month', 'status', 'lineCount', 'total', 'paidOn'], filter: { and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'partner', is: 'isEmpty' }] }, sort: [{ field: 'month', descending: true }], sum: 'total' },
    { name: 'partners', label: { en: 'Of partners', zh: '伙伴佣金' }, kind: 'list', columns: ['number', 'partner', 'month', 'status', 'lineCount', 'total', 'paidOn'], filter: { field: 'partner', is: 'isNotEmpty' }, sort: [{ field: 'month', descending: true }], sum: 'total' },
  ],
})
