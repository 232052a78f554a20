import { systemActor } from '../access/index.ts'
import { sql } from '../platform/database/index.ts'
import type { RunFacts } from '../platform/jobs/index.ts'
import type { JobContext, Program } from './parts.ts'

/** A job acts as the program, in the name of whoever asked for it. */
export async function contextOf(program: Program, { workspaceId, runId, name, actor }: RunFacts): Promise<JobContext> {
  const [row] = await program.database.read<{ base: string | null; week: number | null; fiscal: number | null; configuration: number | null; language: string | null; zone: string | null }>({ workspaceId }, sql`
    select settings->>'baseCurrency' as base, (settings->>'weekStart')::integer as week, (settings->>'fiscalStart')::integer as fiscal, (settings->>'configuration')::integer as configuration,
      settings->>'language' as language, settings->>'zone' as zone from workspace where id = ${workspaceId}`)
  const language = row?.language === 'en' ? 'en' : 'zh'
  const system = systemActor(actor.name ?? name, 'job', { language, zone: row?.zone ?? 'UTC' })
  return {
    program,
    context: {
      workspaceId, actor: actor.id === null ? system : { ...system, userId: actor.id }, now: program.clock.now(),
      companyZone: row?.zone ?? 'Asia/Shanghai', baseCurrency: row?.base ?? 'CNY', weekStart: row?.week ?? 1, fiscalStart: row?.fiscal ?? 1, configuration: row?.configuration ?? 0, requestId: runId, reason: name,
    },
  }
}
