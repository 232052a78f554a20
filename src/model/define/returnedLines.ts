import type { Filter } from '../filter/filter.ts'
import { either, type Expression } from './expression.ts'
import type { Fields } from './field.ts'
import { formula, rollup } from './vocabulary.ts'

const orNothing = (field: string): Expression => ({ orElse: [{ field }, { value: 0 }] })
const rounded = (inner: Expression): Expression => ({ round: inner, decimals: 0 })
const lessDiscount: Expression = { subtract: [{ value: 1 }, orNothing('discount')] }
const included: Filter = { field: 'taxIncluded', is: 'isTrue' }

/** Only goods that were delivered come back; a line below nothing is a return that the order itself holds. */
const delivered: Filter = { field: 'quantity', is: 'moreThan', value: 0 }
const part = (field: string) => formula('money', either(delivered, rounded({ divide: [{ multiply: [{ field }, orNothing('returnedQuantity')] }, { field: 'quantity' }] }), { value: 0 }), { in: 'currency' })

/** What of a line came back, at the price at which it was delivered; the object has `pricedLineFields` and `returnedQuantity`. */
export function returnedLineFields(): Fields {
  return { returnedTotal: part('total'), returnedTax: part('tax'), returnedTaxParts: part('taxParts') }
}

/**
 * What came back of a document, with tax and less the discount on the whole, reckoned as its total is: where all comes back, it is the
 * total less the freight. @param given an amount that stands instead of the lines: as much of it as came back of the lines.
 */
export function returnedFields(lines: string, through: string, given: string): Fields {
  const sum = (field: string) => rollup({ of: lines, through, function: 'sum', field, in: 'currency' })
  const goods: Expression = { subtract: [{ field: 'returnedLines' }, rounded({ multiply: [{ field: 'returnedLines' }, orNothing('discount')] })] }
  const tax: Expression = either(
    { field: 'taxRounding', is: 'equals', value: 'document' },
    rounded({ divide: [{ multiply: [{ field: 'returnedTaxParts' }, lessDiscount] }, { value: 10_000 }] }),
    rounded({ multiply: [{ field: 'returnedTax' }, lessDiscount] }),
  )
  const ofGiven: Expression = rounded({ divide: [{ multiply: [{ field: given }, { field: 'returnedLines' }] }, { field: 'linesTotal' }] })
  const whole: Expression = either({ field: given, is: 'isNotEmpty' }, ofGiven, { add: [goods, either(included, { value: 0 }, tax)] })
  return { returnedLines: sum('returnedTotal'), returnedTax: sum('returnedTax'), returnedTaxParts: sum('returnedTaxParts'), returned: formula('money', { orElse: [whole, { value: 0 }] }, { in: 'currency' }) }
}
