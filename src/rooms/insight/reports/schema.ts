import { z } from 'zod'
import { Problem } from '../../../lib/problem.ts'
import { chartKinds, grains, measureFunctions, mostCards } from '../../../model/reports/definition.ts'

const field = z.string().min(1).max(120)
/** Its tree is checked by the engine, against the object that it is asked about. */
const filter = z.custom<never>((value) => typeof value === 'object' && value !== null)
const plain = z.strictObject({ function: z.enum(measureFunctions), field: field.optional(), where: filter.optional(), label: z.string().max(100).optional() })
const measure = z.union([
  z.strictObject({ metric: z.string().min(1).max(60) }),
  z.strictObject({ ratio: z.strictObject({ of: plain, over: plain }), label: z.string().max(100).optional() }),
  plain,
])
export const dimensionSchema = z.strictObject({ field, period: z.enum(grains).optional() })

const sliceSchema = z.strictObject({ field, period: z.enum(grains).optional(), key: z.union([z.string().max(500), z.number(), z.boolean(), z.null()]) })

/** What a report may say. */
export const definitionSchema = z.strictObject({
  object: z.string().min(1).max(60).optional(), filter: filter.optional(), slices: z.array(sliceSchema).max(10).optional(), date: field.optional(),
  rows: z.array(dimensionSchema).max(3).default([]), columns: z.array(dimensionSchema).max(1).default([]), measures: z.array(measure).min(1).max(10),
  chart: z.enum(chartKinds).default('table'), limit: z.number().int().min(1).max(1000).optional(),
  period: z.enum(['all', 'day', 'week', 'month', 'quarter', 'year', 'twelveMonths']).optional(),
})

const place = z.number().int().min(0).max(1000)
const words = z.union([z.string().max(2000), z.strictObject({ en: z.string().max(2000), zh: z.string().max(2000) })])
const card = z.strictObject({
  id: z.string().min(1).max(40), title: words.optional(), x: place.max(11), y: place, width: z.number().int().min(1).max(12), height: z.number().int().min(1).max(20),
  metric: z.string().min(1).max(60).optional(), report: definitionSchema.optional(), reportId: z.uuid().optional(), text: words.optional(),
})
export const cardsSchema = z.array(card).max(mostCards).refine((cards) => new Set(cards.map(({ id }) => id)).size === cards.length)

/** @throws Problem 422 that points at the part that cannot be taken. */
export function parsed<Value>(schema: z.ZodType<Value>, value: unknown, at: string): Value {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = `${at}${(issue?.path ?? []).map((step) => `/${String(step)}`).join('')}`
  const message = { en: 'This part of the definition cannot be read.', zh: '定义中的这一部分无法识别。' }
  throw new Problem({ kind: 'report.definition', status: 422, title: message, fields: [{ path, rule: 'definition', message }] })
}
