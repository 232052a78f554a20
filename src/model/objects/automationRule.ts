import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, datetime, integer, json, text } from '../define/vocabulary.ts'

/**
 * What happens by itself: when (trigger), for which records (condition), what (steps); shapes in model/define/automation.ts. It does
 * what `rightsOf` may do at that moment and nothing else; whoever changes what it does must be that person. Runs go on under the
 * version with which they began.
 */
export const automationRule = defineObject('automationRule', { en: 'Automation rule', zh: '自动化规则' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  object: text({ max: 60, required: true, filter: true }),
  trigger: json({ max: 10_000, required: true }),
  condition: json({ max: 20_000 }),
  steps: json({ max: 150_000, required: true }),
  active: boolean({ default: true, filter: true }),
  position: integer({ min: 0, default: 0 }),
  rightsOf: belongsTo('user', { writtenBy: 'automationRule.takeOver', default: { initial: 'me' } }),
  /** Runs on one record within an hour; more are stopped. */
  hourlyLimit: integer({ min: 1, max: 1000, default: 20 }),
  /** The chain of rules and records that went round in a ring (ChainLink[]), and when it was stopped. */
  loop: json({ max: 20_000, writtenBy: 'automationRule.forgetLoop' }),
  loopAt: datetime({ writtenBy: 'automationRule.forgetLoop' }),
  stoppedBecause: choice(['noPerson', 'unsound'], { writtenBy: 'automationRule.forgetLoop', tones: { noPerson: 'bad', unsound: 'bad' } }),
}, {
  module: 'automation',
  title: 'name',
  subtitle: ['object'],
  access: 'shared',
  guards: ['automationRule.sound'],
  trade: 'settings',
  icon: 'clock',
  facts: ['active', 'rightsOf', 'loopAt', 'stoppedBecause'],
  quick: ['name', 'object', 'trigger', 'condition', 'steps'],
  sections: [
    { name: 'basics', fields: ['name', 'object', 'trigger', 'condition', 'steps', 'active', 'position', 'hourlyLimit'] },
    { name: 'course', fields: ['rightsOf', 'loop', 'loopAt', 'stoppedBecause'] },
  ],
  views: [{ name: 'all', label: { en: 'All automation rules', zh: '全部自动化规则' }, kind: 'list', columns: ['name', 'object', 'active', 'rightsOf', 'loopAt', 'stoppedBecause'], sort: [{ field: 'position' }] }],
})
