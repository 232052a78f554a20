import type { Json, JsonObject } from '../../lib/json.ts'
import { compareText, isObject } from '../fields/behaviour.ts'
import { baseOf } from '../fields/money.ts'
import type { AggregateFilter } from './filter.ts'

/** Minor units in base currency, bare numbers included; computed money may carry the base currency and no `base`. */
export function amountInBase(value: Json, baseCurrency: string): number | undefined {
  const base = baseOf(value)
  if (base !== undefined || !isObject(value) || value['currency'] !== baseCurrency) return base
  return typeof value['amount'] === 'number' ? value['amount'] : undefined
}

/** An aggregate of the values that are there. Of none, count and sum are 0, the others empty. Money counts in base currency. */
export function aggregateValues(figure: AggregateFilter['aggregate'], values: readonly Json[], baseCurrency: string): Json {
  const present = values.filter((value) => value !== null).map((value) => (isObject(value) ? amountInBase(value, baseCurrency) ?? null : value)).filter((value) => value !== null)
  if (figure === 'count') return present.length
  const numbers = present.filter((value) => typeof value === 'number')
  const sum = numbers.reduce((total, value) => total + value, 0)
  if (figure === 'sum') return sum
  if (figure === 'average') return numbers.length === 0 ? null : sum / numbers.length
  const [first, ...rest] = present
  return rest.reduce<Json>((best, value) => ((order(value, best) < 0) === (figure === 'min') ? value : best), first ?? null)
}

/** The field's value of the first or last row by another field; rows without it come last, equal ones by id. */
export function valueAtEnd(figure: 'first' | 'last', rows: readonly JsonObject[], field: string, by: string): Json {
  const direction = figure === 'first' ? 1 : -1
  const sorted = [...rows].sort((a, b) => {
    const [left, right] = [a[by] ?? null, b[by] ?? null]
    if (left === null || right === null) return left === right ? order(a['id'] ?? '', b['id'] ?? '') : Number(left === null) - Number(right === null)
    return order(left, right) * direction || order(a['id'] ?? '', b['id'] ?? '')
  })
  return sorted[0]?.[field] ?? null
}

function order(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : 0
}
