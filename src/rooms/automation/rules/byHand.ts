import { asText, isJsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import { say } from '../../../lib/words.ts'
import { callWorkspace, endTurns, lineOf } from './turns.ts'
import type { ChainLink } from '../../../model/define/automation.ts'

/** Goes on with the step at which a run ended, under the version with which it began. What was done stays done; of a list only what failed is taken up again. */
export async function retryTurn({ tx, id, record, context, list, write }: Doing): Promise<Outcome> {
  const step = asText(record['step'])
  const [version] = await tx.query<{ found: boolean }>(sql`
    select true as found from automation_version v join automation_rule r on r.workspace_id = v.workspace_id and r.id = v.rule_id and r.deleted_at is null and r.active
    where v.workspace_id = ${tx.workspaceId} and v.rule_id = ${idOf(record['rule'])}::uuid and v.version = ${Number(record['ruleVersion'])}`)
  if (version === undefined || step === '') throw new Problem({ kind: 'automation.off', status: 409, title: runWords.cannotRetry })
  const chain = linksIn(record['chain'])
  const items = await list('automationRunItem', { filter: { and: [{ field: 'run', is: 'equals', value: id }, { field: 'step', is: 'equals', value: step }] }, fields: ['state'] })
  const failed = items.filter(({ state }) => state === 'failed').map((item) => ({ id: asText(item['id']), changes: { state: 'waiting', reason: null } }))
  if (failed.length > 0) await write.updateMany('automationRunItem', failed)
  await tx.run(sql`
    insert into automation_turn (workspace_id, run_id, rule_id, rule_version, object, record_id, step, phase, line, cause, chain, log, noted, since, due_at)
    values (${tx.workspaceId}, ${id}::uuid, ${idOf(record['rule'])}::uuid, ${Number(record['ruleVersion'])}, ${asText(record['object'])}, ${asText(record['record'])}::uuid, ${step}, ${items.length > 0 ? 'items' : ''},
      ${lineOf(chain)}, ${JSON.stringify(record['cause'] ?? {})}::jsonb, ${JSON.stringify(chain)}::jsonb, ${JSON.stringify(record['log'] ?? [])}::jsonb, true, ${new Date(context.now)}, ${new Date(context.now)})
    on conflict (workspace_id, run_id) do nothing`)
  await callWorkspace(tx, context.now)
  return { changes: { state: 'waiting', because: null, reason: null, endedAt: null, tries: 0, nextAt: new Date(context.now).toISOString(), itemsFailed: 0 } }
}

/** Ends a run that waits. */
export async function cancelTurn({ tx, id, context }: Doing): Promise<Outcome> {
  await endTurns(tx, [id])
  return { changes: { state: 'cancelled', because: 'byHand', reason: say(runWords.cancelled, context.actor.language, { who: context.actor.name }), endedAt: new Date(context.now).toISOString(), nextAt: null } }
}

function idOf(value: unknown): string {
  return typeof value === 'string' ? value : isJsonObject(value) ? asText(value['id']) : ''
}

/** The chain as it was kept. */
export function linksIn(value: unknown): readonly ChainLink[] {
  return Array.isArray(value) ? value.flatMap((each: unknown) => (isJsonObject(each) ? [{ rule: asText(each['rule']), name: asText(each['name']), object: asText(each['object']), record: asText(each['record']) }] : [])) : []
}
