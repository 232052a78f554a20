import { countedOrderStates } from '../../../model/define/orderStates.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

interface Judging { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }

const asWinBack = { action: 'winBackPlan.succeed', rights: 'action', writers: ['winBackPlan.succeed', 'winBackPlan.fail', 'customer.followPlaybook'] } as const
const batch = 500

/** Each morning: plans whose customer ordered before the deadline have won it back, those past it have not; whoever bought after a playbook was begun is noted. */
export async function judgeWinBacks({ database, writer }: Judging, context: Context): Promise<{ readonly plans: number; readonly uses: number }> {
  const today = companyToday(context)
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const plans = await tx.query<{ id: string; bought: string | null }>(sql`
      select * from (
        select p.id, p.due_on, (select min(o.date)::text from "order" o where o.workspace_id = p.workspace_id and o.customer_id = p.customer_id and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and o.date >= p.started_on and o.date <= p.due_on) as bought
        from win_back_plan p where p.workspace_id = ${tx.workspaceId} and p.deleted_at is null and p.status = 'running' and p.started_on is not null) j
      where bought is not null or due_on < ${today}::date order by id limit ${batch}`)
    const uses = await tx.query<{ id: string; bought: string }>(sql`
      select * from (
        select u.id, (select min(o.date)::text from "order" o where o.workspace_id = u.workspace_id and o.customer_id = u.customer_id and o.deleted_at is null and o.status = any(${countedOrderStates}::text[]) and o.date > u.started_on and o.date <= u.effect_until) as bought
        from playbook_use u where u.workspace_id = ${tx.workspaceId} and u.deleted_at is null and u.bought_on is null and u.effect_until >= ${today}::date - 7) j
      where bought is not null order by id limit ${batch}`)
    if (plans.length > 0) await writer.updateMany(tx, context, 'winBackPlan', plans.map(({ id, bought }) => ({ id, changes: bought === null ? { status: 'notWonBack' } : { status: 'wonBack', boughtOn: bought } })), asWinBack)
    if (uses.length > 0) await writer.updateMany(tx, context, 'playbookUse', uses.map(({ id, bought }) => ({ id, changes: { boughtOn: bought } })), asWinBack)
    return { plans: plans.length, uses: uses.length }
  })
}
