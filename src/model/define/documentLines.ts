import type { Filter } from '../filter/filter.ts'
import { either as where, type Expression } from './expression.ts'
import type { Fields } from './field.ts'
import { belongsTo, boolean, choice, formula, integer, money, number, percent, rollup, text } from './vocabulary.ts'

const one: Expression = { value: 1 }
const included: Filter = { field: 'taxIncluded', is: 'isTrue' }
const orNothing = (field: string): Expression => ({ orElse: [{ field }, { value: 0 }] })
const rounded = (inner: Expression): Expression => ({ round: inner, decimals: 0 })
const lessDiscount: Expression = { subtract: [one, orNothing('discount')] }

/** A part of the smallest unit of money in which taxes are added up where they are rounded for a document as a whole. */
const partsOfUnit = 10_000

/** Tax in a hundredth of a percent of the smallest unit: of a price that holds it, or on top of one that does not. */
const taxParts: Expression = rounded({
  multiply: [{ field: 'total' }, { value: partsOfUnit }, where(included, { divide: [orNothing('taxRate'), { add: [one, orNothing('taxRate')] }] }, orNothing('taxRate'))],
})

const currency = (given: Partial<Parameters<typeof text>[0]> = {}) => text({ max: 3, pattern: '^[A-Z]{3}$', ...given })

/**
 * The fields of a line with a price, the same in quote, contract, order and invoice, so that lines go from one to the next as they
 * are. `total` is after the discount of the line, `tax` is in it or on top of it as the document says; both in its currency.
 * @param document the relation to the document; it declares `documentTotalFields`.
 * @param inverse how a product lists these lines.
 */
export function pricedLineFields(document: string, inverse: string): Fields {
  return {
    position: integer({ min: 1, default: 1 }),
    product: belongsTo('product', { inverse, whenPurged: 'refuse', filter: true }),
    name: text({ max: 255, required: true }),
    quantity: number({ decimals: 3, required: true, default: 1 }),
    unit: text({ max: 20 }),
    currency: currency({ takenFrom: { relation: document, field: 'currency' } }),
    taxIncluded: boolean({ takenFrom: { relation: document, field: 'taxIncluded' } }),
    listPrice: money({ in: 'currency' }),
    unitPrice: money({ required: true, in: 'currency' }),
    discount: percent({ default: 0 }),
    taxRate: percent(),
    cost: money({ in: 'currency' }),
    total: formula('money', rounded({ multiply: [{ field: 'quantity' }, { field: 'unitPrice' }, lessDiscount] }), { in: 'currency' }),
    taxParts: formula('money', taxParts, { in: 'currency' }),
    tax: formula('money', rounded({ divide: [{ field: 'taxParts' }, { value: partsOfUnit }] }), { in: 'currency' }),
    margin: formula('number', marginOf, { share: true }),
    remark: text({ max: 500 }),
  }
}

/** What is left of the price without tax when the goods are paid, as a share of it. */
const net: Expression = { subtract: [{ field: 'total' }, where(included, { field: 'tax' }, { value: 0 })] }
const marginOf: Expression = { divide: [{ subtract: [net, { multiply: [{ field: 'cost' }, { field: 'quantity' }] }] }, net] }

/**
 * The figures of a document with priced lines, all in its own currency and kept with every line that changes: `linesTotal` before
 * and `total` after the discount on the whole, freight and tax. Rounding is half away from zero; `taxRounding` says whether tax is
 * rounded in each line or once for the document.
 * @param lines the object of its lines, `through` their relation to it.
 * @param counted which lines count (those that were chosen); absent: all.
 * @param given an amount that stands instead of the lines where it is filled (what was imported without lines).
 */
export function documentTotalFields(lines: string, through: string, { counted, given }: { readonly counted?: Filter; readonly given?: string } = {}): Fields {
  const sum = (field: string) => rollup({ of: lines, through, function: 'sum', field, in: 'currency', ...(counted === undefined ? {} : { where: counted }) })
  return {
    currency: currency({ default: { initial: 'baseCurrency' } }),
    taxIncluded: boolean({ default: false }),
    taxRounding: choice(['line', 'document'], { default: 'line' }),
    discount: percent({ default: 0 }),
    freight: money({ in: 'currency' }),
    linesTotal: sum('total'),
    linesTax: sum('tax'),
    taxParts: sum('taxParts'),
    lineCount: rollup({ of: lines, through, function: 'count' }),
    reduction: formula('money', rounded({ multiply: [{ field: 'linesTotal' }, orNothing('discount')] }), { in: 'currency' }),
    taxTotal: formula('money', rounded(where(
      { field: 'taxRounding', is: 'equals', value: 'document' },
      { divide: [{ multiply: [{ field: 'taxParts' }, lessDiscount] }, { value: partsOfUnit }] },
      { multiply: [{ field: 'linesTax' }, lessDiscount] },
    )), { in: 'currency' }),
    total: formula('money', given === undefined ? documentTotal : { orElse: [{ field: given }, documentTotal] }, { sort: true, in: 'currency' }),
  }
}

const documentTotal: Expression = {
  add: [
    { subtract: [{ field: 'linesTotal' }, { field: 'reduction' }] },
    where(included, { value: 0 }, { field: 'taxTotal' }),
    orNothing('freight'),
  ],
}

/** What a document comes to without tax and freight, after the discount on the whole: what its margin is a share of. */
export const netOfDocument: Expression = {
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  subtract: [{ subtract: [{ field: 'linesTotal' }, { field: 'reduction' }] }, { when: included, then: { field: 'taxTotal' }, otherwise: { value: 0 } }],
}

/** What a line comes to without tax, whole units of its currency, and what its goods cost. */
export function lineCostFields(): Fields {
  return {
    netTotal: formula('money', rounded(net), { in: 'currency' }),
    costTotal: formula('money', rounded({ multiply: [{ field: 'cost' }, { field: 'quantity' }] }), { in: 'currency' }),
  }
}

/**
 * Gross profit of a document whose lines have `lineCostFields`: what the lines come to without tax, after the discount on the whole, less
 * what they cost. Lines of which nobody knows the cost count on neither side: no margin is known of them.
 */
export function grossProfitFields(lines: string, through: string): Fields {
  const costed: Filter = { field: 'cost', is: 'isNotEmpty' }
  return {
    costedLines: rollup({ of: lines, through, function: 'sum', field: 'netTotal', in: 'currency', where: costed }),
    costTotal: rollup({ of: lines, through, function: 'sum', field: 'costTotal', in: 'currency', where: costed }),
    costedTotal: formula('money', rounded({ multiply: [{ field: 'costedLines' }, lessDiscount] }), { in: 'currency' }),
    grossProfit: formula('money', { subtract: [{ field: 'costedTotal' }, { field: 'costTotal' }] }, { in: 'currency' }),
    margin: formula('number', { divide: [{ field: 'grossProfit' }, { field: 'costedTotal' }] }, { share: true }),
  }
}

/** The figures in the order in which a section shows them. */
export const documentTotalNames: readonly string[] = ['currency', 'taxIncluded', 'taxRounding', 'discount', 'freight', 'linesTotal', 'reduction', 'taxTotal', 'total', 'lineCount']
/** What people see of a line. */
export const pricedLineNames: readonly string[] = ['position', 'product', 'name', 'quantity', 'unit', 'listPrice', 'unitPrice', 'discount', 'taxRate', 'total', 'tax', 'cost', 'margin', 'remark']
/** What is kept only so that other figures come out exact. */
export const computationSteps: readonly string[] = ['taxParts', 'costedLines', 'costedTotal', 'returnedLines', 'returnedTax', 'returnedTaxParts']
