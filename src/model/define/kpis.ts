/** KPIs that are money; targets for them are in the base currency. */
export const moneyKpis = ['amount', 'averageOrder', 'wonAmount', 'grossProfit', 'commissionCost'] as const
/** KPIs that are counts, shares or averages. */
export const plainKpis = ['orderCount', 'newCustomers', 'newOpportunities', 'winRate', 'grossMargin', 'calls', 'visits', 'activities', 'contactsAverage', 'marketShare'] as const
/** The names of the KPIs for which targets are set; model/metrics says what each counts. */
export const kpiNames = [...moneyKpis, ...plainKpis] as const
/** Whether a KPI by that name is money. */
export function isMoneyKpi(name: unknown): boolean {
  return moneyKpis.some((each) => each === name)
}
export type KpiName = (typeof kpiNames)[number]

/** By which event sales count: an order confirmed, a contract signed, an invoice issued, money received. */
export const bases = ['confirmed', 'signed', 'invoiced', 'paid'] as const
export type Basis = (typeof bases)[number]

/** For how long a target or a plan holds. */
export const periodKinds = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Over which whole periods a metric alert counts. */
export const watchedPeriods = ['day', 'week', 'month', 'quarter', 'year'] as const
