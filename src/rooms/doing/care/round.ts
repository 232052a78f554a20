import { addDays } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { type CareRule, careRules, findForRule, type Found } from './find.ts'
import { draftOf, reasonOf } from './words.ts'

export interface CareGiven { readonly database: Database; readonly registry: Registry; readonly writer: Pick<WriterWithin, 'createMany' | 'updateMany'> }

/** By whose leave the round writes. */
const asCare = { action: 'care.suggest', rights: 'action', writers: ['care.suggest'] } as const
const batch = 500

/**
 * The daily round: each rule that is switched on suggests whom to think of, each occasion once however often it runs, a rule in a
 * transaction of its own; then what was done is looked at for its effect.
 */
export async function careRound(given: CareGiven, context: Context, signal: AbortSignal): Promise<{ readonly suggested: number; readonly judged: number }> {
  const { database } = given
  const scope = { workspaceId: context.workspaceId }
  const today = companyToday(context)
  let suggested = 0
  for (const rule of await database.transaction(scope, careRules)) {
    if (signal.aborted) break
    suggested += await database.transaction(scope, (tx) => suggest(given, tx, context, rule, today))
  }
  let judged = 0
  for (let more = true; more && !signal.aborted;) {
    const count = await database.transaction(scope, (tx) => judgeEffects(given, tx, context, today))
    judged += count
    more = count === batch
  }
  return { suggested, judged }
}

async function suggest({ registry, writer }: CareGiven, tx: Transaction, context: Context, rule: CareRule, today: string): Promise<number> {
  const found = await findForRule(registry, tx, context, rule, today)
  if (found.length === 0) return 0
  const { refused } = await writer.createMany(tx, context, 'careSuggestion', found.map((one) => suggestionOf(context, rule, one, today)), asCare)
  return found.length - refused.length
}

function suggestionOf({ actor }: Context, rule: CareRule, one: Found, today: string): JsonObject {
  const occasion = { kind: rule.kind, festival: rule.festival, name: one.name, owner: one.ownerName, occursOn: one.occursOn, since: one.since }
  const language = one.language === null ? actor.language : one.language === 'zh' ? 'zh' : 'en'
  return {
    reason: reasonOf(occasion, actor.language), kind: rule.kind, customer: one.customer, ...(one.contact === null ? {} : { contact: one.contact }), rule: rule.id,
    occursOn: one.occursOn, due: one.occursOn < today ? today : one.occursOn, channel: one.channel, draft: draftOf(occasion, language, language === 'zh' ? rule.zh : rule.en),
    occasion: one.occasion, owner: one.owner,
  }
}

/** Who bought within the days of the rule, or wrote or called; once these are over, who did neither. */
async function judgeEffects({ writer }: CareGiven, tx: Transaction, context: Context, today: string): Promise<number> {
  const rows = await tx.query<{ id: string; effect: string }>(sql`
    select * from (
      select s.id, case
        when exists (select from "order" o where o.workspace_id = s.workspace_id and o.customer_id = s.customer_id and o.deleted_at is null and o.status in ('confirmed', 'partDelivered', 'delivered', 'closed')
          and o.created_at > s.done_at and o.date <= s.effect_until) then 'bought'
        when s.effect_until < ${today}::date then case when exists (select from activity a where a.workspace_id = s.workspace_id and a.customer_id = s.customer_id and a.deleted_at is null and a.direction = 'incoming'
          and a.done_at > s.done_at and a.done_at < s.effect_until + 1) then 'answered' else 'none' end end as effect
      from care_suggestion s where s.workspace_id = ${tx.workspaceId} and s.effect = 'pending' and s.deleted_at is null) e
    where effect is not null order by id limit ${batch}`)
  if (rows.length > 0) await writer.updateMany(tx, context, 'careSuggestion', rows.map(({ id, effect }) => ({ id, changes: { effect } })), asCare)
  return rows.length
}

/** Until when the effect of what is done today is looked for. */
export async function effectUntil(tx: Transaction, ruleId: string | undefined, today: string): Promise<string> {
  const [rule] = ruleId === undefined ? [] : await tx.query<{ days: number }>(sql`select effect_days::integer as days from care_rule where workspace_id = ${tx.workspaceId} and id = ${ruleId}::uuid`)
  return addDays(today, rule?.days ?? 14)
}
