import { z } from 'zod'
import type { Filter } from '../filter/filter.ts'
import { filterLimits } from '../filter/filter.ts'
import type { CustomFieldType } from './customization.ts'
import { expressionSchema } from './expression.ts'

// What a field that a workspace adds may say of itself, by its type. Anything else is refused, so that nothing is kept that
// nobody reads.

const name = z.string().min(1).max(100)
const size = (most: number, usual: number) => z.int().min(1).max(most).default(usual)
const bound = z.number().min(-1e15).max(1e15).optional()
const label = z.strictObject({ en: z.string().min(1).max(100), zh: z.string().min(1).max(100) })
/** Its fields and values are checked by the filter parser, once the model stands. */
const filter = z.custom<Filter>((value) => typeof value === 'object' && value !== null && !Array.isArray(value) && JSON.stringify(value).length <= 20_000 && filterLimits.depth > 0)
const none = z.strictObject({})
const dependsOn = z.strictObject({ field: name, choices: z.record(name, z.array(name).max(500)) }).optional()

export const settingSchemas = {
  text: z.strictObject({ max: size(255, 200) }),
  longText: z.strictObject({ max: size(20_000, 5000) }),
  richText: z.strictObject({ max: size(50_000, 50_000) }),
  number: z.strictObject({ decimals: z.int().min(0).max(6).default(2), min: bound, max: bound, grouped: z.boolean().optional() }),
  money: z.strictObject({ min: bound }),
  percent: z.strictObject({ min: z.number().min(-100).max(100).default(0), max: z.number().min(-100).max(100).default(1) }),
  rating: z.strictObject({ max: z.int().min(2).max(10).default(5) }),
  date: none, datetime: none, time: none, duration: none, boolean: none, place: none, file: none,
  choice: z.strictObject({ dependsOn }),
  multiChoice: none,
  email: none,
  phone: none,
  url: none,
  address: none,
  user: none,
  department: none,
  relation: z.strictObject({ to: name, listed: z.boolean().default(true), listLabel: label.optional(), part: z.boolean().optional(), acyclic: z.boolean().optional(), whenPurged: z.enum(['clear', 'refuse', 'purge']).default('clear') }),
  target: z.strictObject({ to: z.array(name).min(1).max(20), listed: z.boolean().default(true) }),
  links: z.strictObject({ to: z.array(name).min(1).max(20), listed: z.boolean().default(true), roles: z.array(name).max(50).optional() }),
  formula: z.strictObject({ result: z.enum(['number', 'money', 'text', 'boolean', 'date']), expression: expressionSchema }),
  lookup: z.strictObject({ through: name, field: name }),
  rollup: z.strictObject({
    of: name, through: name, function: z.enum(['count', 'sum', 'min', 'max', 'average', 'first', 'last']), field: name.optional(), by: name.optional(),
    where: filter.optional(), scope: z.enum(['all', 'viewer']).default('all'),
  }),
  autoNumber: z.strictObject({ prefix: z.string().max(20).default(''), digits: z.int().min(1).max(12).default(5) }),
} satisfies Readonly<Record<CustomFieldType, z.ZodType>>
