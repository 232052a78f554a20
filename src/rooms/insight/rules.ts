import type { z } from 'zod'
import { asText } from '../../lib/json.ts'
import { isDated } from '../../model/metrics/kpi.ts'
import { metricOf } from '../../model/metrics/library.ts'
import { rule } from '../../records/write/index.ts'
import { cardsSchema, definitionSchema } from './reports/schema.ts'

/** What is kept can be read again: a definition that no report could run is refused when it is written. */
const readable = (schema: z.ZodType, value: unknown, path: string) => (schema.safeParse(value).success ? [] : [{ path, rule: 'definition', message: { en: 'This definition cannot be read.', zh: '定义无法识别。' } }])

/** An alert is about a metric that there is, and says its bound where it has one. */
const soundAlert = rule('metricAlert.sound', (before, after) => [
  ...(metricOf(asText(after['metric'])) === undefined ? [{ path: '/metric', rule: 'metric', message: { en: 'There is no such metric: give its key, such as sales.amount.', zh: '没有该指标：请填写指标代码，如 sales.amount。' } }] : []),
  ...(asText(after['cutBy']) !== '' && metricOf(asText(after['metric']))?.dimensions.includes(asText(after['cutBy'])) === false ? [{ path: '/cutBy', rule: 'cut', message: { en: 'This metric is not cut by that.', zh: '该指标不支持此维度。' } }] : []),
  ...(isNew(before, after) && after['alertWhen'] === 'unusual' && !datedMetric(after) ? [{ path: '/alertWhen', rule: 'undated', message: { en: 'This metric is only known as it stands now: give it a bound.', zh: '该指标只有当前时点的数值，请改用阈值。' } }] : []),
  ...(after['alertWhen'] !== 'unusual' && typeof after['threshold'] !== 'number' ? [{ path: '/threshold', rule: 'required', message: { en: 'Say the bound.', zh: '请填写阈值。' } }] : []),
])

type Values = Readonly<Record<string, unknown>>
const textIn = (values: Values, name: string) => { const value = values[name]; return typeof value === 'string' ? value : '' }
/** What was kept before this was asked stays as it is. */
const isNew = (before: Values | undefined, after: Values) => before === undefined || ['metric', 'alertWhen'].some((name) => textIn(before, name) !== textIn(after, name))
const datedMetric = (after: Values) => { const metric = metricOf(textIn(after, 'metric')); return metric === undefined || isDated(metric) }

/** A time that ends before it begins tells of nothing. */
const soundManagement = rule('managementReport.sound', (_before, after) => [
  ...(asText(after['startsOn']) > asText(after['endsOn']) ? [{ path: '/endsOn', rule: 'dates', message: { en: 'It ends before it begins.', zh: '结束日期早于开始日期。' } }] : []),
])

export const insightRules = [
  soundManagement,
  soundAlert,
  rule('report.sound', (_before, after) => readable(definitionSchema, after['definition'], '/definition')),
  rule('dashboard.sound', (_before, after) => readable(cardsSchema, after['cards'] ?? [], '/cards')),
]
