import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, choice, datetime, integer, text, user } from '../define/vocabulary.ts'

/** Somebody on a call list: whose turn it is, who calls, what came of it. Whom one may not see one is not given to call. */
export const callListEntry = defineObject('callListEntry', { en: 'Call list entry', zh: '名单成员', plural: 'Call list entries' }, {
  list: belongsTo('callList', { inverse: 'entries', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  target: belongsToAny(['lead', 'customer', 'contact', 'partner', 'supplier', 'competitor'], { inverse: 'callEntries', required: true, immutable: true }),
  order: integer({ min: 0, default: 0, sort: true }),
  state: choice(['waiting', 'calling', 'callBack', 'done', 'skipped'], {
    required: true, default: 'waiting', filter: true, writtenBy: 'callListEntry.next', tones: { waiting: 'neutral', calling: 'accent', callBack: 'info', done: 'ok', skipped: 'warn' },
  }),
  attempts: integer({ min: 0, default: 0, writtenBy: 'callListEntry.next' }),
  nextCallAt: datetime({ filter: true, writtenBy: 'callListEntry.next' }),
  agent: user({ filter: true, writtenBy: 'callListEntry.next' }),
  heldAt: datetime({ writtenBy: 'callListEntry.next' }),
  dialledAt: datetime({ writtenBy: 'callListEntry.next' }),
  lastCallAt: datetime({ writtenBy: 'callListEntry.next' }),
  /** One of the outcomes of an activity. */
  lastOutcome: text({ max: 60, writtenBy: 'callListEntry.next' }),
  remark: text({ max: 500 }),
  skippedBecause: choice(['doNotContact', 'noNumber', 'notFitting', 'inContact', 'agent'], { writtenBy: 'callListEntry.next', tones: { doNotContact: 'bad', noNumber: 'warn', notFitting: 'neutral', inContact: 'info', agent: 'neutral' } }),
}, {
  module: 'telesales',
  title: 'state',
  subtitle: ['target', 'list'],
  access: 'shared',
  state: { field: 'state', transitions: { waiting: [], calling: [], callBack: [], done: [], skipped: [] } },
  icon: 'phone',
  facts: ['state', 'target', 'list', 'agent', 'nextCallAt'],
  quick: ['list', 'target'],
  sections: [{ name: 'basics', fields: ['list', 'target', 'order', 'remark', 'state', 'skippedBecause', 'attempts', 'nextCallAt', 'agent', 'heldAt', 'dialledAt', 'lastCallAt', 'lastOutcome'] }],
  views: [{ name: 'all', label: { en: 'All entries', zh: '全部名单成员' }, kind: 'list', columns: ['target', 'list', 'state', 'attempts', 'lastOutcome', 'nextCallAt', 'agent'], sort: [{ field: 'order' }] }],
})
