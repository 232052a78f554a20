import type { ForecastError } from '../../../analytics/forecast/accuracy.ts'
import { type Forecast, forecast, type Method, methods } from '../../../analytics/forecast/forecast.ts'
import { tooLittle } from '../../../analytics/refuse.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { readSeries, type Series, type SeriesSet } from './series.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** What comes, with intervals. */
export const forecastAnalysis: Analysis = {
  key: 'forecast',
  title: 'Forecast: what comes, with intervals, for one series or many',
  columns: [
    { key: 'date', about: 'when; the order of the file where there is no date', names: ['date', 'month', 'order date', 'invoice date', 'ds', 'time', 'week', 'day', 'quarter', 'year', 'period', 'timestamp', 't', '日期', '月份', '时间'] },
    { key: 'value', about: 'how much', names: ['value', 'y', 'sales', 'amount', 'revenue', 'passengers', '#passengers', 'quantity', 'units', 'volume', 'demand', 'count', 'total', '销售额', '金额', '数量', '销量'] },
    { key: 'series', many: true, about: 'which series, where there are several: product, region ...; several columns apart by semicolons', names: ['series', 'series id', 'unique id', 'item id', '序列'] },
  ],
  readsAll: true,
  options: [
    { key: 'model', kind: 'choice', choices: ['auto', 'naive', 'theta', 'ets', 'combined'], default: 'auto', about: 'seasonal naive, Theta, exponential smoothing (Holt-Winters and kin), the mean of both; auto chooses on what is held out' },
    { key: 'horizon', kind: 'whole', min: 1, max: 1000, about: 'how many steps ahead; one season, at least 6, where it is not said' },
    { key: 'holdout', kind: 'whole', min: 1, max: 1000, about: 'how many of the last values are held out to choose and measure; the horizon where it is not said' },
    { key: 'every', kind: 'choice', choices: ['auto', 'day', 'week', 'month', 'quarter', 'year'], default: 'auto', about: 'rows are added up to these steps' },
    { key: 'aggregate', kind: 'choice', choices: ['sum', 'mean'], default: 'sum', about: 'how rows of one step become one value' },
    { key: 'period', kind: 'whole', min: 1, max: 366, about: 'steps in a season: 12 for months, 7 for days' },
    { key: 'train-until', kind: 'day', about: 'the last day that counts' },
  ],
  run,
}

interface Told { readonly series: Series; readonly forecast: Forecast }

function run(table: Table, settings: Settings): Outcome {
  const set = readSeries(table, settings)
  const steps = settings.number('horizon') ?? Math.max(6, Math.min(set.period, 52))
  const held = settings.number('holdout')
  const refused: string[] = []
  const told = set.series.flatMap((series): Told[] => {
    try {
      return [{ series, forecast: forecast(series.values, { method: methodOf(settings), steps, period: set.period, ...(held === undefined ? {} : { held }) }) }]
    } catch (error) {
      if (!isProblem(error)) throw error
      refused.push(series.name)
      return []
    }
  })
  if (told.length === 0) throw tooLittle({ en: 'A forecast needs at least 4 values in a series; the longest has {has}.', zh: '预测至少需要一个含 4 个数值的序列；最长的有 {has} 个。' }, { needed: 4, has: Math.max(0, ...set.series.map(({ values }) => values.length)) })
  const [only] = told
  return {
    model: told.length === 1 && only !== undefined ? `forecast: ${only.forecast.method}` : 'forecast',
    parameters: { step: set.step, period: set.period, horizon: steps, intervals: [0.8, 0.95], ...(told.length === 1 && only !== undefined ? { ...only.forecast.parameters } : { methods: counted(told) }) },
    fit: { series: told.length, values: told.reduce((sum, { series }) => sum + series.values.length, 0), heldOut: only?.forecast.heldValues.actual.length ?? 0, errors: meansOf(told), ...(refused.length === 0 ? {} : { tooShort: refused.slice(0, 100) }) },
    rows: rows(set, told),
  }
}

function methodOf(settings: Settings): Method | 'auto' {
  return methods.find((method) => method === settings.text('model')) ?? 'auto'
}

function counted(told: readonly Told[]): Record<string, number> {
  return Object.fromEntries(methods.map((method) => [method, told.filter(({ forecast: { method: chosen } }) => chosen === method).length]))
}

/** Of each method on the held-out values: the mean over the series. */
function meansOf(told: readonly Told[]): Record<string, Record<string, number | null>> {
  const mean = (errors: readonly ForecastError[], of: (error: ForecastError) => number | null) => {
    const known = errors.map(of).filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  }
  return Object.fromEntries(methods.map((method) => {
    const errors = told.flatMap(({ forecast: { held } }) => held.filter((each) => each.method === method))
    return [method, { smape: mean(errors, ({ smape }) => smape), mase: mean(errors, ({ mase }) => mase), mape: mean(errors, ({ mape }) => mape), ...(told.length === 1 ? { mae: mean(errors, ({ mae }) => mae), rmse: mean(errors, ({ rmse }) => rmse) } : {}) }]
  }))
}

function* rows({ nameOf }: SeriesSet, told: readonly Told[]): Generator<OutcomeRow> {
  for (const { series: { name, first, values }, forecast: { method, points, heldValues: { actual, forecast: before } } } of told) {
    const named = name === '' ? {} : { series: name }
    const none = { low80: null, high80: null, low95: null, high95: null }
    for (let at = 0; at < actual.length; at += 1) yield { ...named, date: nameOf(first + values.length - actual.length + at), kind: 'heldOut', step: at + 1, value: before[at] ?? null, actual: actual[at] ?? null, ...none, method }
    for (const { step, value, low80, high80, low95, high95 } of points) yield { ...named, date: nameOf(first + values.length - 1 + step), kind: 'forecast', step, value, actual: null, low80, high80, low95, high95, method }
  }
}
