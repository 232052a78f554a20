import { systemUserId } from '../../../access/index.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import { type Json, type JsonObject, plainJson } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { verbLabel } from '../../../model/define/verbs.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Asked, Gate, Held, PendingAct } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { advance, calls } from './advance.ts'
import { readDirectory } from './directory.ts'
import { type Flow, flowsFor, type FlowsKnown, holds, holdsOfInput, joined, type Model } from './flows.ts'
import { asApprovals, type ApprovalsGiven } from './ports.ts'
import { begin, isDone, type StepRun } from './rules.ts'
import { settleTasks } from './tasks.ts'
import { type Directory, whoIsAsked } from './who.ts'

/** The gate of one workspace's engine: what is under a flow waits until its steps are through. The program itself waits for nobody. */
export function approvalGate(given: ApprovalsGiven, known: FlowsKnown, model: Model): Gate {
  return {
    concerns: (context, object, verb) => known.concerns(context, object, verb),
    async judge(tx, asked) {
      if (asked.context.actor.userId === systemUserId) return undefined
      const flows = await flowsFor(tx, model, asked)
      const flow = joined(flows.map((each) => each.flow))
      if (flow === undefined) return undefined
      const { runs, directory } = await planned(tx, model, flow, asked)
      return isDone(runs) ? undefined : { ...heldBy(given, model.registry, { flow, runs, directory, asked }), under: flows.map(({ verb }) => verb) }
    },
  }
}

/** The same under a flow that is named, whatever its condition says. @throws Problem 409 where nobody could say yes. */
export async function heldByFlow(given: ApprovalsGiven, model: Model, tx: Transaction, flow: Flow, asked: Asked): Promise<Held> {
  const { runs, directory } = await planned(tx, model, flow, asked)
  return heldBy(given, model.registry, { flow, runs, directory, asked })
}

export interface Planned { readonly runs: readonly StepRun[]; readonly directory: Directory }

/** The steps of a flow for what is asked, the first of them open. @throws Problem 409 where nobody could say yes. */
export async function planned(tx: Transaction, { registry, reader }: Model, flow: Pick<Flow, 'steps' | 'ownApproval'>, asked: Asked): Promise<Planned> {
  const { context } = asked
  const directory = await readDirectory(tx, dateInZone(context.now, context.actor.zone))
  const holding = new Set<string>()
  for (const { key, when, whenInput } of flow.steps) if (holdsOfInput(registry, asked, whenInput) && await holds(tx, reader, asked, when)) holding.add(key)
  const call = caller(directory, { requester: context.actor.userId, ownApproval: flow.ownApproval, record: asked.record })
  return { runs: advance(begin(flow.steps, holding), call), directory }
}

/** Who is asked by an approver of a step. */
export function caller(directory: Directory, { requester, ownApproval, record }: { readonly requester: string; readonly ownApproval: boolean; readonly record: Row | undefined }) {
  return (approver: Parameters<typeof whoIsAsked>[0]) => whoIsAsked(approver, directory, { requester, ownApproval, fieldPerson: (name) => idIn(record?.[name]) })
}

interface Opening extends Planned { readonly flow: Flow; readonly asked: Asked }

function heldBy(given: ApprovalsGiven, registry: Registry, opening: Opening): Held {
  return { open: (tx, act) => open(given, registry, tx, act, opening) }
}

async function open(given: ApprovalsGiven, registry: Registry, tx: Transaction, act: PendingAct, { flow, runs, directory, asked }: Opening): ReturnType<Held['open']> {
  const { context, object, verb, record } = asked
  const title = titleOf(registry, context, asked)
  const { round, former } = await resent(given, tx, context, act)
  const { id } = await given.writer.create(tx, context, 'approvalRequest', {
    title, object, record: act.recordId, verb, flow: flow.id, flowName: flow.name, flowVersion: flow.version, round, former, owner: context.actor.userId,
    reason: context.reason ?? null, steps: stepsJson(runs, { ownApproval: flow.ownApproval, record }),
  }, asApprovals)
  await settleTasks(given, tx, context, { id, title, requester: context.actor.userId, verb }, runs)
  const who = calls(runs).map((call) => directory.people.get(call.id)?.name ?? '')
  return { request: id, told: { title, who: [...new Set(who)].join(', ') } }
}

/** What it is about in general: who is asked reads the record's own name under their own rights. */
function titleOf(registry: Registry, { actor }: Context, { object, verb }: Asked): string {
  return `${verbLabel(registry, verb)[actor.language]}: ${registry.object(object).label[actor.language]}`.slice(0, 255)
}

interface Resent { readonly round: number; readonly former: string | null }

/**
 * What was returned, or could not be done, and is sent again: the former request ends, the new one counts on. A change is known again
 * by its record; of what is made the requester says which request it was.
 */
async function resent({ writer }: ApprovalsGiven, tx: Transaction, context: Context, { object, verb, recordId }: PendingAct): Promise<Resent> {
  if (recordId === null && context.again === undefined) return { round: 1, former: null }
  const which = recordId === null ? sql`record is null and id = ${context.again ?? ''}::uuid` : sql`record = ${recordId}`
  const [former] = await tx.query<{ id: string; round: number | null }>(sql`
    select id, round::integer as round from approval_request
    where workspace_id = ${tx.workspaceId} and object = ${object} and verb = ${verb} and ${which} and owner_id = ${context.actor.userId}::uuid and state in ('returned', 'failed')
    order by created_at desc, id desc limit 1`)
  if (former === undefined) return { round: 1, former: null }
  await writer.update(tx, context, 'approvalRequest', former.id, { state: 'resent' }, asApprovals)
  return { round: (former.round ?? 1) + 1, former: former.id }
}

/** The steps as the request keeps them, with what later steps ask the record for: it cannot change meanwhile. */
export function stepsJson(runs: readonly StepRun[], { ownApproval, record }: { readonly ownApproval: boolean; readonly record: Row | undefined }): JsonObject {
  const fields = runs.flatMap(({ approvers }) => approvers.flatMap((approver) => (approver.kind === 'field' ? [approver.field] : [])))
  const people = Object.fromEntries([...new Set(fields)].flatMap((name) => { const id = idIn(record?.[name]); return id === undefined ? [] : [[name, id]] }))
  return plainJson({ ownApproval, people, steps: runs })
}

export function idIn(value: Json | undefined): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}
