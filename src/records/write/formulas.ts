import { addDays } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import type { Expression } from '../../model/define/expression.ts'
import type { FormulaField } from '../../model/define/field.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { baseOf } from '../../model/fields/money.ts'
import { matches } from './conditions.ts'
import { amended, same, type Stored } from './record.ts'
import { money } from './rollups.ts'
import type { Work } from './work.ts'

type Formula = readonly [name: string, field: FormulaField]
const known = new WeakMap<ResolvedObject, readonly Formula[]>()

/** The record with its formulas computed; the same object where nothing changed. */
export function withFormulas(work: Work, object: ResolvedObject, record: Stored, isNew = false): Stored {
  let present = record
  for (const [name, field] of formulasOf(object)) {
    const value = resultOf(work, field, evaluate(work, object, present, field.expression))
    if (!same(value, present.values[name] ?? null)) present = amended(present, isNew, { [name]: value })
  }
  return present
}

/** Formulas in an order in which each stands behind those that it reads. */
function formulasOf(object: ResolvedObject): readonly Formula[] {
  const found = known.get(object)
  if (found !== undefined) return found
  const all = Object.entries(object.fields).flatMap(([name, field]): Formula[] => (field.type === 'formula' ? [[name, field]] : []))
  const sorted: Formula[] = []
  const place = (formula: Formula, above: readonly string[]) => {
    if (sorted.includes(formula)) return
    if (above.includes(formula[0])) throw new Error(`The formulas of ${object.name} read each other in a ring: ${above.join(', ')}.`)
    const text = JSON.stringify(formula[1].expression)
    for (const other of all) if (other !== formula && text.includes(`"field":"${other[0]}"`)) place(other, [...above, formula[0]])
    sorted.push(formula)
  }
  for (const formula of all) place(formula, [])
  known.set(object, sorted)
  return sorted
}

function resultOf({ context }: Work, field: FormulaField, value: Plain): Json {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (field.result === 'money') return typeof value === 'number' ? money(context.baseCurrency, Math.round(value)) : null
  if (field.result === 'number') return typeof value === 'number' ? value : null
  if (field.result === 'boolean') return typeof value === 'boolean' ? value : null
  return typeof value === 'string' ? value : null
}

type Plain = number | string | boolean | null

function evaluate(work: Work, object: ResolvedObject, record: Stored, expression: Expression): Plain {
  const of = (inner: Expression) => evaluate(work, object, record, inner)
  const numbers = (inner: readonly Expression[], join: (values: readonly number[]) => number): Plain => {
    const values = inner.map(of).filter((value) => typeof value === 'number')
    return values.length === inner.length && values.length > 0 ? join(values) : null
  }
  if ('value' in expression) return expression.value
  if ('field' in expression) return plain(record.values[expression.field] ?? null)
  if ('add' in expression) return numbers(expression.add, (all) => all.reduce((sum, each) => sum + each, 0))
  if ('subtract' in expression) return numbers(expression.subtract, ([a = 0, b = 0]) => a - b)
  if ('multiply' in expression) return numbers(expression.multiply, (all) => all.reduce((product, each) => product * each, 1))
  if ('divide' in expression) return numbers(expression.divide, ([a = 0, b = 0]) => a / b)
  if ('round' in expression) return numbers([expression.round], ([value = 0]) => roundTo(value, expression.decimals))
  if ('least' in expression) return numbers(expression.least, (all) => Math.min(...all))
  if ('greatest' in expression) return numbers(expression.greatest, (all) => Math.max(...all))
  if ('concatenate' in expression) return expression.concatenate.map((each) => of(each) ?? '').join('')
  if ('orElse' in expression) return expression.orElse.map(of).find((value) => value !== null) ?? null
  if ('when' in expression) return matches(work, object, expression.when, record) ? of(expression.then) : expression.otherwise === undefined ? null : of(expression.otherwise)
  if ('daysBetween' in expression) return days(of(expression.daysBetween[0]), of(expression.daysBetween[1]))
  const [from, count] = expression.addDays.map(of)
  return typeof from === 'string' && typeof count === 'number' ? addDays(from.slice(0, 10), Math.round(count)) : null
}

/** Money counts in minor units of the base currency. */
function plain(value: Json): Plain {
  if (typeof value === 'object') return baseOf(value) ?? null
  return value
}

function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const scaled = Math.abs(value) * factor
  return Math.sign(value) * Math.round(scaled + scaled * Number.EPSILON) / factor
}

function days(later: Plain, earlier: Plain): number | null {
  if (typeof later !== 'string' || typeof earlier !== 'string') return null
  return Math.round((Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / 86_400_000)
}
