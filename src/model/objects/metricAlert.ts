import { defineObject } from '../define/object.ts'
import { watchedPeriods } from '../define/kpis.ts'
import { boolean, choice, date, department, integer, links, number, text, user } from '../define/vocabulary.ts'

/** People want to be told when a metric crosses a bound, or moves as it usually does not. It is counted with the rights of each who is told. */
export const metricAlert = defineObject('metricAlert', { en: 'Metric alert', zh: '指标预警' }, {
  name: text({ max: 200, required: true, search: 'C', sort: true }),
  metric: text({ max: 60, required: true, naming: 'metric' }),
  alertWhen: choice(['above', 'below', 'unusual'], { required: true, default: 'below' }),
  threshold: number({ decimals: 4, unitOf: 'metric', shownWhen: { field: 'alertWhen', in: ['above', 'below'] } }),
  measuredOver: choice([...watchedPeriods], { required: true, default: 'week' }),
  /** What is usual: so many usual distances from the middle of so many periods, of those right before or of those around a year ago. */
  deviations: number({ decimals: 1, min: 1, max: 10, default: 3, shownWhen: { field: 'alertWhen', in: ['unusual'] } }),
  periodsBefore: integer({ min: 4, max: 26, default: 8, shownWhen: { field: 'alertWhen', in: ['unusual'] } }),
  usualFrom: choice(['before', 'yearAgo'], { default: 'before', shownWhen: { field: 'alertWhen', in: ['unusual'] } }),
  ofPerson: user(), ofDepartment: department(),
  /** A field of the customer and its value: 'rfmSegment:champions'. */
  segment: text({ max: 120 }),
  /** A dimension of the metric and the one value of it that is counted. */
  cutBy: text({ max: 60 }), cutTo: text({ max: 200 }),
  /** Who hears of it beside its owner. */
  tells: links(['user'], { inverse: 'alertsHeard' }),
  active: boolean({ default: true, filter: true }),
  lastValue: number({ decimals: 4, unitOf: 'metric', writtenBy: 'metricAlert.watch' }),
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
  sections: [{ name: 'basics', fields: ['name', 'metric', 'alertWhen', 'threshold', 'deviations', 'periodsBefore', 'usualFrom', 'measuredOver', 'ofPerson', 'ofDepartment', 'segment', 'cutBy', 'cutTo', 'tells', 'active'] }, { name: 'result', fields: ['lastValue', 'alertedOn', 'finding'] }],
  views: [{ name: 'all', label: { en: 'All alerts', zh: '全部预警' }, kind: 'list', columns: ['name', 'metric', 'alertWhen', 'threshold', 'measuredOver', 'lastValue', 'alertedOn', 'active'], sort: [{ field: 'name' }] }],
})
