import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { readAmount } from '../../model/fields/money.ts'
import type { Change } from './change.ts'
import { otherCurrency } from './problems.ts'
import { same, type Values } from './record.ts'
import { addProblems, type Work } from './work.ts'

/** An amount of a record, and the field that names the currency of all of them. */
interface Amount { readonly name: string; readonly in: string }

const known = new WeakMap<ResolvedObject, readonly Amount[]>()
function amountsOf(object: ResolvedObject): readonly Amount[] {
  let found = known.get(object)
  if (found === undefined) known.set(object, found = Object.entries(object.fields).flatMap(([name, field]) => (field.type === 'money' && field.in !== undefined ? [{ name, in: field.in }] : [])))
  return found
}

/** The currency in which a record reckons: what the field says, else that of the company's books. */
export function currencyIn(values: Values, field: string, baseCurrency: string): string {
  const named = values[field]
  return typeof named === 'string' ? named : baseCurrency
}

/** The currency of a new record that names none: that of the first amount which was given with it. */
export function currencyGiven(object: ResolvedObject, field: string, given: Values): string | undefined {
  for (const amount of amountsOf(object)) {
    const money = amount.in === field ? readAmount(given[amount.name] ?? null) : undefined
    if (money !== undefined) return money.currency
  }
  return undefined
}

/** Refuses an amount in another currency than that of its record: what is summed would be no sum. */
export function checkCurrencies(work: Work, changes: readonly Change[]): void {
  for (const change of changes) {
    const { object, before, after, derived } = change
    if (after === undefined || derived) continue
    for (const { name, in: field } of amountsOf(object)) {
      const money = readAmount(after.values[name] ?? null)
      const currency = currencyIn(after.values, field, work.context.baseCurrency)
      const touched = before === undefined || [name, field].some((each) => !same(after.values[each] ?? null, before.values[each] ?? null))
      if (touched && money !== undefined && money.currency !== currency) addProblems(work, change, [otherCurrency(`/${name}`, money.currency, currency)])
    }
  }
}

/** Money that was computed in a currency of its own. */
export function ownMoney(currency: string, amount: number, base: number): Json {
  return { amount, currency, base }
}
