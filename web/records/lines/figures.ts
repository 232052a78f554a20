import type { JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { lineFigures } from '../../../src/model/fields/documentFigures.ts'
import { moneyOf, numberOf } from '../../data/values.ts'
import type { Draft } from './draft.ts'
import { marginName, totalName } from './lists.ts'

interface Amount { readonly amount: number; readonly currency: string }
/** What a line comes to in its own currency and leaves as a share of it; undefined while something is missing. */
export interface Figures { readonly total: Amount | undefined; readonly margin: number | undefined }

const nothing: Figures = { total: undefined, margin: undefined }
/** Of thousands of lines one changes at a time: the others come to what they came to. */
const known = new WeakMap<JsonObject, { readonly currency: string; readonly figures: Figures }>()

/** The figures of a line, by the formulas that are declared for it. */
export function figuresOf(line: ResolvedObject, { values }: Pick<Draft, 'values'>, currency: string): Figures {
  const found = known.get(values)
  if (found?.currency === currency) return found.figures
  const figures = reckon(line, values, currency)
  known.set(values, { currency, figures })
  return figures
}

function reckon(line: ResolvedObject, values: JsonObject, currency: string): Figures {
  const name = totalName(line)
  if (name === undefined || typeof values['quantity'] === 'string' || typeof values['discount'] === 'string') return nothing
  const own = moneyOf(values['unitPrice'])?.currency ?? currency
  // The conditions of a line's formulas ask for a yes or no of its own.
  const reckoned = lineFigures({ document: line, line, through: '', currency: own, matches: (filter, row) => 'field' in filter && filter.is === 'isTrue' && row[filter.field] === true }, values, {})
  const total = moneyOf(reckoned[name])
  const margin = marginName(line)
  return { total: total === undefined ? undefined : { amount: total.amount, currency: own }, margin: margin === undefined ? undefined : numberOf(reckoned[margin]) }
}

/** The sums of the lines, one for each currency. */
export function sumsOf(line: ResolvedObject, drafts: readonly Draft[], currency: string): readonly Amount[] {
  const sums = new Map<string, number>()
  for (const draft of drafts) {
    const { total } = figuresOf(line, draft, currency)
    if (total !== undefined) sums.set(total.currency, (sums.get(total.currency) ?? 0) + total.amount)
  }
  return [...sums].map(([each, amount]) => ({ amount, currency: each }))
}
