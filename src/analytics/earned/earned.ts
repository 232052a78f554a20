import { studentQuantile } from '../maths/student.ts'

/** Sums over the customers of one group; a customer may stand in it several times. Of values in any one unit. */
export interface GroupSums {
  readonly customers: number
  /** How often something was proposed, or left; as a rule once for each customer. */
  readonly cases: number
  readonly sum: number
  /** Of customers: the square of what each brought over all its cases; that times its cases; the square of its cases. */
  readonly sumSquares: number
  readonly sumByCases: number
  readonly casesSquared: number
  /** Cases that brought anything. */
  readonly buyers: number
}

export interface Earned {
  /** Mean of a treated case less the mean of one held out, with a 95 % interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** The same over all treated cases. */
  readonly total: number
  readonly totalLow: number
  readonly totalHigh: number
  readonly standardError: number
  readonly degrees: number
}

/** So many customers, and so many buyers among them, each group needs before anything is said. */
export const fewestCustomers = 30
export const fewestBuyers = 5

/** Why nothing is said: nobody was held out, or a group is too small for a mean of so uneven values. */
export type Unsaid = 'noneHeldOut' | 'tooFew'

/**
 * What was earned by proposing something, against customers who were held out at random: by intention to treat, whoever did what was
 * proposed or not (Fisher 1935; Hollis and Campbell, What is meant by intention to treat analysis?, BMJ 1999). The difference of two
 * means with variances of their own (Welch, Biometrika 1947; degrees of freedom by Satterthwaite 1946); cases of one customer count together, since they
 * are not independent (Liang and Zeger, Biometrika 1986): of customers with one case each this is Welch's interval exactly. Values
 * may be skewed and mostly zero: the normal approximation of their means is why small groups are refused. Equal values without any spread are refused too.
 * @returns why nothing can be said, where nothing can.
 */
export function earnedOf(treated: GroupSums, heldOut: GroupSums): Earned | Unsaid {
  if (heldOut.cases === 0) return 'noneHeldOut'
  if ([treated, heldOut].some(({ customers, buyers }) => customers < fewestCustomers || buyers < fewestBuyers)) return 'tooFew'
  const [one, other] = [meanOf(treated), meanOf(heldOut)]
  const variance = one.variance + other.variance
  if (!Number.isFinite(variance) || variance <= 0) return 'tooFew'
  const degrees = variance ** 2 / (one.variance ** 2 / (treated.customers - 1) + other.variance ** 2 / (heldOut.customers - 1))
  const difference = one.mean - other.mean
  const standardError = Math.sqrt(variance)
  const reach = studentQuantile(0.975, degrees) * standardError
  const [low, high] = [difference - reach, difference + reach]
  return { difference, low, high, total: difference * treated.cases, totalLow: low * treated.cases, totalHigh: high * treated.cases, standardError, degrees }
}

/** In words: more, less, or nothing that chance alone would not show. */
export function verdictOf({ low, high }: Pick<Earned, 'low' | 'high'>): 'more' | 'less' | 'unclear' {
  return low > 0 ? 'more' : high < 0 ? 'less' : 'unclear'
}

/** The mean of the cases and the variance of that mean, customers being what was drawn. */
function meanOf({ customers, cases, sum, sumSquares, sumByCases, casesSquared }: GroupSums): { readonly mean: number; readonly variance: number } {
  const mean = sum / cases
  const squares = Math.max(0, sumSquares - 2 * mean * sumByCases + mean * mean * casesSquared)
  return { mean, variance: customers / (customers - 1) * squares / (cases * cases) }
}

/** The sums of values, given by customer. */
export function sumsOf(byCustomer: Iterable<readonly number[]>): GroupSums {
  const sums = { customers: 0, cases: 0, sum: 0, sumSquares: 0, sumByCases: 0, casesSquared: 0, buyers: 0 }
  for (const values of byCustomer) {
    const brought = values.reduce((all, value) => all + value, 0)
    sums.customers += 1
    sums.cases += values.length
    sums.sum += brought
    sums.sumSquares += brought * brought
    sums.sumByCases += brought * values.length
    sums.casesSquared += values.length * values.length
    sums.buyers += values.filter((value) => value !== 0).length
  }
  return sums
}
