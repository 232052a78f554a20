import { defineObject } from '../define/object.ts'
import { belongsToAny, choice } from '../define/vocabulary.ts'

/** Whose news about a record its owner wants; `left` keeps somebody who stopped from being added again. */
export const follower = defineObject('follower', { en: 'Follower', zh: '关注者' }, {
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'activity', 'partner', 'supplier', 'competitor', 'campaign', 'product'], { inverse: 'followers', access: 'follows', required: true, immutable: true, whenPurged: 'purge' }),
  state: choice(['following', 'left'], { required: true, default: 'following', filter: true, tones: { following: 'ok', left: 'neutral' } }),
  because: choice(['own', 'author', 'comment', 'chosen'], { required: true, default: 'chosen' }),
}, {
  title: 'because',
  access: { follows: 'target' },
  writtenBy: 'follow',
  bin: false,
  icon: 'bell',
  sections: [{ name: 'basics', fields: ['target', 'state', 'because'] }],
})
