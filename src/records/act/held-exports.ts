import { permissionOn } from '../../access/permissions.ts'
import { type JsonObject, plainJson } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { file, sentForApproval } from './hold.ts'
import type { ActDependencies } from './ports.ts'

type Given = Pick<ActDependencies, 'registry' | 'database' | 'newId' | 'gate'>

const week = 7 * 86_400_000

/**
 * Before a file leaves: what was approved may be fetched once, within a week, by the same request as was asked for. A file is
 * answered to whoever asks for it, so the run is theirs. @throws the 202 Problem of what waits now.
 */
export async function passExport({ gate, database, registry, newId }: Given, context: Context, object: string, request: object): Promise<void> {
  if (gate === undefined || !(await gate.concerns(context, object, 'record.export'))) return
  // Who may not export is told so, and asks nobody.
  if (!permissionOn(context.actor.permissions, object).export) return
  const input = plainJson(request)
  const waiting = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    if (await spend(tx, context, object, input)) return undefined
    const asked = { context, verb: 'record.export', object, input }
    const held = await gate.judge(tx, asked)
    return held === undefined ? undefined : file({ registry, newId }, tx, held, asked, undefined)
  })
  if (waiting !== undefined) throw sentForApproval(registry, waiting)
}

/** The request of a file that was approved and may still be fetched by who asked for it; undefined where it was fetched, or is too old. */
export async function fileToFetch(tx: Pick<Transaction, 'query' | 'workspaceId'>, { actor, now }: Pick<Context, 'actor' | 'now'>, requestId: string): Promise<JsonObject | undefined> {
  const [row] = await tx.query<{ input: JsonObject }>(sql`
    select input from pending_act where workspace_id = ${tx.workspaceId} and request_id = ${requestId}::uuid and verb = 'record.export' and state = 'done'
      and requester_id = ${actor.userId}::uuid and at > ${new Date(now - week)}`)
  return row?.input
}

async function spend(tx: Transaction, { actor, now }: Context, object: string, input: JsonObject): Promise<boolean> {
  const text = JSON.stringify(input)
  return (await tx.run(sql`
    update pending_act set state = 'closed' where workspace_id = ${tx.workspaceId} and id = (
      select id from pending_act where workspace_id = ${tx.workspaceId} and verb = 'record.export' and object = ${object} and state = 'done'
        and requester_id = ${actor.userId}::uuid and input = ${text}::jsonb and at > ${new Date(now - week)} order by at limit 1 for update skip locked)`)) > 0
}

/** An import makes many records at once, none of which could wait: where making or changing them needs an approval it does not begin. */
export async function refuseImport({ gate }: Pick<Given, 'gate'>, context: Context, object: string): Promise<void> {
  if (gate === undefined || (!(await gate.concerns(context, object, 'record.create')) && !(await gate.concerns(context, object, 'record.update')))) return
  throw new Problem({
    kind: 'import.needs-approval', status: 409,
    title: { en: 'Records of this kind need an approval before they are made or changed, so a file cannot bring them in. An administrator may switch the approval flow off for the time of the import.', zh: '此类记录的新建或修改需要审批，不能批量导入。管理员可在导入期间停用相应的审批流程。' },
  })
}
