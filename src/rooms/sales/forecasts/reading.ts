import { Problem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { allRows } from '../../../records/query/branches.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { requireReading } from '../../../records/query/scope.ts'
import type { Span, Standing } from './explain.ts'

/** A deal as the forecast counts it. */
export interface ForecastDeal extends Standing { readonly owner: string | null; readonly department: string | null; readonly weighted: number; readonly category: string }

/** Ids of the living deals that the caller may read. @throws Problem 403 where amounts are not for his eyes. */
export function readableDeals(registry: Registry, context: Context): Fragment {
  const object = registry.object('opportunity')
  requireReading(context, object)
  if (readableFields(context, object, registry).get('amount') !== 'read') throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Amounts of opportunities are not for you to read.', zh: '您无权查看商机金额。' } })
  return allRows({ context, object, where: [sql`t.deleted_at is null`], columns: ['id'] })
}

const shown = sql`owner_id as owner, department_id as department, amount::double precision as value, weighted::double precision as weighted, category, close_on::text as "closeOn", status`

/** As they stood at a freeze: those that lie in the period, and others by id. */
export async function frozenDeals(tx: Transaction, readable: Fragment, day: string, { startsOn, endsOn }: Span, also: readonly string[]): Promise<readonly ForecastDeal[]> {
  return tx.query<ForecastDeal>(sql`
    select f.opportunity_id as id, ${shown} from forecast_frozen_deal f
    where f.workspace_id = ${tx.workspaceId} and f.frozen_on = ${day}::date and ((f.close_on between ${startsOn}::date and ${endsOn}::date) or f.opportunity_id = ${sql.anyOf(also)})
      and f.opportunity_id in (${readable}) order by f.opportunity_id`)
}

/** As they stand now. */
export async function liveDeals(tx: Transaction, readable: Fragment, { startsOn, endsOn }: Span, also: readonly string[]): Promise<readonly ForecastDeal[]> {
  return tx.query<ForecastDeal>(sql`
    select o.id, o.owner_id as owner, o.department_id as department, coalesce(o.amount_base, 0)::double precision as value, round(coalesce(o.amount_base, 0) * coalesce(o.probability, 0))::double precision as weighted,
      coalesce(o.forecast_category, 'pipeline') as category, (case when o.status = 'open' then o.expected_close_on else o.closed_on end)::text as "closeOn", o.status
    from opportunity o where o.workspace_id = ${tx.workspaceId} and o.deleted_at is null
      and ((case when o.status = 'open' then o.expected_close_on else o.closed_on end) between ${startsOn}::date and ${endsOn}::date or o.id = ${sql.anyOf(also)})
      and o.id in (${readable}) order by o.id`)
}

export interface Frozen { readonly day: string; readonly open: number; readonly weighted: number; readonly won: number; readonly commit: number }

/** How the forecast of the period moved, freeze by freeze, the last sixty. */
export async function movement(tx: Transaction, readable: Fragment, submissions: readonly string[], { startsOn, endsOn }: Span, department: readonly string[] | undefined): Promise<readonly Frozen[]> {
  const of = department === undefined ? sql.empty : sql` and f.department_id = ${sql.anyOf(department)}`
  const rows = await tx.query<Frozen>(sql`
    select f.frozen_on::text as day, coalesce(sum(f.amount) filter (where f.status = 'open'), 0)::double precision as open, coalesce(sum(f.weighted) filter (where f.status = 'open'), 0)::double precision as weighted,
      coalesce(sum(f.amount) filter (where f.status = 'won'), 0)::double precision as won,
      coalesce((select sum(c.commit) from forecast_frozen_call c where c.workspace_id = ${tx.workspaceId} and c.frozen_on = f.frozen_on and c.submission_id = ${sql.anyOf(submissions)}), 0)::double precision as commit
    from forecast_frozen_deal f where f.workspace_id = ${tx.workspaceId} and f.close_on between ${startsOn}::date and ${endsOn}::date${of} and f.opportunity_id in (${readable})
    group by f.frozen_on order by f.frozen_on desc limit 60`)
  return rows.toReversed()
}

/** The last freeze on or before the day. */
export async function freezeBefore(tx: Transaction, day: string): Promise<string | undefined> {
  const [row] = await tx.query<{ day: string | null }>(sql`select max(frozen_on)::text as day from forecast_frozen_deal where workspace_id = ${tx.workspaceId} and frozen_on <= ${day}::date`)
  return row?.day ?? undefined
}
