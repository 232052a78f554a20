import { type Database, sql } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'

/**
 * Keeps how each deal stands today: the open ones, and those closed within the last 400 days; and what people submitted. Once a day however
 * often it runs, in one transaction: killed, it leaves nothing half.
 * @returns how many deals were frozen now.
 */
export async function freezeForecast({ database }: { readonly database: Database }, context: Context): Promise<number> {
  const today = companyToday(context)
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const [done] = await tx.query<{ one: number }>(sql`select 1 as one from forecast_frozen_deal where workspace_id = ${tx.workspaceId} and frozen_on = ${today}::date limit 1`)
    if (done !== undefined) return 0
    const rows = await tx.query<{ opportunity_id: string }>(sql`
      insert into forecast_frozen_deal (workspace_id, frozen_on, opportunity_id, owner_id, department_id, amount, weighted, category, close_on, status)
      select workspace_id, ${today}::date, id, owner_id, department_id, coalesce(amount_base, 0), round(coalesce(amount_base, 0) * coalesce(probability, 0)), coalesce(forecast_category, 'pipeline'),
        case when status = 'open' then expected_close_on else closed_on end, status
      from opportunity where workspace_id = ${tx.workspaceId} and deleted_at is null and (status = 'open' or closed_on >= ${today}::date - 400)
      on conflict do nothing returning opportunity_id`)
    await tx.run(sql`
      insert into forecast_frozen_call (workspace_id, frozen_on, submission_id, commit, best_case)
      select workspace_id, ${today}::date, id, coalesce(override_commit_base, commit_base, 0), coalesce(override_best_case_base, best_case_base, 0)
      from forecast_submission where workspace_id = ${tx.workspaceId} and deleted_at is null and ends_on >= ${today}::date - 100 on conflict do nothing`)
    return rows.length
  })
}
