import type { JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import { verbLabel } from '../../model/define/verbs.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { addPending, namePending, type PendingAct, type Waiting, waitingOn } from './pending.ts'

/** What somebody wants to do, as a gate is asked. */
export interface Asked {
  readonly context: Context
  readonly verb: string
  /** The verbs whose flows it waits under, where they are others. */
  readonly under?: readonly string[]
  readonly object: string
  readonly id?: string
  /** The record whole; of what is made or changed as it would be. */
  readonly record?: Row
  readonly input: JsonObject
}

/** Somebody else has to say yes first. */
export interface Held {
  /** Of the verbs that were asked for those under whose flows it waits. */
  readonly under?: readonly string[]
  /** Opens the request in the transaction that notes the act. @returns its id and what the caller is told of it. */
  open(tx: Transaction, act: PendingAct): Promise<{ readonly request: string; readonly told: JsonObject }>
}

/** Whether something waits for an approval: asked before each run. The room of automation gives it. */
export interface Gate {
  /** From memory where it can: whether the verb may have to wait on any record of the object. */
  concerns(context: Context, object: string, verb: string): Promise<boolean>
  /** Inside the transaction. @throws Problem 409 when nobody could ever say yes. */
  judge(tx: Transaction, asked: Asked): Promise<Held | undefined>
}

interface HoldGiven { readonly registry: Registry; readonly newId: (now: number) => string }

/** Notes the act and opens its request: both or neither. @throws Problem 409 when another waits on the record. */
export async function file({ registry, newId }: HoldGiven, tx: Transaction, held: Held, { context, verb, under, object, id, input }: Asked, version: number | undefined): Promise<JsonObject> {
  const act = await addPending(tx, context, { id: newId(context.now), verb, object, recordId: id ?? null, input, version: version ?? null, under: under ?? [] })
  if (act === undefined) {
    const waiting = id === undefined ? undefined : (await waitingOn(tx, [id])).get(id)
    throw inApproval(registry, waiting)
  }
  const { request, told } = await held.open(tx, act)
  await namePending(tx, act.id, request)
  return { request, verb, object, ...(under === undefined ? {} : { under: [...under] }), ...told }
}

/** The answer to what was asked and waits now: no failure, and not done either. */
export function sentForApproval(registry: Registry, waiting: JsonObject): Problem {
  const label = verbLabel(registry, typeof waiting['verb'] === 'string' ? waiting['verb'] : '')
  const who = typeof waiting['who'] === 'string' ? waiting['who'] : ''
  return new Problem({
    kind: 'sent-for-approval', status: 202, extra: { approval: waiting },
    title: { en: `Sent for approval: ${label.en}. To decide: {who}.`, zh: `已提交审批：${label.zh}。待审批：{who}。` }, values: { who },
  })
}

/** A record on which an act waits is changed by nobody until it is decided. */
export function inApproval(registry: Registry, waiting: Pick<Waiting, 'verb' | 'requestId'> | undefined): Problem {
  const label = verbLabel(registry, waiting?.verb ?? '')
  return new Problem({
    kind: 'in-approval', status: 409, extra: waiting === undefined ? {} : { request: waiting.requestId, verb: waiting.verb },
    title: { en: `This record waits for an approval (${label.en}) and cannot be changed until then. Whoever asked may withdraw the request.`, zh: `此记录正在审批（${label.zh}），期间不可更改；申请人可以撤回申请。` },
  })
}
