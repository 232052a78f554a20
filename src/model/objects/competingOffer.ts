import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, longText, lookup, money, text } from '../define/vocabulary.ts'

/** What a competitor offers in a deal of ours: with which product, at what price, who got it and why. */
export const competingOffer = defineObject('competingOffer', { en: 'Competing offer', zh: '竞争订单' }, {
  name: text({ max: 255, required: true, search: 'B', sort: true }),
  opportunity: belongsTo('opportunity', { inverse: 'competingOffers', access: 'follows', required: true, whenPurged: 'purge', filter: true }),
  competitor: belongsTo('competitor', { inverse: 'offers', required: true, whenPurged: 'refuse', filter: true }),
  competitorProduct: belongsTo('competitorProduct', { inverse: 'offers' }),
  price: money({ above: 0, sort: true }),
  offeredOn: date(),
  outcome: choice(['open', 'theyWon', 'weWon', 'othersWon', 'nobody'], { required: true, default: 'open', filter: true, tones: { open: 'info', theyWon: 'bad', weWon: 'ok', othersWon: 'warn', nobody: 'neutral' } }),
  reason: longText({ max: 2000 }),
  dealStatus: lookup('opportunity', 'status'),
  remark: longText({ max: 2000 }),
}, {
  module: 'pipeline',
  customizable: true,
  title: 'name',
  subtitle: ['competitor', 'price'],
  access: { follows: 'opportunity' },
  icon: 'flag',
  timeline: true,
  quick: ['name', 'opportunity', 'competitor', 'competitorProduct', 'price', 'outcome'],
  facts: ['competitor', 'price', 'outcome', 'dealStatus'],
  sections: [{ name: 'basics', fields: ['name', 'opportunity', 'dealStatus', 'competitor', 'competitorProduct', 'price', 'offeredOn', 'outcome', 'reason', 'remark'] }],
  views: [{ name: 'all', label: { en: 'All competing offers', zh: '全部竞争订单' }, kind: 'list', columns: ['name', 'opportunity', 'competitor', 'price', 'outcome', 'reason'], sort: [{ field: 'createdAt', descending: true }] }],
})
