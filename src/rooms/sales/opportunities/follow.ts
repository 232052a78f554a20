import type { Json, JsonObject } from '../../../lib/json.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { type Batch, type Entry, follow, type Follower } from '../../../platform/feed/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { passedBy, type PassedStage, type Stay, type Step } from './passed.ts'

/** The name of the cursor. */
export const pipelineFollower = 'pipeline'

export interface PipelineGiven {
  readonly database: Database
  /** The workspace's way to write, and the program as the one who acts in it. */
  readonly engineOf: (workspaceId: number, requestId: string) => Promise<{ readonly context: Context; readonly writer: Pick<WriterWithin, 'createMany' | 'updateMany'> }>
}

/** The stays are read off the history: by this leave, and no other. */
const asFollower = { action: 'opportunity.passStage', rights: 'action', writers: ['opportunity.moveStage'] } as const

/** Follows the feed for the ways of opportunities through their stages. */
export function followForPipeline(given: PipelineGiven, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, { name: pipelineFollower, onError: failed, handle: (batch) => keepStays(given, batch) })
}

const concerns = ({ object, recordId, after }: Entry): boolean => object === 'opportunity' && recordId !== null && after !== null && (after['stage'] !== undefined || after['status'] !== undefined)

async function keepStays({ engineOf }: PipelineGiven, { workspaceId, entries, transaction: tx }: Batch): Promise<void> {
  const told = entries.filter(concerns)
  if (told.length === 0) return
  const ids = [...new Set(told.map(({ recordId }) => recordId ?? ''))]
  const living = await livingDeals(tx, ids)
  const steps = told.flatMap((entry): Step[] => stepOf(entry, living))
  const { begun, ended } = passedBy(steps, await openStays(tx, ids), await allStages(tx))
  if (begun.length === 0 && ended.length === 0) return
  const { context, writer } = await engineOf(workspaceId, `pipeline ${String(entries[0]?.id)}`)
  const names = await allStages(tx)
  if (ended.length > 0) await writer.updateMany(tx, context, 'stageVisit', ended.map(({ stay, leftAt, leftBy }) => ({ id: stay.id ?? '', changes: { leftAt, leftBy } })), asFollower)
  if (begun.length > 0) {
    await writer.createMany(tx, context, 'stageVisit', begun.map(({ opportunity, stage, enteredAt, leftAt, leftBy }): JsonObject => ({
      name: names.get(stage)?.name ?? '–', opportunity, stage, enteredAt, ...(leftAt === undefined ? {} : { leftAt }), ...(leftBy === undefined ? {} : { leftBy }),
    })), asFollower)
  }
}

interface Deal { readonly id: string; readonly created: string; readonly closed: string | null; readonly closedFrom: string | null }

function stepOf({ recordId, action, after, before, at }: Entry, living: ReadonlyMap<string, Deal>): Step[] {
  const deal = living.get(recordId ?? '')
  if (deal === undefined) return []
  const stage = text(after?.['stage'])
  const status = text(after?.['status'])
  const moved = { opportunity: deal.id, at, ...(stage === undefined ? {} : { to: stage }), ...(status === undefined ? {} : { status }) }
  if (before !== null && action !== 'create') return [moved]
  if (stage === undefined) return []
  // What was brought in from elsewhere is as old as it says.
  const createdAt = deal.created < at ? deal.created : at
  return [{ opportunity: deal.id, at, made: { stage, status: status ?? 'open', createdAt, ...(deal.closed === null ? {} : { closedAt: deal.closed }), ...(deal.closedFrom === null ? {} : { closedFrom: deal.closedFrom }) } }]
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

async function livingDeals(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Deal>> {
  const rows = await tx.query<{ id: string; created: Date | string; closed: string | null; closedFrom: string | null }>(sql`
    select id, created_at as created, closed_on::text as closed, closed_from_id as "closedFrom" from opportunity
    where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and deleted_at is null order by id for key share`)
  return new Map(rows.map(({ id, created, closed, closedFrom }) => [id, { id, created: new Date(created).toISOString(), closed: closed === null ? null : `${closed}T12:00:00.000Z`, closedFrom }]))
}

async function openStays(tx: Transaction, ids: readonly string[]): Promise<readonly Stay[]> {
  const rows = await tx.query<{ id: string; opportunity: string; stage: string; entered: Date | string }>(sql`
    select id, opportunity_id as opportunity, stage_id as stage, entered_at as entered from stage_visit
    where workspace_id = ${tx.workspaceId} and opportunity_id = ${sql.anyOf(ids)} and left_at is null and deleted_at is null order by entered_at, id`)
  return rows.map(({ entered, ...stay }) => ({ ...stay, enteredAt: new Date(entered).toISOString() }))
}

async function allStages(tx: Transaction): Promise<ReadonlyMap<string, PassedStage>> {
  const rows = await tx.query<PassedStage>(sql`select id, name, kind, "order"::integer as "order", pipeline_id as pipeline from stage where workspace_id = ${tx.workspaceId}`)
  return new Map(rows.map((row) => [row.id, row]))
}
