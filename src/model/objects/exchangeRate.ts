import { defineObject } from '../define/object.ts'
import { date, formula, number, text } from '../define/vocabulary.ts'

/** How many units of `base` one unit of `quote` is worth on a date; money takes the latest one on or before its own date. */
export const exchangeRate = defineObject('exchangeRate', { en: 'Exchange rate', zh: '汇率' }, {
  base: text({ max: 3, required: true, pattern: '^[A-Z]{3}$', default: { initial: 'baseCurrency' }, filter: true }),
  quote: text({ max: 3, required: true, pattern: '^[A-Z]{3}$', filter: true }),
  pair: formula('text', { concatenate: [{ field: 'quote' }, { value: '/' }, { field: 'base' }] }),
  date: date({ required: true, default: { initial: 'today' }, sort: true, filter: true }),
  rate: number({ decimals: 8, above: 0, required: true }),
  source: text({ max: 100 }),
}, {
  title: 'pair',
  subtitle: ['date', 'rate'],
  access: 'shared',
  trade: 'settings',
  icon: 'exchange',
  quick: ['quote', 'base', 'date', 'rate', 'source'],
  sections: [{ name: 'basics', fields: ['quote', 'base', 'date', 'rate', 'source'] }],
  views: [{ name: 'all', label: { en: 'All rates', zh: '全部汇率' }, kind: 'list', columns: ['pair', 'date', 'rate', 'source'], sort: [{ field: 'date', descending: true }] }],
})
