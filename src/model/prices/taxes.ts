import { distribute } from '../../lib/distribute.ts'
import { roundHalfAway } from '../../lib/money.ts'

/** What is taxed: the amount of a line as the document states it, its rate, and what is left of it once the whole was reduced, as a share. */
export interface Taxed {
  readonly amount: number
  readonly taxRate: number
  readonly left: number
}

export interface TaxWay {
  /** Whether the amounts include the tax. */
  readonly taxIncluded: boolean
  readonly taxRounding: 'line' | 'document'
}

/** Parts of the smallest unit of money in which taxes are added up, as documents keep them (model/define/documentLines). */
const partsOfUnit = 10_000

/** The tax on an amount, or in it, in ten-thousandths of the minor unit. */
export function taxParts(amount: number, taxRate: number, taxIncluded: boolean): number {
  return roundHalfAway(amount * partsOfUnit * (taxIncluded ? taxRate / (1 + taxRate) : taxRate))
}

/** The tax on an amount, or in it, whole minor units. */
export function taxIn(amount: number, taxRate: number, taxIncluded: boolean): number {
  return roundHalfAway(taxParts(amount, taxRate, taxIncluded) / partsOfUnit)
}

/**
 * The tax of each, whole minor units, as documents add it up: by line, each line's tax is rounded, and their sum reduced with the
 * whole and rounded once; by document nothing is rounded before the end. That tax is then given to the lines by the largest
 * remainder, so that theirs sum to it. Rounding is half away from zero.
 */
export function taxesOf(taxed: readonly Taxed[], { taxIncluded, taxRounding }: TaxWay): readonly number[] {
  const unit = taxRounding === 'line' ? 1 : partsOfUnit
  const exact = taxed.map(({ amount, taxRate }) => (taxRounding === 'line' ? taxIn(amount, taxRate, taxIncluded) : taxParts(amount, taxRate, taxIncluded)))
  const [first] = taxed
  // With one share for all it is multiplied with the sum, as documents do it.
  if (first !== undefined && taxed.every(({ left }) => left === first.left)) return distribute(roundHalfAway((sum(exact) * first.left) / unit), exact)
  const reduced = exact.map((tax, index) => (tax * (taxed[index]?.left ?? 1)) / unit)
  return distribute(roundHalfAway(sum(reduced)), reduced.map((tax) => roundHalfAway(tax * partsOfUnit)))
}

function sum(all: readonly number[]): number {
  return all.reduce((so, each) => so + each, 0)
}
