import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { decimalAmount, isCurrency, minorDigits, parseAmount } from '../../lib/money.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import type { MoneyField } from '../define/field.ts'
import { between, broken, checked, comparing, type FieldBehaviour, isObject, pick, perField } from './behaviour.ts'
import { familyOperators } from './families.ts'
import { jsonBounds, within } from './numeric.ts'

/** A trillion of the largest units: sums of many stay safe integers. */
const largest = 1e14

const moneySchema = perField(newSchema)

/** An amount in minor units with its currency. It is read with its amount in base currency and the rate used. */
export const moneyBehaviour: FieldBehaviour<'money'> = {
  family: 'money',
  operators: familyOperators.money,
  written: true,
  schema: moneySchema,
  json: (field) => ({
    type: 'object',
    properties: {
      amount: { type: 'integer', description: 'Minor units.', ...jsonBounds(field) },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      base: { type: ['integer', 'null'], description: 'Minor units of the company’s base currency.' },
      rate: { type: ['number', 'null'] },
      rateDate: { type: ['string', 'null'], format: 'date' },
    },
    required: ['amount', 'currency'],
  }),
  parse(text, field, hints) {
    if (text.trim() === '') return { value: null }
    const { currency = hints.baseCurrency, amount, factor } = readMoney(text)
    const minor = parseAmount(amount, currency)
    if (minor === undefined) return { rule: 'amount', values: { currency } }
    return checked(moneySchema(field), { amount: minor * factor, currency })
  },
  format(value, _field, language) {
    const money = readAmount(value)
    if (money === undefined) return ''
    const digits = minorDigits(money.currency)
    // The plain decimal is exact; only its whole part is grouped.
    const [whole = '0', fraction] = decimalAmount(money.amount, money.currency).split('.')
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
    const number = digits === 0 ? grouped : `${grouped}.${fraction ?? ''}`
    return money.currency === 'CNY' && language === 'zh' ? number.replace(/^-?/, (sign) => `${sign}¥`) : `${money.currency} ${number}`
  },
  compare: comparing((value) => baseOf(value) ?? readAmount(value)?.amount),
  sample(random, field) {
    const low = Math.max(field.min ?? 0, (field.above ?? -1) + 1)
    return { amount: between(random, low, low + 5_000_000), currency: pick(random, ['CNY', 'USD', 'EUR', 'JPY']) }
  },
  hostile: (field) => [
    12, '12 CNY', [], {}, { amount: 1 }, { currency: 'CNY' }, { amount: '1', currency: 'CNY' }, { amount: 1.5, currency: 'CNY' },
    { amount: 2 ** 60, currency: 'CNY' }, { amount: Number.NaN, currency: 'CNY' }, { amount: 1, currency: 'cny' }, { amount: 1, currency: "C'Y" },
    { amount: 1, currency: 'CNY', base: 1 },
    ...(field.above === undefined ? [] : [{ amount: field.above, currency: 'CNY' }]),
    ...(field.min === undefined ? [] : [{ amount: field.min - 1, currency: 'CNY' }]),
  ],
}

function newSchema(field: MoneyField): z.ZodType<Json> {
  const amount = z.number('money').transform((value, context) => {
    if (!Number.isSafeInteger(value)) return broken(context, 'whole')
    if (Math.abs(value) > largest) return broken(context, 'atMost', { max: largest })
    return within(value === 0 ? 0 : value, field, context)
  })
  return z.strictObject({ amount, currency: z.string('currency').refine(isCurrency, 'currency') }, 'money')
}

/** Amount and currency of a value in the shape of the API. */
export function readAmount(value: Json): { readonly amount: number; readonly currency: string } | undefined {
  if (!isObject(value) || typeof value['amount'] !== 'number' || typeof value['currency'] !== 'string') return undefined
  return { amount: value['amount'], currency: value['currency'] }
}

/** Minor units in base currency of a value in the shape of the API; a bare number counts as such. */
export function baseOf(value: Json): number | undefined {
  if (typeof value === 'number') return value
  return isObject(value) && typeof value['base'] === 'number' ? value['base'] : undefined
}

const signs: Readonly<Record<string, string>> = {
  '¥': 'CNY', '￥': 'CNY', 元: 'CNY', 人民币: 'CNY', RMB: 'CNY', $: 'USD', US$: 'USD', 美元: 'USD', '€': 'EUR', 欧元: 'EUR', '£': 'GBP', 英镑: 'GBP',
  日元: 'JPY', HK$: 'HKD', 港元: 'HKD', 港币: 'HKD',
}

/** '¥1,234.50', 'USD 12', '12 USD', '3.5万元', '-€4' taken apart. */
function readMoney(text: string): { currency?: string; amount: string; factor: number } {
  const plain = halfWidth(text.replaceAll('￥', '¥')).trim().replace(/^\((.*)\)$/, '-$1')
  const match = /^([+-]?)\s*([^\d\s.,+-]*)\s*([+-]?[\d,.' ]*\d)\s*(万|亿)?\s*(\D*)$/.exec(plain)
  if (match === null) return { amount: plain, factor: 1 }
  const sign = `${match[1] ?? ''}${match[3] ?? ''}`.startsWith('-') ? '-' : ''
  const amount = `${sign}${(match[3] ?? '').replace(/[+\-' ]/g, '')}`
  const factor = match[4] === '万' ? 1e4 : match[4] === '亿' ? 1e8 : 1
  const unit = `${match[2] ?? ''}${match[5] ?? ''}`.trim()
  if (unit === '') return { amount, factor }
  const currency = signs[unit] ?? unit.toUpperCase()
  return isCurrency(currency) ? { currency: signs[currency] ?? currency, amount, factor } : { amount: text, factor: 1 }
}
