import type { Json, JsonObject } from '../../../lib/json.ts'
import type { ChainLink, LogLine, RunCause } from '../../../model/define/automation.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'

/** Where a run stands. */
export interface Turn {
  readonly runId: string
  readonly ruleId: string
  readonly version: number
  readonly object: string
  readonly recordId: string
  /** The step that is to be done. */
  readonly step: string
  /** items: the records of the forEach are noted and are being gone through. */
  readonly phase: '' | 'items'
  readonly cause: RunCause
  readonly chain: readonly ChainLink[]
  readonly log: readonly LogLine[]
  /** Since when it stands at the step: the start of a wait. */
  readonly since: string
  readonly tries: number
  /** The approval that is waited for. */
  readonly waitsFor: string | null
  /** The run has its record. */
  readonly noted: boolean
}

export type NewTurn = Pick<Turn, 'runId' | 'ruleId' | 'version' | 'object' | 'recordId' | 'step' | 'cause' | 'chain'> & Partial<Pick<Turn, 'phase' | 'log' | 'noted'>>

/** Runs that may be worked off together share the rules that led to them. */
export function lineOf(chain: readonly Pick<ChainLink, 'rule'>[]): string {
  return chain.map(({ rule }) => rule).join(' ')
}

/** Queues runs in their order, in the transaction that found them. */
export async function addTurns(tx: Transaction, turns: readonly NewTurn[], at: number): Promise<void> {
  if (turns.length === 0) return
  const rows = turns.map(({ runId, ruleId, version, object, recordId, step, cause, chain, phase = '', log = [], noted = false }, place) => ({ place, runId, ruleId, version, object, recordId, step, cause, chain, phase, log, noted, line: lineOf(chain) }))
  await tx.run(sql`
    insert into automation_turn (workspace_id, run_id, rule_id, rule_version, object, record_id, step, phase, line, cause, chain, log, noted, since, due_at)
    select ${tx.workspaceId}, r."runId", r."ruleId", r.version, r.object, r."recordId", r.step, r.phase, r.line, r.cause, r.chain, r.log, r.noted, ${new Date(at)}::timestamptz, ${new Date(at)}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("runId" uuid, "ruleId" uuid, version integer, object text, "recordId" uuid, step text, phase text, line text, cause jsonb, chain jsonb, log jsonb, noted boolean, place bigint)
    order by r.place
    on conflict (workspace_id, run_id) do nothing`)
  await callWorkspace(tx, at)
}

/** Says, in the writer's transaction, that something is due in the workspace at that instant. */
export async function callWorkspace(tx: Transaction, at: number): Promise<void> {
  await tx.run(sql`
    insert into automation_due as d (workspace, due_at) values (${tx.workspaceId}, ${new Date(at)})
    on conflict (workspace) do update set due_at = least(d.due_at, excluded.due_at)`)
}

/** The workspaces in which something is due, whoever waits longest first. */
export async function dueWorkspaces(database: Database, now: number): Promise<readonly number[]> {
  const rows = await database.read<{ workspace: number }>({ workspaceId: 0 }, sql`select workspace from automation_due where due_at <= ${new Date(now)} order by due_at, workspace limit 100`)
  return rows.map(({ workspace }) => workspace)
}

/** Says when the next turn of the workspace is due; what is queued meanwhile waits for this and says so itself. */
export async function settleDue(database: Database, workspaceId: number): Promise<void> {
  await database.background({ workspaceId }, async (tx) => {
    await tx.query(sql`select due_at from automation_due where workspace = ${workspaceId} for update`)
    const [next] = await tx.query<{ at: string | null }>(sql`select min(due_at) as at from automation_turn where workspace_id = ${workspaceId}`)
    if (next === undefined || next.at === null) await tx.run(sql`delete from automation_due where workspace = ${workspaceId}`)
    else await tx.run(sql`update automation_due set due_at = ${new Date(next.at)} where workspace = ${workspaceId}`)
  })
}

const columns = sql`run_id as "runId", rule_id as "ruleId", rule_version as version, object, record_id as "recordId", step, phase, cause, chain, log, since, tries, waits_for as "waitsFor", noted`

/** Locks turns that are due and stand at the same step of the same rule, in their order; those that nobody else is at. */
export async function takeGroup(tx: Transaction, now: number, most: number): Promise<readonly Turn[]> {
  const [first] = await tx.query<{ run_id: string; rule_id: string; rule_version: number; step: string; phase: string; line: string; alone: boolean }>(sql`
    select run_id, rule_id, rule_version, step, phase, line, alone from automation_turn where workspace_id = ${tx.workspaceId} and due_at <= ${new Date(now)} order by due_at, seq limit 1 for update skip locked`)
  if (first === undefined) return []
  const single = first.alone || first.phase === 'items'
  return tx.query<Turn>(sql`
    select ${columns} from automation_turn
    where workspace_id = ${tx.workspaceId} and due_at <= ${new Date(now)} and rule_id = ${first.rule_id}::uuid and rule_version = ${first.rule_version} and step = ${first.step} and phase = ${first.phase}
      and line = ${first.line} and (not ${single}::boolean or run_id = ${first.run_id}::uuid) and (${single}::boolean or not alone)
    order by due_at, seq limit ${single ? 1 : most} for update skip locked`)
}

export interface Standing { readonly runId: string; readonly step: string; readonly phase: string; readonly log: readonly LogLine[]; readonly since: number; readonly due: number; readonly tries: number; readonly watches: boolean; readonly waitsFor: string | null }

/** Where runs that are not over stand now. */
export async function moveTurns(tx: Transaction, standing: readonly Standing[]): Promise<void> {
  if (standing.length === 0) return
  const rows: Json = standing.map(({ since, due, log, ...rest }): JsonObject => ({ ...rest, log: log.map((line) => ({ ...line })) as unknown as Json, since: new Date(since).toISOString(), due: new Date(due).toISOString() }))
  await tx.run(sql`
    update automation_turn t set step = r.step, phase = r.phase, log = r.log, since = r.since, due_at = r.due, tries = r.tries, watches = r.watches, waits_for = r."waitsFor", noted = true, alone = false
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("runId" uuid, step text, phase text, log jsonb, since timestamptz, due timestamptz, tries integer, watches boolean, "waitsFor" uuid)
    where t.workspace_id = ${tx.workspaceId} and t.run_id = r."runId"`)
  await callWorkspace(tx, Math.min(...standing.map(({ due }) => due)))
}

export async function endTurns(tx: Transaction, runIds: readonly string[]): Promise<void> {
  if (runIds.length > 0) await tx.run(sql`delete from automation_turn where workspace_id = ${tx.workspaceId} and run_id = ${sql.anyOf(runIds)}`)
}
