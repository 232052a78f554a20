import { permissionOn } from '../../../access/index.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { readSteps } from '../../../model/define/approvalSteps.ts'
import { readWithin } from '../../../records/act/reading.ts'
import { asEngine, type Context } from '../../../records/context.ts'
import { readDirectory } from './directory.ts'
import { filterIn, holds } from './flows.ts'
import { caller } from './gate.ts'
import type { ApprovalsGiven } from './ports.ts'

/** A flow as it is being drawn, a record, and who would ask. */
export interface Trial { readonly object: string; readonly record: string; readonly requester: string; readonly condition: unknown; readonly steps: unknown; readonly ownApproval: boolean }
export interface TriedStep { readonly key: string; readonly passedBy: boolean; readonly people: readonly { readonly name: string; readonly because: readonly Words[] }[] }
export interface Tried { readonly applies: boolean; readonly steps: readonly TriedStep[] }

/** Who would have to approve this, step by step; nothing is written. For administrators. @throws Problem 403, 404, 422 */
export async function tryFlow(given: ApprovalsGiven, context: Context, trial: Trial): Promise<Tried> {
  if (!permissionOn(context.actor.permissions, 'approvalFlow').create) throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Your role does not allow you to draw approval flows.', zh: '您的角色无权设置审批流程。' } })
  const read = readSteps(trial.steps)
  if ('problems' in read) throw new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: read.problems })
  const { registry, reader } = await given.engineOf(context)
  return given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const record = await readWithin(tx, registry, context, trial.object, trial.record)
    const asked = { context: asEngine(context), object: trial.object, id: trial.record, record }
    const applies = await holds(tx, reader, asked, filterIn(trial.condition))
    const directory = await readDirectory(tx, dateInZone(context.now, context.actor.zone))
    const call = caller(directory, { requester: trial.requester, ownApproval: trial.ownApproval, record })
    const steps: TriedStep[] = []
    for (const { key, when, approvers } of read.steps) {
      const passedBy = !(await holds(tx, reader, asked, when))
      const people = passedBy ? [] : approvers.flatMap(call).map(({ id, because }) => ({ name: directory.people.get(id)?.name ?? '-', because }))
      steps.push({ key, passedBy, people })
    }
    return { applies, steps }
  })
}
