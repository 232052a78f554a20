import { defineObject } from '../define/object.ts'
import { belongsTo, integer, money, percent } from '../define/vocabulary.ts'

/** From which sum on a rule pays which share. */
export const commissionTier = defineObject('commissionTier', { en: 'Tier', zh: '档位' }, {
  rule: belongsTo('commissionRule', { inverse: 'tiers', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1, default: 1 }),
  above: money({ min: 0, required: true }),
  rate: percent({ required: true, min: 0, max: 1 }),
}, {
  module: 'targets',
  title: 'position',
  subtitle: ['above', 'rate'],
  access: { follows: 'rule' },
  icon: 'step',
  customizable: false,
  facts: ['above', 'rate'],
  quick: ['above', 'rate'],
  sections: [{ name: 'basics', fields: ['rule', 'position', 'above', 'rate'] }],
})
