import { defineObject } from '../define/object.ts'
import { choice, date, datetime, longText, money, text, user } from '../define/vocabulary.ts'

/** What a person says he will win in a period, and what his head says instead, with the reason. Every change stays in its history. */
export const forecastSubmission = defineObject('forecastSubmission', { en: 'Forecast submitted', zh: '预测提报' }, {
  name: text({ max: 200, required: true, search: 'C', writtenBy: 'forecastSubmission.submit' }),
  kind: choice(['month', 'quarter'], { required: true, immutable: true, filter: true, writtenBy: 'forecastSubmission.submit' }),
  startsOn: date({ required: true, immutable: true, sort: true, writtenBy: 'forecastSubmission.submit' }),
  endsOn: date({ required: true, immutable: true, writtenBy: 'forecastSubmission.submit' }),
  commit: money({ min: 0, required: true, writtenBy: 'forecastSubmission.submit' }),
  bestCase: money({ min: 0, required: true, writtenBy: 'forecastSubmission.submit' }),
  submittedAt: datetime({ writtenBy: 'forecastSubmission.submit', sort: true }),
  remark: longText({ max: 2000 }),
  overrideCommit: money({ min: 0, writtenBy: 'forecastSubmission.override' }),
  overrideBestCase: money({ min: 0, writtenBy: 'forecastSubmission.override' }),
  overrideReason: longText({ max: 2000, writtenBy: 'forecastSubmission.override' }),
  overriddenBy: user({ inverse: 'overriddenForecasts', writtenBy: 'forecastSubmission.override' }),
  overriddenAt: datetime({ writtenBy: 'forecastSubmission.override' }),
}, {
  module: 'pipeline',
  title: 'name',
  subtitle: ['startsOn'],
  access: 'owned',
  icon: 'chart',
  uniqueRules: [{ name: 'period', label: { en: 'Period', zh: '期间' }, fields: ['owner', 'kind', 'startsOn'] }],
  facts: ['startsOn', 'commit', 'bestCase', 'overrideCommit'],
  sections: [
    { name: 'basics', fields: ['name', 'kind', 'startsOn', 'endsOn', 'commit', 'bestCase', 'submittedAt', 'remark'] },
    { name: 'decision', fields: ['overrideCommit', 'overrideBestCase', 'overrideReason', 'overriddenBy', 'overriddenAt'] },
  ],
  views: [{ name: 'all', label: { en: 'All forecasts submitted', zh: '全部预测提报' }, kind: 'list', columns: ['name', 'startsOn', 'commit', 'bestCase', 'overrideCommit', 'submittedAt', 'owner'], sort: [{ field: 'submittedAt', descending: true }] }],
})
