import { defineObject } from '../define/object.ts'
import { belongsToAny, choice, json, multiChoice, percent, text } from '../define/vocabulary.ts'

const mergeable = ['customer', 'contact', 'lead', 'partner', 'supplier', 'competitor', 'opportunity', 'campaign', 'product', 'productCategory'] as const

/** Two records that may be one, with what speaks for it: the work list of the scan. Shown to whoever may read both. */
export const duplicateCandidate = defineObject('duplicateCandidate', { en: 'Possible duplicate', zh: '疑似重复' }, {
  object: choice(mergeable, { required: true, immutable: true, open: true, filter: true }),
  first: belongsToAny(mergeable, { required: true, immutable: true, access: 'follows' }),
  second: belongsToAny(mergeable, { required: true, immutable: true }),
  likelihood: choice(['certain', 'likely', 'possible'], { required: true, filter: true, tones: { certain: 'bad', likely: 'warn', possible: 'info' } }),
  score: percent({ required: true, sort: true }),
  reasons: multiChoice(['samePhone', 'sameEmail', 'sameCompany', 'similarCompany', 'sameNumber', 'sameName', 'similarName', 'samePlace', 'similarPlace', 'sameDay', 'similarDay']),
  details: json({ max: 10_000 }),
  state: choice(['open', 'merged', 'dismissed'], { required: true, default: 'open', filter: true, tones: { open: 'warn', merged: 'ok', dismissed: 'neutral' } }),
  dismissedBecause: text({ max: 500, writtenBy: 'duplicateCandidate.dismiss' }),
  pair: text({ max: 80, required: true, unique: true, immutable: true }),
}, {
  title: 'likelihood',
  subtitle: ['first', 'second'],
  access: { follows: 'first', also: ['first', 'second'] },
  writtenBy: 'duplicates.scan',
  state: { field: 'state', transitions: { open: [], merged: [], dismissed: [] } },
  trade: 'customers',
  icon: 'copy',
  bin: false,
  customizable: false,
  facts: ['state', 'likelihood', 'score', 'reasons'],
  sections: [{ name: 'basics', fields: ['object', 'first', 'second', 'likelihood', 'score', 'reasons', 'state', 'dismissedBecause'] }],
  views: [
    { name: 'open', label: { en: 'To be looked at', zh: '待处理' }, kind: 'list', columns: ['likelihood', 'first', 'second', 'reasons', 'score', 'object', 'createdAt'], filter: { field: 'state', is: 'equals', value: 'open' }, sort: [{ field: 'score', descending: true }] },
    { name: 'dismissed', label: { en: 'Not the same', zh: '已排除' }, kind: 'list', columns: ['first', 'second', 'reasons', 'score', 'dismissedBecause', 'updatedAt', 'updatedBy'], filter: { field: 'state', is: 'equals', value: 'dismissed' }, sort: [{ field: 'updatedAt', descending: true }] },
    { name: 'merged', label: { en: 'Merged', zh: '已合并' }, kind: 'list', columns: ['first', 'second', 'reasons', 'score', 'updatedAt', 'updatedBy'], filter: { field: 'state', is: 'equals', value: 'merged' }, sort: [{ field: 'updatedAt', descending: true }] },
  ],
})
