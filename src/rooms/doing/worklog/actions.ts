import { dateInZone } from '../../../lib/calendar.ts'
import { isJsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { beginWorkLog, readWorkLog, reopenWorkLog, submitWorkLog } from '../../../model/actions/workLog.ts'
import { choiceLabel } from '../../../model/words/labels.ts'
import { sql } from '../../../platform/database/index.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { collect, linesOf, nextLines, periodOf } from './collect.ts'

export const workLogActions = [
  implement(beginWorkLog, begin),
  implement(submitWorkLog, asBefore(['status'], submit)),
  implement(reopenWorkLog, asBefore(['status'], async (doing) => { requireAuthor(doing); return { changes: { submittedAt: null } } })),
  implement(readWorkLog, markRead),
]

/** The caller's log of that time: there is one at most. What is handed in already stays as it is. */
async function begin({ tx, context, input, write }: Doing): Promise<Outcome> {
  const { actor, now, weekStart } = context
  const today = dateInZone(now, actor.zone)
  const kind = input['kind'] === 'week' ? 'week' : 'day'
  const period = periodOf(kind, textOf(input, 'day') ?? today, weekStart)
  if (period.from > today) throw new Problem({ kind: 'workLog.ahead', status: 422, title: { en: 'That day is still to come.', zh: '该日期尚未到来。' } })
  const name = `${actor.userId}:${kind}:${period.from}`
  const [there] = await tx.query<{ id: string; status: string }>(sql`select id, status from work_log where workspace_id = ${tx.workspaceId} and period = ${name} and deleted_at is null`)
  if (there?.status === 'submitted') return { result: { workLog: there.id } }
  const collected = await collect(tx, context, period)
  if (there !== undefined) return { written: (await write.update('workLog', there.id, { collected })).entries, result: { workLog: there.id } }
  const [text, plan] = [await linesOf(tx, context, period), await nextLines(tx, context, period)]
  const made = await write.create('workLog', {
    name: `${choiceLabel('workLog', 'kind', kind)[actor.language]} ${period.from} · ${actor.name}`.slice(0, 200), kind, day: period.from, period: name, owner: actor.userId, collected,
    ...(text === '' ? {} : { text }), ...(plan === '' ? {} : { plan }),
  })
  return { written: made.entries, result: { workLog: made.id } }
}

async function submit(doing: Doing): Promise<Outcome> {
  const { tx, context, record } = doing
  requireAuthor(doing)
  const period = periodOf(record['kind'] === 'week' ? 'week' : 'day', textOf(record, 'day') ?? '', context.weekStart)
  return { changes: { collected: await collect(tx, context, period), submittedAt: new Date(context.now).toISOString() } }
}

async function markRead({ context, id, record, write }: Doing): Promise<Outcome> {
  const me = context.actor.userId
  const readers = Array.isArray(record['readBy']) ? record['readBy'].flatMap((each) => (isJsonObject(each) && typeof each['id'] === 'string' ? [each['id']] : [])) : []
  if (readers.includes(me) || relatedId(record, 'owner') === me) return {}
  return { written: (await write.update('workLog', id, { readBy: [...readers, me].map((reader) => ({ object: 'user', id: reader })) })).entries }
}

/** @throws Problem 403 for whoever did not write it. */
function requireAuthor({ record, context }: Doing): void {
  if (relatedId(record, 'owner') === context.actor.userId) return
  throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Only its author hands a work log in.', zh: '只有作者本人可以提交或撤回工作日志。' } })
}
