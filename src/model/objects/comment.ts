import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, boolean, links, longText } from '../define/vocabulary.ts'

/** A word among colleagues on a record; whoever is mentioned is told. */
export const comment = defineObject('comment', { en: 'Comment', zh: '评论' }, {
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'activity', 'partner', 'supplier', 'competitor', 'campaign', 'product', 'dealRegistration', 'supplierRequest', 'workLog'], { inverse: 'comments', access: 'follows', required: true, immutable: true, changedBy: 'lead.convert' }),
  body: longText({ max: 5000, required: true, search: 'C' }),
  mentions: links(['user'], { inverse: 'mentionedIn' }),
  replyTo: belongsTo('comment', { inverse: 'replies', immutable: true, agrees: ['target'] }),
  internal: boolean({ default: true, filter: true }),
}, {
  title: 'body',
  access: { follows: 'target' },
  icon: 'chat',
  timeline: true,
  trace: true,
  internal: 'internal',
  quick: ['body'],
  sections: [{ name: 'basics', fields: ['body', 'mentions', 'target', 'replyTo', 'internal'] }],
})
