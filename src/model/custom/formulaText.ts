import type { Json } from '../../lib/json.ts'
import type { Expression } from '../define/expression.ts'
import type { FieldFilter, Filter, Operator } from '../filter/filter.ts'

// A formula as people write it: amount * probability, if(industry = "retail", 1, 2). The text is only ever read into the typed
// tree; what is kept and run is the tree.

/** Signs of conditions; the other operators are written by their names: name contains "x". */
export const operatorSigns = { equals: '=', notEquals: '!=', lessThan: '<', atMost: '<=', moreThan: '>', atLeast: '>=' } as const satisfies Partial<Record<Operator, string>>
const signs: ReadonlyMap<string, string> = new Map(Object.entries(operatorSigns))
export const reserved: ReadonlySet<string> = new Set(['and', 'or', 'not', 'true', 'false'])
const plainName = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*$/

type Of<Key extends string> = Extract<Expression, Readonly<Record<Key, unknown>>>

/** The text of a formula; read again by readFormula it gives the same tree. */
export function printFormula(expression: Expression): string {
  if ('value' in expression) return printValue(expression.value)
  if ('field' in expression) return printField(expression.field)
  if ('add' in expression) return chain('add', expression.add, ' + ', (each, index) => sums(each) && (index > 0 || 'add' in each))
  if ('multiply' in expression) return chain('multiply', expression.multiply, ' * ', (each, index) => sums(each) || (products(each) && (index > 0 || 'multiply' in each)))
  if ('subtract' in expression) return two(expression.subtract, ' - ', (each, index) => index > 0 && sums(each))
  if ('divide' in expression) return two(expression.divide, ' / ', (each, index) => sums(each) || (index > 0 && products(each)))
  if ('round' in expression) return `round(${printFormula(expression.round)}, ${expression.decimals})`
  if ('when' in expression) return printWhen(expression)
  if ('least' in expression) return call('least', expression.least)
  if ('greatest' in expression) return call('greatest', expression.greatest)
  if ('concatenate' in expression) return call('concatenate', expression.concatenate)
  if ('orElse' in expression) return call('orElse', expression.orElse)
  if ('daysBetween' in expression) return call('daysBetween', expression.daysBetween)
  if ('addDays' in expression) return call('addDays', expression.addDays)
  if ('dayOf' in expression) return call('dayOf', expression.dayOf)
  if ('earliest' in expression) return call('earliest', expression.earliest)
  if ('latest' in expression) return call('latest', expression.latest)
  if ('onWorkday' in expression) return call('onWorkday', [expression.onWorkday])
  return call('ifAfter', expression.ifAfter)
}

const sums = (each: Expression) => ('add' in each && each.add.length > 1) || 'subtract' in each
const products = (each: Expression) => ('multiply' in each && each.multiply.length > 1) || 'divide' in each

type Bracketed = (each: Expression, index: number) => boolean

/** A list of one cannot be told from what is in it by signs: it is written as a call. */
function chain(name: string, list: readonly Expression[], by: string, bracketed: Bracketed): string {
  return list.length < 2 ? call(name, list) : joined(list, by, bracketed)
}
function two(list: readonly Expression[], by: string, bracketed: Bracketed): string {
  return joined(list, by, bracketed)
}
function joined(list: readonly Expression[], by: string, bracketed: Bracketed): string {
  return list.map((each, index) => (bracketed(each, index) ? `(${printFormula(each)})` : printFormula(each))).join(by)
}
function call(name: string, list: readonly Expression[]): string {
  return `${name}(${list.map(printFormula).join(', ')})`
}

function printWhen({ when, then, otherwise }: Of<'when'>): string {
  return `if(${printCondition(when)}, ${printFormula(then)}${otherwise === undefined ? '' : `, ${printFormula(otherwise)}`})`
}

function printValue(value: number | string | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

export function printField(name: string): string {
  return plainName.test(name) && !reserved.has(name) ? name : `field(${JSON.stringify(name)})`
}

/** A condition of a formula. What has no shorter way is written as the filter language has it: filter({"some": "orders"}). */
export function printCondition(filter: Filter): string {
  if ('field' in filter) return printComparison(filter)
  if ('not' in filter) return `not (${printCondition(filter.not)})`
  if ('and' in filter && filter.and.length > 1) return filter.and.map(bracketed).join(' and ')
  if ('or' in filter && filter.or.length > 1) return filter.or.map(bracketed).join(' or ')
  return `filter(${JSON.stringify(filter)})`
}

function bracketed(filter: Filter): string {
  const group = ('and' in filter && filter.and.length > 1) || ('or' in filter && filter.or.length > 1)
  return group ? `(${printCondition(filter)})` : printCondition(filter)
}

function printComparison({ field, is, value }: FieldFilter): string {
  return `${printField(field)} ${signs.get(is) ?? is}${value === undefined ? '' : ` ${printJson(value)}`}`
}

function printJson(value: Json | object): string {
  return JSON.stringify(value)
}
