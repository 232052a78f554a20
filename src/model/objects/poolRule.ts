import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, datetime, integer, json, text } from '../define/vocabulary.ts'

/**
 * When a record goes into a pool by itself: those that the filter finds, once so many days have gone since what `clock` names (the
 * last contact, the end of a contract), or since their owner has them if that is later. With `fromPool`, those that lie there.
 */
export const poolRule = defineObject('poolRule', { en: 'Pool rule', zh: '公海规则' }, {
  name: text({ max: 100, required: true, sort: true }),
  pool: belongsTo('publicPool', { required: true, inverse: 'poolRules', whenPurged: 'purge', filter: true }),
  fromPool: belongsTo('publicPool', { whenPurged: 'purge' }),
  filter: json({ max: 20_000 }),
  clock: text({ max: 60, required: true }),
  days: integer({ min: 1, max: 3650, required: true }),
  warnDays: integer({ min: 0, max: 365, default: 3 }),
  mostPerRun: integer({ min: 1, max: 1_000_000, required: true, default: 1000 }),
  active: boolean({ writtenBy: 'poolRule.activate', filter: true }),
  lastRunAt: datetime({ writtenBy: 'poolRule.run' }),
  lastMoved: integer({ min: 0, writtenBy: 'poolRule.run' }),
}, {
  module: 'pools',
  title: 'name',
  subtitle: ['pool'],
  access: 'shared',
  trade: 'settings',
  guards: ['poolRule.sound'],
  icon: 'clock',
  facts: ['active', 'lastRunAt', 'lastMoved'],
  quick: ['name', 'pool', 'clock', 'days', 'warnDays', 'mostPerRun'],
  sections: [{ name: 'basics', fields: ['name', 'pool', 'fromPool', 'filter', 'clock', 'days', 'warnDays', 'mostPerRun', 'active', 'lastRunAt', 'lastMoved'] }],
  views: [{ name: 'all', label: { en: 'All pool rules', zh: '全部公海规则' }, kind: 'list', columns: ['name', 'pool', 'clock', 'days', 'warnDays', 'mostPerRun', 'active', 'lastRunAt', 'lastMoved'], sort: [{ field: 'name' }] }],
})
