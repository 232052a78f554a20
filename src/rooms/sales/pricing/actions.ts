import { z } from 'zod'
import type { JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { present } from '../../../lib/present.ts'
import { computePrice } from '../../../model/actions/price.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { invalid, pointer } from '../../../model/fields/check.ts'
import type { AskedLine } from '../../../model/prices/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { priceWithin } from './price.ts'
import { seenBy, sightOf } from './seen.ts'

/** The verbs of prices. */
export const pricingActions = (registry: Registry): readonly Implementation[] => [implement(computePrice, (doing) => compute(registry, doing))]

/** So many lines are priced at once. */
const mostLines = 5000
const line = z.strictObject({
  product: z.uuid(), quantity: z.number(), handPercent: z.number().min(0).max(1).optional(), handPrice: z.int().min(0).optional(), discount: z.number().min(0).max(1).optional(),
})
const lines = z.array(line).max(mostLines)
const codes = z.array(z.string().max(200)).max(10)

async function compute(registry: Registry, { context, input, tx }: Doing): Promise<Outcome> {
  const sight = sightOf(context.actor.permissions)
  if (!sight.prices) throw new Problem({ kind: 'price.hidden', status: 403, title: { en: 'You may not see prices.', zh: '您无权查看价格。' } })
  const { customer, date, currency, taxIncluded, taxRounding, discount } = input
  const document = await priceWithin(tx, registry, context, present({
    lines: parsed(lines, input, 'lines').map((one): AskedLine => present(one)), couponCodes: input['coupons'] === undefined || input['coupons'] === null ? undefined : parsed(codes, input, 'coupons'),
    customer: textIn(customer), date: textIn(date), currency: textIn(currency), taxIncluded: taxIncluded === true, taxRounding: taxRounding === 'document' ? 'document' as const : 'line' as const,
    discount: typeof discount === 'number' ? discount : undefined, freight: freightIn(input, textIn(currency) ?? context.baseCurrency),
  }))
  return { written: [], result: seenBy(sight, document) }
}

function parsed<Value>(schema: z.ZodType<Value>, input: JsonObject, name: string): Value {
  const result = schema.safeParse(input[name])
  if (result.success) return result.data
  throw invalid(result.error.issues.slice(0, 20).map(({ path, message }) => ({ path: pointer(name, ...path.map((step) => (typeof step === 'symbol' ? '' : step))), rule: 'price', message: { en: message, zh: '此项格式不正确。' } })))
}

/** Freight stands in the currency of the document. */
function freightIn({ freight }: JsonObject, currency: string): number | undefined {
  if (typeof freight !== 'object' || freight === null || !('amount' in freight)) return undefined
  if (freight['currency'] !== currency) throw invalid([{ path: '/freight', rule: 'currency', message: { en: 'The freight must be in the currency of the document.', zh: '运费须与单据币种一致。' } }])
  return typeof freight['amount'] === 'number' ? freight['amount'] : undefined
}

function textIn(value: JsonObject[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
