import type { JsonObject } from '../../src/lib/json.ts'
import { isEmptyValue, moneyOf, numberOf, relatedOf, textOf } from '../data/values.ts'

/** A line as the price engine is asked: what stands in it as its price counts as given by hand. Undefined where there is nothing to ask. */
export function askedLine(document: JsonObject, line: JsonObject): JsonObject | undefined {
  const [product, quantity, price, discount] = [relatedOf(line['product']), numberOf(line['quantity']), moneyOf(line['unitPrice']), numberOf(line['discount'])]
  const currency = textOf(document['currency'])
  if (product === undefined || quantity === undefined || (price !== undefined && currency !== '' && price.currency !== currency)) return undefined
  // What is typed and cannot be read yet is told at its cell.
  if (price === undefined && !isEmptyValue(line['unitPrice'])) return undefined
  return { product: product.id, quantity, ...(price === undefined ? {} : { handPrice: price.amount }), ...(discount === undefined || discount === 0 ? {} : { discount }) }
}

/** For whom, when and in which currency: as the document says. */
export function askedDocument(document: JsonObject): JsonObject {
  const [customer, date, currency] = [relatedOf(document['customer']), textOf(document['date']), textOf(document['currency'])]
  return { ...(customer === undefined ? {} : { customer: customer.id }), ...(date === '' ? {} : { date }), ...(currency === '' ? {} : { currency }), taxIncluded: document['taxIncluded'] === true }
}
