/** One channel for one segment: what it brings by what is put into it. Money in any one unit. */
export interface Cell {
  readonly key: string
  /** The most that it can bring, and the spend at which 63 % of it is reached: return = most (1 - exp(-spend / scale)). */
  readonly most: number
  readonly scale: number
  /** Hours of work for each unit of money spent. */
  readonly hoursPerSpend: number
  /** Bounds of the spend. */
  readonly least?: number
  readonly limit?: number
}
export interface Budget { readonly money: number; readonly hours: number }
export interface Given { readonly key: string; readonly spend: number; readonly hours: number; readonly expected: number; /** What one more unit of money would bring here. */ readonly marginal: number }
export interface Allocation {
  readonly cells: readonly Given[]
  readonly money: number
  readonly hours: number
  readonly expected: number
  /** No allocation can bring more: the value of the Lagrange dual at these prices (Everett 1963). */
  readonly bound: number
  /** What one more unit of money, and one more hour, would bring. */
  readonly priceOfMoney: number
  readonly priceOfHours: number
}

export function returnOf({ most, scale }: Cell, spend: number): number {
  return most > 0 && scale > 0 ? most * -Math.expm1(-Math.max(0, spend) / scale) : 0
}

const steps = 60

/**
 * Money and hours over cells so that every one that gets any brings the same for one more unit, by Lagrange multipliers (Everett 1963):
 * both prices by nested bisection, the spend of each cell in closed form.
 */
export function allocate(cells: readonly Cell[], { money, hours }: Budget): Allocation {
  const budget = { money: Math.max(0, money), hours: Math.max(0, hours) }
  const highest = cells.reduce((most, cell) => Math.max(most, cell.most > 0 && cell.scale > 0 ? cell.most / cell.scale : 0), 0)
  const highestOfHours = cells.reduce((most, cell) => Math.max(most, cell.hoursPerSpend > 0 && cell.scale > 0 && cell.most > 0 ? cell.most / cell.scale / cell.hoursPerSpend : 0), 0)
  const spends = (ofMoney: number, ofHours: number) => cells.map((cell) => spendAt(cell, ofMoney + ofHours * cell.hoursPerSpend))
  const total = (given: readonly number[], of: (cell: Cell, spend: number) => number) => cells.reduce((sum, cell, place) => sum + of(cell, given[place] ?? 0), 0)
  const moneyOf = (given: readonly number[]) => total(given, (_, spend) => spend)
  const hoursOf = (given: readonly number[]) => total(given, ({ hoursPerSpend }, spend) => spend * hoursPerSpend)
  const priceOfHoursAt = (ofMoney: number) => bisect(highestOfHours, (price) => hoursOf(spends(ofMoney, price)) <= budget.hours)
  const priceOfMoney = bisect(highest, (price) => moneyOf(spends(price, priceOfHoursAt(price))) <= budget.money)
  const priceOfHours = priceOfHoursAt(priceOfMoney)
  const spent = spends(priceOfMoney, priceOfHours)
  const [usedMoney, usedHours] = [moneyOf(spent), hoursOf(spent)]
  const bound = total(spent, (cell, spend) => returnOf(cell, spend)) + priceOfMoney * Math.max(0, budget.money - usedMoney) + priceOfHours * Math.max(0, budget.hours - usedHours)
  return {
    cells: cells.map((cell, place) => { const spend = spent[place] ?? 0; return { key: cell.key, spend, hours: spend * cell.hoursPerSpend, expected: returnOf(cell, spend), marginal: cell.scale > 0 && cell.most > 0 ? (cell.most / cell.scale) * Math.exp(-spend / cell.scale) : 0 } }),
    money: usedMoney, hours: usedHours, expected: total(spent, (cell, spend) => returnOf(cell, spend)), bound, priceOfMoney, priceOfHours,
  }
}

/** Where the marginal return has fallen to the price. */
function spendAt({ most, scale, least = 0, limit = Infinity }: Cell, price: number): number {
  const wanted = !(most > 0) || !(scale > 0) ? 0 : price <= 0 ? scale * 40 : Math.max(0, scale * Math.log(most / scale / price))
  return Math.min(limit, Math.max(least, wanted))
}

/** The smallest price at which it fits; 0 where it fits for nothing. */
function bisect(highest: number, fits: (price: number) => boolean): number {
  if (fits(0)) return 0
  let [low, high] = [0, highest]
  for (let step = 0; step < steps; step += 1) { const middle = (low + high) / 2; if (fits(middle)) high = middle; else low = middle }
  return high
}
