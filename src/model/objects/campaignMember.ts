import { defineObject } from '../define/object.ts'
import { belongsTo, belongsToAny, boolean, choice, datetime, longText } from '../define/vocabulary.ts'

/** Somebody whom a campaign reached, and how they took it. */
export const campaignMember = defineObject('campaignMember', { en: 'Campaign member', zh: '活动成员' }, {
  campaign: belongsTo('campaign', { inverse: 'members', required: true, immutable: true, whenPurged: 'purge', filter: true }),
  target: belongsToAny(['lead', 'contact', 'customer'], { inverse: 'campaigns', access: 'follows', required: true }),
  status: choice(['planned', 'sent', 'seen', 'answered', 'registered', 'attended', 'declined'], {
    required: true, default: 'planned', filter: true, tones: { planned: 'neutral', sent: 'info', seen: 'info', answered: 'accent', registered: 'accent', attended: 'ok', declined: 'bad' },
  }),
  /** Held back on purpose: what the others do beyond it is what the campaign brought. */
  control: boolean({ filter: true }),
  attitude: choice(['supports', 'neutral', 'against', 'unknown'], { default: 'unknown', tones: { supports: 'ok', against: 'bad' } }),
  respondedAt: datetime(),
  remark: longText({ max: 2000 }),
}, {
  module: 'marketing',
  title: 'status',
  subtitle: ['target', 'campaign'],
  access: { follows: 'target' },
  icon: 'user',
  quick: ['campaign', 'target', 'status'],
  sections: [{ name: 'basics', fields: ['campaign', 'target', 'status', 'control', 'attitude', 'respondedAt', 'remark'] }],
  views: [{ name: 'all', label: { en: 'All members', zh: '全部成员' }, kind: 'list', columns: ['target', 'campaign', 'status', 'control', 'responseProbability', 'attitude', 'respondedAt'], sort: [{ field: 'createdAt', descending: true }] }],
})
