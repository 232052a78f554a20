import { addDays, dateInZone, isDate } from '../../lib/calendar.ts'
import { workdayFrom } from '../../lib/workdays.ts'
import type { Json } from '../../lib/json.ts'
import type { Expression } from '../define/expression.ts'
import type { Filter } from '../filter/filter.ts'
import { isObject } from './behaviour.ts'
import { baseOf, readAmount } from './money.ts'
import { isStoredDate } from './calendarText.ts'

export interface Evaluation {
  /** The record's value of a field, in the shape of the API. */
  readonly field: (name: string) => Json
  /** Whether the record satisfies a condition. */
  readonly matches: (filter: Filter) => boolean
  readonly baseCurrency: string
  /** Reckons in this currency instead: an amount of nothing fits each, any other amount only its own. */
  readonly currency?: string
  /** Where the company's days begin; where nobody says, in Greenwich. */
  readonly zone?: string
}

type Result = number | string | boolean | null
type Case<Key extends string> = Extract<Expression, Readonly<Record<Key, unknown>>>

/**
 * What a formula gives for one record: the typed tree is walked, no text is ever run. Money counts in minor units of the base
 * currency. Computed from nothing, or divided by nothing, the result is empty (null); only concatenate and orElse pass over it.
 */
export function evaluate(expression: Expression, evaluation: Evaluation): Result {
  const of = (inner: Expression) => evaluate(inner, evaluation)
  if ('value' in expression) return expression.value
  if ('field' in expression) return plain(evaluation.field(expression.field), evaluation)
  if ('when' in expression) return chosen(expression, evaluation)
  if ('orElse' in expression) return firstOf(expression.orElse, of)
  if ('concatenate' in expression) return joined(expression.concatenate.map(of))
  if ('daysBetween' in expression) return daysBetween(expression.daysBetween.map(of))
  if ('addDays' in expression) return daysLater(expression.addDays.map(of))
  if ('dayOf' in expression) return dayOf(of(expression.dayOf[0]), evaluation.zone ?? 'UTC')
  if ('earliest' in expression) return daysIn(expression.earliest.map(of)).at(0) ?? null
  if ('latest' in expression) return daysIn(expression.latest.map(of)).at(-1) ?? null
  if ('ifAfter' in expression) return ifAfter(expression.ifAfter.map(of))
  if ('onWorkday' in expression) return onWorkday(of(expression.onWorkday), expression.calendar)
  if ('round' in expression) return calculate([expression.round], of, ([value = 0]) => roundTo(value, expression.decimals))
  if ('add' in expression) return calculate(expression.add, of, (all) => all.reduce((sum, each) => sum + each, 0))
  if ('subtract' in expression) return calculate(expression.subtract, of, ([from = 0, less = 0]) => from - less)
  if ('multiply' in expression) return calculate(expression.multiply, of, (all) => all.reduce((product, each) => product * each, 1))
  if ('divide' in expression) return calculate(expression.divide, of, ([over = 0, by = 0]) => over / by)
  if ('least' in expression) return calculate(expression.least, of, (all) => Math.min(...all))
  return calculate(expression.greatest, of, (all) => Math.max(...all))
}

function plain(value: Json, { baseCurrency, currency }: Evaluation): Result {
  if (isObject(value)) {
    const money = readAmount(value)
    if (currency !== undefined) return money?.currency === currency || money?.amount === 0 ? money.amount : null
    return baseOf(value) ?? (money?.currency === baseCurrency ? money.amount : null)
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function chosen(expression: Case<'when'>, evaluation: Evaluation): Result {
  const branch = evaluation.matches(expression.when) ? expression.then : expression.otherwise
  return branch === undefined ? null : evaluate(branch, evaluation)
}

function firstOf(expressions: readonly Expression[], of: (inner: Expression) => Result): Result {
  for (const each of expressions) {
    const value = of(each)
    if (value !== null && value !== '') return value
  }
  return null
}

function joined(parts: readonly Result[]): string | null {
  const text = parts.map((part) => (part === null ? '' : String(part))).join('')
  return text === '' ? null : text
}

function calculate(expressions: readonly Expression[], of: (inner: Expression) => Result, join: (numbers: readonly number[]) => number): number | null {
  const numbers = expressions.map(of).filter((value) => typeof value === 'number')
  if (numbers.length < expressions.length || numbers.length === 0) return null
  const result = join(numbers)
  return Number.isFinite(result) ? (result === 0 ? 0 : result) : null
}

/** Half away from zero, as invoices round. */
function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const scaled = Math.abs(value) * factor
  return (Math.sign(value) * Math.round(scaled + scaled * Number.EPSILON)) / factor
}

function dateOf(value: Result | undefined): string | undefined {
  const date = typeof value === 'string' ? value.slice(0, 10) : ''
  return isDate(date) ? date : undefined
}

function daysBetween([later, earlier]: readonly Result[]): number | null {
  const [to, from] = [dateOf(later), dateOf(earlier)]
  return to === undefined || from === undefined ? null : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function daysLater([date, count]: readonly Result[]): string | null {
  const from = dateOf(date)
  if (from === undefined || typeof count !== 'number' || Math.abs(count) > 3_652_058) return null
  const moved = addDays(from, Math.round(count))
  return isStoredDate(moved) ? moved : null
}

function dayOf(value: Result, zone: string): string | null {
  if (typeof value !== 'string') return null
  const instant = isDate(value) ? Number.NaN : Date.parse(value)
  return Number.isNaN(instant) ? dateOf(value) ?? null : dateInZone(instant, zone)
}

function onWorkday(value: Result, calendar: Case<'onWorkday'>['calendar']): string | null {
  const date = dateOf(value)
  return date === undefined ? null : workdayFrom(calendar, date)
}

function daysIn(values: readonly Result[]): readonly string[] {
  return values.flatMap((value) => dateOf(value) ?? []).sort()
}

function ifAfter([day, than]: readonly Result[]): string | null {
  const [one, other] = [dateOf(day), dateOf(than)]
  return one !== undefined && (other === undefined || one > other) ? one : null
}
