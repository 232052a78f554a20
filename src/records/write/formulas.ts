import { isJsonObject, type Json } from '../../lib/json.ts'
import { roundHalfAway } from '../../lib/money.ts'
import type { FormulaField } from '../../model/define/field.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { baseOf, readAmount } from '../../model/fields/money.ts'
import { type Evaluation, evaluate } from '../../model/fields/evaluate.ts'
import { matches } from './conditions.ts'
import { currencyIn, ownMoney } from './ownCurrency.ts'
import { amended, same, type Stored } from './record.ts'
import { amountTooLarge } from './problems.ts'
import { money } from './rollups.ts'
import type { Work } from './work.ts'
import { companyZoneOf } from '../context.ts'

type Computing = Pick<Work, 'registry' | 'context'>
type Formula = readonly [name: string, field: FormulaField]
const known = new WeakMap<ResolvedObject, readonly Formula[]>()

/** The record with its formulas computed; the same object where nothing changed. */
export function withFormulas(work: Computing, object: ResolvedObject, record: Stored, isNew = false): Stored {
  let present = inOwnCurrency(work, object, record, isNew)
  for (const [name, field] of formulasOf(object)) {
    const value = resultOf(work, field, present, evaluationOf(work, object, present))
    if (isTooLarge(value)) throw amountTooLarge(`/${name}`)
    if (!same(value, present.values[name] ?? null)) present = amended(present, isNew, { [name]: value })
  }
  return present
}

/** A sum over nothing is nothing in the currency of its document too: ¥0 on one in dollars would be a mistake. */
function inOwnCurrency({ context: { baseCurrency } }: Computing, object: ResolvedObject, record: Stored, isNew: boolean): Stored {
  let present = record
  for (const { name, in: field } of ownSumsOf(object)) {
    const amount = readAmount(record.values[name] ?? null)
    const currency = currencyIn(record.values, field, baseCurrency)
    if (amount?.amount === 0 && amount.currency !== currency) present = amended(present, isNew, { [name]: ownMoney(currency, 0, 0) })
  }
  return present
}

interface OwnSum { readonly name: string; readonly in: string }
const ownSums = new WeakMap<ResolvedObject, readonly OwnSum[]>()
function ownSumsOf(object: ResolvedObject): readonly OwnSum[] {
  let found = ownSums.get(object)
  if (found === undefined) ownSums.set(object, found = Object.entries(object.fields).flatMap(([name, field]) => (field.type === 'rollup' && field.function === 'sum' && field.in !== undefined ? [{ name, in: field.in }] : [])))
  return found
}

/** Beyond what can be counted exactly: refused rather than kept wrong. */
function isTooLarge(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).some((part) => typeof part === 'number' && !Number.isSafeInteger(part))
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

function evaluationOf(work: Computing, object: ResolvedObject, record: Stored): Evaluation {
  return { field: (name) => record.values[name] ?? null, matches: (filter) => matches(work, object, filter, record), baseCurrency: work.context.baseCurrency, zone: companyZoneOf(work.context) }
}

function resultOf({ context }: Computing, field: FormulaField, record: Stored, evaluation: Evaluation): Json {
  const value = evaluate(field.expression, evaluation)
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (field.result === 'money') return typeof value === 'number' ? moneyOf(context.baseCurrency, field, record, evaluation, roundHalfAway(value)) : null
  if (field.result === 'number') return typeof value === 'number' ? value : null
  if (field.result === 'boolean') return typeof value === 'boolean' ? value : null
  return typeof value === 'string' ? value : null
}

/** In the currency of the record where the field says so; computed there anew, as sums of rounded amounts differ from a rounded sum. */
function moneyOf(baseCurrency: string, field: FormulaField, record: Stored, evaluation: Evaluation, base: number): Json {
  const currency = field.in === undefined ? baseCurrency : currencyIn(record.values, field.in, baseCurrency)
  if (currency === baseCurrency) return money(baseCurrency, base)
  const amount = evaluate(field.expression, { ...evaluation, currency })
  return typeof amount === 'number' && Number.isFinite(amount) ? ownMoney(currency, roundHalfAway(amount), atRateOf(record, field.at, roundHalfAway(amount)) ?? base) : null
}

/** The base of an amount at the rate of another field of the record; undefined where that tells none. */
function atRateOf(record: Stored, at: string | undefined, amount: number): number | undefined {
  const value = at === undefined ? null : record.values[at] ?? null
  const [own, base] = [readAmount(value)?.amount, baseOf(value)]
  return own === undefined || base === undefined || own === 0 ? undefined : roundHalfAway(amount * (base / own))
}
