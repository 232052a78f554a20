/** What is known of how a customer pays, orders and sends back. Amounts in minor units; shares 0 to 1; NaN: nothing is known. */
export interface RiskFacts {
  /** Instalments that fell due within the year, and how many of them were paid late or not at all. */
  readonly due: number
  readonly late: number
  /** Past due now, and since how many days the oldest. */
  readonly overdue: number
  readonly overdueDays: number
  readonly receivable: number
  readonly creditLimit: number
  /** Within the year. */
  readonly ordered: number
  readonly returned: number
  /** Of all sales of the year. */
  readonly shareOfSales: number
}

export type RiskPart = 'late' | 'overdue' | 'overLimit' | 'returns' | 'concentration'

/** How many points each part gives at most (100 in all), and from where to where its figure counts. Rules, not learned: each weight is shown. */
export const riskRules: Readonly<Record<RiskPart, { readonly weight: number; readonly from: number; readonly to: number }>> = {
  late: { weight: 30, from: 0.1, to: 0.6 },
  overdue: { weight: 25, from: 0, to: 60 },
  overLimit: { weight: 20, from: 0.8, to: 1.2 },
  returns: { weight: 15, from: 0.02, to: 0.2 },
  concentration: { weight: 10, from: 0.05, to: 0.3 },
}

/** Fewer instalments than that say less of a habit: their share counts by so much less. */
const fewDue = 4

export interface RiskTold { readonly points: number; readonly level: 'low' | 'medium' | 'high'; readonly parts: readonly { readonly part: RiskPart; readonly points: number; readonly figure: number }[] }

/** A sum of points by rules, 0 to 100, with what gave them, strongest first. What is not known gives none. */
export function riskOf(facts: RiskFacts, rules = riskRules): RiskTold {
  const figures: Readonly<Record<RiskPart, number>> = {
    late: facts.due > 0 ? (facts.late / facts.due) * Math.min(1, facts.due / fewDue) : Number.NaN,
    overdue: facts.overdue > 0 ? Math.max(1, facts.overdueDays) : 0,
    overLimit: facts.creditLimit > 0 ? facts.receivable / facts.creditLimit : Number.NaN,
    returns: facts.ordered > 0 ? facts.returned / facts.ordered : Number.NaN,
    concentration: facts.shareOfSales,
  }
  const parts = (Object.keys(rules) as RiskPart[]).map((part) => {
    const { weight, from, to } = rules[part]
    const figure = figures[part]
    return { part, figure, points: Number.isFinite(figure) ? Math.round(weight * Math.max(0, Math.min(1, (figure - from) / (to - from)))) : 0 }
  })
  const points = parts.reduce((sum, each) => sum + each.points, 0)
  return { points, level: points >= 50 ? 'high' : points >= 25 ? 'medium' : 'low', parts: parts.filter((each) => each.points > 0).toSorted((one, other) => other.points - one.points) }
}
