import { sql, type Transaction } from '../../platform/database/index.ts'
import { type Rounds, startRounds } from '../../platform/rounds.ts'
import type { TogetherGiven } from './ports.ts'
import { readableIn } from './readable.ts'
import type { Told } from './news.ts'
import { write } from './tell.ts'

const lookEvery = 30_000
/** What a program that stood still did not tell is told for so long; what is older is old. */
const lookBack = 24 * 60 * 60_000
const most = 500
/** What nobody wants to hear of is found again each time: a round has an end. */
const mostTurns = 20

/** So long before a visit that has no reminder of its own, what one should know is offered. */
const beforeVisit = 15 * 60_000

interface Row { readonly id: string; readonly owner_id: string; readonly at: string; readonly kind: 'due' | 'reminder'; readonly visit: boolean }

/** Looks for tasks that have become due and reminders whose time has come. */
export function startReminders(given: TogetherGiven, failed: (error: unknown) => void): Rounds {
  const look = async (workspaceId: number) => {
    for (let turn = 0; turn < mostTurns && await given.database.transaction({ workspaceId }, (transaction) => remind(given, transaction)) === most; turn += 1);
  }
  return startRounds({ workspaces: () => given.workspaces(), look, every: lookEvery, failed })
}

/** In one transaction; of several programs one does it, and the same task at the same time is told once. */
async function remind(given: TogetherGiven, transaction: Transaction): Promise<number> {
  const { workspaceId } = transaction
  const now = new Date(given.clock.now())
  const since = new Date(given.clock.now() - lookBack)
  const [lock] = await transaction.query<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${`reminders ${workspaceId}`}, 0)) as mine`)
  if (lock?.mine !== true) return 0
  const rows = await transaction.query<Row>(sql`
    select a.id, a.owner_id, x.at, x.kind, x.visit from activity a
    cross join lateral (values (a.due, 'due', false), (a.reminder, 'reminder', a.kind = 'visit'), (case when a.kind = 'visit' and a.reminder is null then a.start - ${beforeVisit}::integer * interval '1 millisecond' end, 'reminder', true)) as x(at, kind, visit)
    where a.workspace_id = ${workspaceId} and a.status = 'open' and a.deleted_at is null and a.owner_id is not null
      and ((a.due > ${since} and a.due <= ${now}) or (a.reminder > ${since} and a.reminder <= ${now})
        or (a.kind = 'visit' and a.start > ${new Date(now.getTime() - beforeVisit)} and a.start <= ${new Date(now.getTime() + beforeVisit)}))
      and x.at > ${since} and x.at <= ${now}
      and not exists (select from notification n where n.workspace_id = ${workspaceId} and n.deleted_at is null and n.event = x.kind || ' ' || a.id || ' ' || floor(extract(epoch from x.at))::text || ':' || a.owner_id)
    order by x.at limit ${most}`)
  const readable = readableIn(given, workspaceId)
  const told: Told[] = []
  for (const { id, owner_id: person, at, kind, visit } of rows) {
    if (!(await readable.ids(person, 'activity', [id])).has(id)) continue
    told.push({
      entry: { actorId: null, actorName: '', requestId: null }, person, kind, title: visit ? 'walkIn' : kind, target: { object: 'activity', id }, values: {}, own: true,
      event: `${kind} ${id} ${Math.floor(Date.parse(at) / 1000)}:${person}`,
    })
  }
  await write(given, transaction, told)
  // Those that may not be read stay unsaid and would be found again: a round of nothing else ends.
  return told.length === 0 ? 0 : rows.length
}
