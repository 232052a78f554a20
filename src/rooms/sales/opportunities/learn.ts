import type { JsonObject } from '../../../lib/json.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

export interface LearnGiven { readonly database: Database; readonly writer: Pick<WriterWithin, 'updateMany'> }

/** Deals count as if so many more had reached the stage and been won at the rate of the whole pipeline. */
const pseudoCases = 10
const asLearning = { action: 'stage.learn', rights: 'action', writers: ['stage.learn'] } as const

/**
 * The chance at a stage: (won + k p) / (reached + k), p the share won of all closed deals of the pipeline, k = 10 (a beta prior of that
 * mean and weight). Undefined with fewer than `least` cases. Pure.
 */
export function learnedChance({ reached, won, least, pipelineRate }: { readonly reached: number; readonly won: number; readonly least: number; readonly pipelineRate: number }): number | undefined {
  if (reached < least) return undefined
  return Math.round((won + pseudoCases * pipelineRate) / (reached + pseudoCases) * 10_000) / 10_000
}

interface Counted { readonly id: string; readonly source: string | null; readonly least: number | null; readonly probability: number; readonly reached: number; readonly won: number; readonly pipelineReached: number; readonly pipelineWon: number; readonly oldReached: number | null; readonly oldWon: number | null; readonly oldLearned: number | null }

/**
 * How many closed deals reached each open stage, or a later one, and how many of these were won; where the stage learns and there are
 * cases enough, its probability follows, and that of the open deals in it that had the old one. @returns stages that changed.
 */
export async function learnChances({ database, writer }: LearnGiven, context: Context): Promise<number> {
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const rows = await tx.query<Counted>(sql`
      with closed as (
        select o.id, o.status, s.pipeline_id, max(case when p.kind = 'open' then p."order" end) as furthest
        from opportunity o join stage s on s.id = o.stage_id
          join stage_visit v on v.opportunity_id = o.id and v.deleted_at is null join stage p on p.id = v.stage_id and p.pipeline_id = s.pipeline_id
        where o.workspace_id = ${tx.workspaceId} and o.deleted_at is null and o.status in ('won', 'lost') group by 1, 2, 3)
      select s.id, s.probability_source as source, s.least_cases::integer as least, s.probability::double precision as probability,
        count(c.id) filter (where c.furthest >= s."order")::integer as reached, count(c.id) filter (where c.furthest >= s."order" and c.status = 'won')::integer as won,
        count(c.id)::integer as "pipelineReached", count(c.id) filter (where c.status = 'won')::integer as "pipelineWon",
        s.reached_count::integer as "oldReached", s.reached_won_count::integer as "oldWon", s.learned_probability::double precision as "oldLearned"
      from stage s left join closed c on c.pipeline_id = s.pipeline_id
      where s.workspace_id = ${tx.workspaceId} and s.deleted_at is null and s.kind = 'open' group by s.workspace_id, s.id order by s.id`)
    const changed = rows.flatMap((row) => changesOf(row, context.now))
    if (changed.length === 0) return 0
    await writer.updateMany(tx, context, 'stage', changed.map(({ id, changes }) => ({ id, changes })), asLearning)
    for (const { id, from, to } of changed) {
      if (to === undefined || from === to) continue
      const deals = await tx.query<{ id: string }>(sql`
        select id from opportunity where workspace_id = ${tx.workspaceId} and stage_id = ${id}::uuid and status = 'open' and deleted_at is null and abs(probability - ${from}::double precision) < 0.00005 order by id for no key update`)
      for (let place = 0; place < deals.length; place += 500) await writer.updateMany(tx, context, 'opportunity', deals.slice(place, place + 500).map((deal) => ({ id: deal.id, changes: { probability: to } })), asLearning)
    }
    return changed.length
  })
}

function changesOf(row: Counted, now: number): readonly { readonly id: string; readonly changes: JsonObject; readonly from: number; readonly to?: number }[] {
  const pipelineRate = row.pipelineReached === 0 ? 0 : row.pipelineWon / row.pipelineReached
  const learned = learnedChance({ reached: row.reached, won: row.won, least: row.least ?? 30, pipelineRate })
  const follows = row.source === 'learned' && learned !== undefined && learned !== row.probability
  if (row.reached === (row.oldReached ?? 0) && row.won === (row.oldWon ?? 0) && (learned ?? null) === row.oldLearned && !follows) return []
  return [{
    id: row.id, from: row.probability, ...(follows ? { to: learned } : {}),
    changes: { reachedCount: row.reached, reachedWonCount: row.won, learnedProbability: learned ?? null, learnedAt: new Date(now).toISOString(), ...(follows ? { probability: learned } : {}) },
  }]
}
