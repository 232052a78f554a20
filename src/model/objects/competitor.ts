import { defineObject } from '../define/object.ts'
import { choice, email, longText, multiChoice, phone, rollup, text, url } from '../define/vocabulary.ts'

/** Somebody who sells to our customers too. */
export const competitor = defineObject('competitor', { en: 'Competitor', zh: '竞争对手' }, {
  name: text({ max: 255, required: true, search: 'A', sort: true }),
  status: choice(['rising', 'stable', 'declining', 'gone'], { default: 'stable', filter: true, tones: { rising: 'bad', stable: 'warn', declining: 'ok', gone: 'neutral' } }),
  threat: choice(['low', 'medium', 'high'], { default: 'medium', filter: true, tones: { low: 'ok', medium: 'warn', high: 'bad' } }),
  website: url(),
  phone: phone(),
  email: email(),
  region: text({ max: 60 }),
  city: text({ max: 60 }),
  size: choice(['under10', 'from10', 'from50', 'from200', 'from500', 'from2000']),
  background: longText({ max: 5000 }),
  fields: multiChoice(['manufacturing', 'electronics', 'textile', 'machinery', 'retail', 'medical', 'education', 'finance', 'logistics', 'software', 'other'], { open: true }),
  strategy: longText({ max: 5000 }),
  strengths: longText({ max: 2000 }),
  weaknesses: longText({ max: 2000 }),
  productCount: rollup({ of: 'competitorProduct', through: 'competitor', function: 'count' }),
  lostToCount: rollup({ of: 'opportunity', through: 'lostTo', function: 'count', where: { field: 'status', is: 'equals', value: 'lost' } }),
  lostToAmount: rollup({ of: 'opportunity', through: 'lostTo', function: 'sum', field: 'amount', where: { field: 'status', is: 'equals', value: 'lost' } }),
}, {
  module: 'partners',
  title: 'name',
  subtitle: ['city'],
  access: 'shared',
  trade: 'customers',
  icon: 'flag',
  timeline: true,
  quick: ['name', 'threat', 'website'],
  facts: ['threat', 'status', 'lostToCount', 'lostToAmount'],
  duplicates: [{ kind: 'company', field: 'name' }],
  resembles: [{ kind: 'place', field: 'city' }],
  sections: [
    { name: 'basics', fields: ['name', 'status', 'threat', 'size', 'fields'] },
    { name: 'reach', fields: ['website', 'phone', 'email', 'region', 'city'] },
    { name: 'position', fields: ['background', 'strategy', 'strengths', 'weaknesses'] },
  ],
  views: [{ name: 'all', label: { en: 'All competitors', zh: '全部竞争对手' }, kind: 'list', columns: ['name', 'threat', 'status', 'productCount', 'lostToCount', 'lostToAmount'], sort: [{ field: 'name' }] }],
})
