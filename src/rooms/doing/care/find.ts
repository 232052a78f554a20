import { addDays } from '../../../lib/calendar.ts'
import type { Json } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import { type Fragment, sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { declaredCondition } from '../../../records/query/filter/index.ts'
import { isFestival, nextFestival } from './festivals.ts'
import type { CareKind } from './words.ts'

/** A rule as it is stored. */
export interface CareRule {
  readonly id: string
  readonly kind: CareKind
  readonly festival: string | null
  readonly days: number
  readonly channel: string | null
  readonly filter: Json
  readonly zh: string | null
  readonly en: string | null
  readonly most: number
}

/** Somebody to think of. */
export interface Found {
  readonly customer: string
  readonly contact: string | null
  readonly occursOn: string
  readonly since: string | null
  readonly name: string
  readonly language: string | null
  readonly owner: string
  readonly ownerName: string
  readonly channel: string
  readonly occasion: string
}

export async function careRules(tx: Transaction): Promise<readonly CareRule[]> {
  return tx.query<CareRule>(sql`
    select id, kind, festival, days::integer as days, channel, filter, template_zh as zh, template_en as en, most_per_run::integer as most
    from care_rule where workspace_id = ${tx.workspaceId} and active and deleted_at is null order by name, id`)
}

/**
 * Whom a rule thinks of today: those that its occasion and its filter find, that somebody holds, that were not suggested for it
 * before, and that did not forbid the way by which they would be reached.
 */
export async function findForRule(registry: Registry, tx: Transaction, context: Context, rule: CareRule, today: string): Promise<readonly Found[]> {
  const found = occasionsOf(rule, tx.workspaceId, today)
  const meant = conditionOf(registry, context, rule.filter)
  if (found === undefined || meant === undefined) return []
  const way = sql`coalesce(${rule.channel}::text, k.preferred_channel, t.preferred_channel, 'phone')`
  const occasion = sql`(${rule.id}::text || ':' || coalesce(f.contact, f.customer)::text || ':' || f.occurs::text)`
  return tx.query<Found>(sql`
    with f as (${found})
    select f.customer, f.contact, f.occurs::text as "occursOn", f.since::text as since, coalesce(k.name, t.name) as name, coalesce(k.language, t.language) as language,
      t.owner_id as owner, u.name as "ownerName", ${way} as channel, ${occasion} as occasion
    from f join customer t on t.workspace_id = ${tx.workspaceId} and t.id = f.customer
    join "user" u on u.workspace_id = t.workspace_id and u.id = t.owner_id and u.status = 'active'
    left join contact k on k.workspace_id = t.workspace_id and k.id = f.contact
    where t.deleted_at is null and t.ended_by is null and ${meant}
      and coalesce(case ${way} when 'phone' then t.phone_consent when 'sms' then t.sms_consent when 'email' then t.email_consent when 'wechat' then t.wechat_consent end, '') <> 'withdrawn'
      and not coalesce(${way} = any(k.do_not_contact), false)
      and not exists (select from care_suggestion s where s.workspace_id = t.workspace_id and s.occasion = ${occasion})
    order by f.occurs, f.customer, f.contact nulls first limit ${rule.most}`)
}

/** Customers and contacts with the day of the occasion: (customer, contact, occurs, since). */
function occasionsOf({ kind, festival, days }: CareRule, workspaceId: number, today: string): Fragment | undefined {
  const until = addDays(today, days)
  if (kind === 'birthday') {
    return sql`
      select customer, contact, occurs, null::date as since from (
        select t.id as customer, null::uuid as contact, ${anniversaryOf(sql`t.birth_date`, today)} as occurs from customer t where t.workspace_id = ${workspaceId} and t.birth_date is not null and t.deleted_at is null
        union all select k.customer_id, k.id, ${anniversaryOf(sql`k.birth_date`, today)} from contact k where k.workspace_id = ${workspaceId} and k.birth_date is not null and k.customer_id is not null and k.deleted_at is null) b
      where occurs between ${today}::date and ${until}::date`
  }
  if (kind === 'anniversary') {
    return sql`
      select t.id as customer, null::uuid as contact, ${anniversaryOf(sql`t.first_order_on`, today)} as occurs, t.first_order_on as since from customer t
      where t.workspace_id = ${workspaceId} and t.first_order_on < ${today}::date - 300 and ${anniversaryOf(sql`t.first_order_on`, today)} between ${today}::date and ${until}::date`
  }
  if (kind === 'festival') {
    const day = festival !== null && isFestival(festival) ? nextFestival(festival, today) : undefined
    return day === undefined || day > until ? undefined : sql`select t.id as customer, null::uuid as contact, ${day}::date as occurs, null::date as since from customer t where t.workspace_id = ${workspaceId}`
  }
  // A rule that begins today asks after nobody who bought years ago.
  const oldest = kind === 'afterPurchase' ? addDays(today, -days - 7) : '0001-01-01'
  return sql`
    select t.id as customer, null::uuid as contact, (t.last_order_on + ${days}::integer) as occurs, t.last_order_on as since from customer t
    where t.workspace_id = ${workspaceId} and t.last_order_on between ${oldest}::date and ${addDays(today, -days)}::date`
}

/** The same day of this year, or of the next where it is over; the 29th of February is kept on the 28th. */
function anniversaryOf(day: Fragment, today: string): Fragment {
  const at = (year: number) => sql`(${day} + make_interval(years => ${year}::integer - extract(year from ${day})::integer))::date`
  const year = Number(today.slice(0, 4))
  return sql`(case when ${at(year)} >= ${today}::date then ${at(year)} else ${at(year + 1)} end)`
}

/** Undefined where the filter does not fit the model any more: then nobody is meant. */
function conditionOf(registry: Registry, context: Context, filter: Json): Fragment | undefined {
  if (filter === null) return sql`true`
  try {
    return declaredCondition(context, registry, registry.object('customer'), parseFilter(registry, 'customer', filter), 't')
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}
