import { defineObject } from '../define/object.ts'
import { belongsToAny, choice, datetime, longText, text, user } from '../define/vocabulary.ts'

/**
 * Somebody found that what they were about to make is taken, and asks its holder to be let in, to work on it together, or to be given
 * it. The holder owns the request; who asked reads it by a share. The title is masked as the answer was: the record itself is named
 * to who may see it.
 */
export const takenRequest = defineObject('takenRequest', { en: 'Request to a holder', zh: '撞单申请', plural: 'Requests to holders' }, {
  title: text({ max: 255, required: true }),
  record: belongsToAny(['lead', 'customer', 'contact', 'partner', 'supplier'], { whenPurged: 'purge' }),
  wish: choice(['read', 'join', 'handOver'], { required: true, default: 'join' }),
  message: longText({ max: 1000 }),
  asker: user({ filter: true }),
  state: choice(['open', 'accepted', 'declined'], { required: true, default: 'open', filter: true, tones: { open: 'warn', accepted: 'ok', declined: 'neutral' } }),
  answeredAt: datetime(),
  remark: longText({ max: 1000 }),
}, {
  title: 'title',
  subtitle: ['wish', 'asker'],
  access: 'owned',
  writtenBy: 'takenRequest',
  icon: 'people',
  state: { field: 'state', transitions: { open: [], accepted: [], declined: [] } },
  facts: ['state', 'wish', 'asker', 'record'],
  sections: [{ name: 'basics', fields: ['title', 'record', 'wish', 'message', 'asker', 'state', 'answeredAt', 'remark'] }],
  views: [{ name: 'all', label: { en: 'Requests', zh: '撞单申请' }, kind: 'list', columns: ['title', 'wish', 'asker', 'state', 'createdAt', 'answeredAt'], sort: [{ field: 'createdAt', descending: true }] }],
})
