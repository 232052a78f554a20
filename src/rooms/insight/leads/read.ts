import { type Database, type Scope, sql } from '../../../platform/database/index.ts'

/** A lead with what was known of it on arrival and when it was contacted in its first week; days since 1970. */
export interface LeadRow {
  readonly id: string
  readonly status: string
  readonly created: number
  readonly converted: number | null
  readonly source: string | null
  readonly industry: string | null
  readonly region: string | null
  readonly campaign: boolean
  readonly form: boolean
  readonly title: boolean
  readonly company: boolean
  readonly email: boolean
  readonly phone: boolean
  readonly need: number
  /** Minor units of the base currency. */
  readonly budget: number | null
  readonly interests: number
  /** The days of the contacts with it, and whether each was answered with interest. */
  readonly days: readonly number[]
  readonly answered: readonly boolean[]
}

/** What counts of the first days: later ones would tell how it ended. */
export const firstDays = 7

/** All leads that came by a day, with their first week: one statement. */
export async function readLeads(database: Pick<Database, 'read'>, scope: Scope, asOf: string): Promise<readonly LeadRow[]> {
  const workspace = scope.workspaceId
  const epoch = sql`date '1970-01-01'`
  return database.read<LeadRow>(scope, sql`
    select l.id, l.status, l.created_at::date - ${epoch} as created, case when l.converted_at::date <= ${asOf}::date then l.converted_at::date - ${epoch} end as converted,
      l.source, l.industry, l.region, l.campaign_id is not null as campaign, l.form_id is not null as form, l.title is not null as title, l.company is not null as company, l.email is not null as email, l.phone is not null as phone,
      length(coalesce(l.need, '')) as need, l.budget_base::double precision as budget, coalesce(i.count, 0)::integer as interests, coalesce(a.days, '{}') as days, coalesce(a.answered, '{}') as answered
    from lead l
    left join (select from_id, count(*) as count from record_link where workspace_id = ${workspace} and from_object = 'lead' and field = 'interests' group by 1) i on i.from_id = l.id
    left join (
      select a.target_id, array_agg(a.done_at::date - ${epoch} order by a.done_at, a.id) as days, array_agg(coalesce(a.outcome in ('interested', 'agreed', 'reached', 'callBack'), false) order by a.done_at, a.id) as answered
      from activity a join lead t on t.workspace_id = a.workspace_id and t.id = a.target_id
      where a.workspace_id = ${workspace} and a.target_object = 'lead' and a.deleted_at is null and a.done_at < t.created_at + interval '7 days' and (t.converted_at is null or a.done_at < t.converted_at) and a.done_at::date <= ${asOf}::date group by 1
    ) a on a.target_id = l.id
    where l.workspace_id = ${workspace} and l.deleted_at is null and l.created_at::date <= ${asOf}::date order by l.id`)
}
