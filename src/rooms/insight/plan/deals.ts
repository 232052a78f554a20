import { isProblem } from '../../../lib/problem.ts'
import type { Basis } from '../../../model/define/kpis.ts'
import { idOf } from '../../../model/fields/reference.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { kpiOf } from '../../../model/metrics/sales.ts'
import type { Span } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { dealsClosing, type OpenDeal } from '../deals/open.ts'

/**
 * The open deals that are to close in a period and feed what counts as sales: orders and contracts, which name their deal. Invoices and
 * money come long after a deal is won, so deals say nothing of them. A deal of which an order or contract counts already is left out,
 * as it stands in what was reached. None while no chance was learned: the chances of the stages alone are guesses of the company's own.
 */
export async function feedingDeals(registry: Registry, doing: Doing, basis: Basis, span: Span): Promise<readonly OpenDeal[]> {
  const metric = kpiOf('amount', basis)
  const object = metric === undefined ? undefined : registry.objects.get(metric.of.object)
  if (metric === undefined || object === undefined || !Object.hasOwn(object.allFields, 'opportunity')) return []
  // Which deal an order is of must be known, or both would count.
  if (readableFields(doing.context, object, registry).get('opportunity') !== 'read') return []
  const deals = await dealsClosing(registry, doing, span)
  if (!deals.some(({ learned }) => learned)) return []
  try {
    const rows = await doing.seen(object.name, { filter: { and: [metric.of.where, { field: 'opportunity.status', is: 'equals', value: 'open' }] }, fields: ['opportunity'] })
    const counted = new Set(rows.map(({ opportunity }) => idOf(opportunity)))
    return deals.filter(({ id }) => !counted.has(id))
  } catch (error) {
    if (isProblem(error) && error.details.status === 403) return []
    throw error
  }
}
