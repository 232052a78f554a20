import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, date, formula, integer, money, text } from '../define/vocabulary.ts'

/** Something that came to pass between us and a customer. Invoices and deliveries are told beside the ledger and move no balance. */
export const statementLine = defineObject('statementLine', { en: 'Statement line', zh: '对账明细' }, {
  statement: belongsTo('statement', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  kind: choice(['order', 'delivery', 'return', 'invoice', 'receipt', 'refund'], { required: true, immutable: true, filter: true }),
  date: date({ required: true, immutable: true }),
  reference: text({ max: 100, immutable: true }),
  record: text({ max: 36, immutable: true }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', takenFrom: { relation: 'statement', field: 'currency' } }),
  amount: money({ in: 'currency', immutable: true }),
  counts: boolean({ immutable: true, default: true }),
  balance: formula('money', {
    when: { field: 'counts', is: 'isTrue' },
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    then: { field: 'amount' },
    otherwise: { value: 0 },
  }, { in: 'currency' }),
  answer: choice(['open', 'confirmed', 'disputed'], { required: true, default: 'open', writtenBy: 'statement.answer', tones: { open: 'neutral', confirmed: 'ok', disputed: 'bad' } }),
  dispute: text({ max: 500, writtenBy: 'statement.answer' }),
}, {
  module: 'payments',
  title: 'reference',
  access: { follows: 'statement' },
  writtenBy: 'customer.makeStatement',
  icon: 'row',
  facts: ['kind', 'date', 'amount', 'answer'],
  sections: [{ name: 'basics', fields: ['position', 'date', 'kind', 'reference', 'amount', 'balance', 'answer', 'dispute'] }],
  views: [{ name: 'all', label: { en: 'All statement lines', zh: '全部对账明细' }, kind: 'list', columns: ['statement', 'date', 'kind', 'reference', 'amount', 'answer', 'dispute'], sort: [{ field: 'date', descending: true }] }],
})
