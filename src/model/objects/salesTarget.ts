import { bases, kpiNames, moneyKpis, periodKinds, plainKpis } from '../define/kpis.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, choice, date, longText, money, number, text } from '../define/vocabulary.ts'

const shownForMoney = { shownWhen: { field: 'kpi', in: [...moneyKpis] } } as const
const shownForPlain = { shownWhen: { field: 'kpi', in: [...plainKpis] } } as const

/**
 * What somebody is to reach in a period. Whose it is says the record itself: of a person the owner, of a department the department,
 * so that data scope tells who sees it. Money KPIs have their levels in the base currency.
 */
export const salesTarget = defineObject('salesTarget', { en: 'Sales target', zh: '业绩目标' }, {
  name: text({ max: 200, search: 'C' }),
  subject: choice(['company', 'department', 'person'], { required: true, default: 'person', filter: true, tones: { company: 'accent', department: 'info', person: 'neutral' } }),
  kpi: choice(kpiNames, { required: true, default: 'amount', filter: true }),
  basis: choice([...bases], { required: true, default: 'confirmed', shownWhen: { field: 'kpi', in: ['amount'] } }),
  period: choice([...periodKinds], { required: true, default: 'month' }),
  startsOn: date({ required: true, sort: true, filter: true }),
  base: money({ min: 0, ...shownForMoney }),
  goal: money({ min: 0, ...shownForMoney }),
  stretch: money({ min: 0, ...shownForMoney }),
  baseNumber: number({ min: 0, decimals: 4, ...shownForPlain }),
  goalNumber: number({ min: 0, decimals: 4, ...shownForPlain }),
  stretchNumber: number({ min: 0, decimals: 4, ...shownForPlain }),
  plan: belongsTo('salesPlan', { inverse: 'targets', filter: true }),
  remark: longText({ max: 2000 }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['owner', 'startsOn'],
  guards: ['salesTarget.sound'],
  trade: 'sales',
  icon: 'flag',
  customizable: true,
  merges: false,
  quick: ['subject', 'owner', 'department', 'kpi', 'basis', 'period', 'startsOn', 'base', 'goal', 'stretch', 'baseNumber', 'goalNumber', 'stretchNumber'],
  facts: ['kpi', 'period', 'startsOn', 'goal'],
  sections: [
    { name: 'basics', fields: ['name', 'subject', 'kpi', 'basis', 'period', 'startsOn', 'plan', 'remark'] },
    { name: 'levels', fields: ['base', 'goal', 'stretch', 'baseNumber', 'goalNumber', 'stretchNumber'] },
  ],
  views: [
    { name: 'all', label: { en: 'All targets', zh: '全部目标' }, kind: 'list', columns: ['name', 'subject', 'owner', 'department', 'kpi', 'period', 'startsOn', 'base', 'goal', 'stretch'], sort: [{ field: 'startsOn', descending: true }] },
    { name: 'mine', label: { en: 'My targets', zh: '我的目标' }, kind: 'list', columns: ['name', 'kpi', 'period', 'startsOn', 'base', 'goal', 'stretch', 'goalNumber'], filter: { and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'subject', is: 'equals', value: 'person' }] }, sort: [{ field: 'startsOn', descending: true }] },
  ],
})
