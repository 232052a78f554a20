import { defineObject } from '../define/object.ts'
import { boolean, choice, date, department, number, text, user } from '../define/vocabulary.ts'

/** Somebody wants to be told when a metric crosses a bound, or moves as it usually does not. It is counted with the rights of whoever asked for it. */
export const metricAlert = defineObject('metricAlert', { en: 'Metric alert', zh: '指标预警' }, {
  name: text({ max: 200, required: true, search: 'C', sort: true }),
  metric: text({ max: 60, required: true }),
  alertWhen: choice(['above', 'below', 'unusual'], { required: true, default: 'below' }),
  threshold: number({ decimals: 4, shownWhen: { field: 'alertWhen', in: ['above', 'below'] } }),
  measuredOver: choice(['day', 'week', 'month'], { required: true, default: 'week' }),
  ofPerson: user(), ofDepartment: department(),
  active: boolean({ default: true, filter: true }),
  lastValue: number({ decimals: 4, writtenBy: 'metricAlert.watch' }),
  alertedOn: date({ writtenBy: 'metricAlert.watch' }),
  finding: text({ max: 500, writtenBy: 'metricAlert.watch' }),
}, {
  title: 'name',
  subtitle: ['metric', 'alertWhen'],
  trade: 'insight',
  icon: 'flag',
  customizable: false,
  rules: ['metricAlert.sound'],
  quick: ['name', 'metric', 'alertWhen', 'threshold', 'measuredOver', 'ofPerson', 'ofDepartment'],
  facts: ['alertWhen', 'threshold', 'lastValue', 'alertedOn'],
  sections: [{ name: 'basics', fields: ['name', 'metric', 'alertWhen', 'threshold', 'measuredOver', 'ofPerson', 'ofDepartment', 'active'] }, { name: 'result', fields: ['lastValue', 'alertedOn', 'finding'] }],
  views: [{ name: 'all', label: { en: 'All alerts', zh: '全部预警' }, kind: 'list', columns: ['name', 'metric', 'alertWhen', 'threshold', 'measuredOver', 'lastValue', 'alertedOn', 'active'], sort: [{ field: 'name' }] }],
})
