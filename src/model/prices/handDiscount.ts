/** What somebody took off a price by hand, beside what they may. */
export interface HandDiscount {
  /** Share of the base price; below 0 the price was raised. */
  readonly share: number
  readonly limit: number | undefined
  readonly needsApproval: boolean
}

/** Shares beside each other are told apart to a hundredth of a percent: a limit of 2 % allows the 2.001 % that rounding to a cent leads to. */
const exactTo = 10_000

/**
 * Whether what was given by hand stays within what this person may give.
 * @param base the price of one piece that percents are of. @param byRules the price by the rules. @param given the price after all that was given by hand.
 * @param limit the largest share that may be given; undefined: any.
 */
export function judgeHandDiscount(base: number, byRules: number, given: number, limit: number | undefined): HandDiscount {
  const share = base === 0 ? 0 : (byRules - given) / base
  return { share, limit, needsApproval: limit !== undefined && Math.round(share * exactTo) > Math.round(limit * exactTo) }
}

/**
 * What a person may give by hand: what is said of themselves, else the most that one of their roles allows; undefined: as much as they like,
 * since nothing is said of them or of one of their roles.
 */
export function handLimitOf(own: number | undefined, roles: readonly (number | undefined)[]): number | undefined {
  if (own !== undefined) return own
  let most: number | undefined
  for (const limit of roles) {
    if (limit === undefined) return undefined
    most = Math.max(most ?? 0, limit)
  }
  return most
}
