import { defineObject } from '../define/object.ts'
import { belongsToAny, choice, percent } from '../define/vocabulary.ts'

/**
 * Whose success a deal is: the owner of this record has this share of it. Shares of kind revenue come to 100 % of a deal; an overlay
 * (presales, a head) counts beside them. A deal without any is its owner's. What a deal had when it was closed stays.
 */
export const creditSplit = defineObject('creditSplit', { en: 'Credit split', zh: '业绩分配' }, {
  target: belongsToAny(['opportunity', 'order'], { inverse: 'creditSplits', access: 'follows', required: true, immutable: true, writtenBy: 'creditSplit.share' }),
  role: choice(['closer', 'opener', 'accountManager', 'presales', 'service', 'partnerManager', 'head', 'other'], { open: true, required: true, default: 'closer', writtenBy: 'creditSplit.share' }),
  kind: choice(['revenue', 'overlay'], { required: true, default: 'revenue', tones: { revenue: 'accent', overlay: 'neutral' }, writtenBy: 'creditSplit.share' }),
  share: percent({ required: true, min: 0, max: 1, writtenBy: 'creditSplit.share' }),
  origin: choice(['given', 'kept'], { default: 'given', writtenBy: 'creditSplit.share' }),
}, {
  module: 'targets',
  title: 'role',
  subtitle: ['owner', 'share'],
  access: { follows: 'target', assignee: true },
  writtenBy: 'creditSplit.share',
  icon: 'users',
  customizable: false,
  facts: ['owner', 'share', 'kind'],
  sections: [{ name: 'basics', fields: ['target', 'role', 'kind', 'share', 'origin'] }],
  views: [{ name: 'mine', label: { en: 'My shares', zh: '我的业绩份额' }, kind: 'list', columns: ['target', 'role', 'kind', 'share', 'owner'], filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } }, sort: [{ field: 'createdAt', descending: true }] }],
})
