import { dateInZone } from '../../../lib/calendar.ts'
import { workTimeBefore } from '../../../lib/workdays.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type Rounds, startRounds } from '../../../platform/rounds.ts'
import { readWithin } from '../../../records/act/reading.ts'
import { companyZoneOf, type Context } from '../../../records/context.ts'
import { readWorkCalendar } from '../../../records/custom/index.ts'
import { calls } from './advance.ts'
import { readDirectory } from './directory.ts'
import { caller } from './gate.ts'
import { asApprovals, type ApprovalsGiven } from './ports.ts'
import { reseated } from './rules.ts'
import { keptSteps, standingOf } from './standing.ts'
import { askedNews, settleTasks } from './tasks.ts'

const lookEvery = 60_000
const most = 200

/** Reminds those who have not answered, and asks others in the place of who has left or is away. */
export function startApprovalWatch(given: ApprovalsGiven, failed: (error: unknown) => void): Rounds {
  return startRounds({ workspaces: () => given.workspaces(), look: (workspaceId) => given.database.transaction({ workspaceId }, (tx) => look(given, tx)), every: lookEvery, failed })
}

async function look(given: ApprovalsGiven, tx: Transaction): Promise<void> {
  const [lock] = await tx.query<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${`approvals ${tx.workspaceId}`}, 0)) as mine`)
  const [any] = await tx.query(sql`select 1 as found from approval_task where workspace_id = ${tx.workspaceId} and state = 'open' limit 1`)
  if (lock?.mine !== true || any === undefined) return
  const own = await given.ownContextOf(tx.workspaceId)
  await replaceTheAbsent(given, tx, own)
  await remindTheLate(given, tx, own)
}

/** Open lines of people who left or are away: whoever stands in for them is asked, and told why. */
async function replaceTheAbsent(given: ApprovalsGiven, tx: Transaction, own: Context): Promise<void> {
  const today = dateInZone(own.now, own.actor.zone)
  const rows = await tx.query<{ id: string }>(sql`
    select distinct t.request_id as id from approval_task t join "user" u on u.workspace_id = t.workspace_id and u.id = t.owner_id
    where t.workspace_id = ${tx.workspaceId} and t.state = 'open'
      and (u.status <> 'active' or u.deleted_at is not null or (u.absent_from <= ${today}::date and coalesce(u.absent_until >= ${today}::date, true)))
    order by 1 limit ${most}`)
  if (rows.length === 0) return
  const directory = await readDirectory(tx, today)
  const { registry } = await given.engineOf(own)
  for (const { id } of rows) {
    const [locked] = await tx.query(sql`select id from approval_request where workspace_id = ${tx.workspaceId} and id = ${id}::uuid and state = 'pending' for no key update skip locked`)
    if (locked === undefined) continue
    const standing = standingOf(await readWithin(tx, registry, own, 'approvalRequest', id))
    const call = caller(directory, { requester: standing.requester ?? '', ownApproval: standing.ownApproval, record: standing.people })
    let { runs } = standing
    for (const one of calls(runs)) {
      const person = directory.people.get(one.id)
      if (person?.active === true && !person.absent) continue
      const others = call({ kind: 'user', id: one.id })
      const seat = runs.find(({ key }) => key === one.key)?.seats[one.seat]
      const rest = seat?.people.filter((each) => each.id !== one.id) ?? []
      const people = rest.length > 0 ? rest : others
      // Nobody else there: whoever is asked stays asked until somebody is.
      if (people.length > 0 && !people.some((each) => each.id === one.id)) runs = reseated(runs, one.key, one.seat, people)
    }
    if (runs === standing.runs) continue
    await settleTasks(given, tx, own, standing, runs)
    await given.writer.update(tx, own, 'approvalRequest', id, { steps: keptSteps(standing, runs) }, asApprovals)
  }
}

/** As often as the flow says, until they answer. Hours of days off do not count where the company keeps a calendar. */
async function remindTheLate(given: ApprovalsGiven, tx: Transaction, own: Context): Promise<void> {
  const now = new Date(own.now)
  const since = await lateSince(given, tx, own)
  const late = await tx.query<{ id: string; person: string; request: string; title: string; verb: string; requester: string | null }>(sql`
    select t.id, t.owner_id as person, r.id as request, r.title, r.verb, r.owner_id as requester
    from approval_task t join approval_request r on r.workspace_id = t.workspace_id and r.id = t.request_id
    left join approval_flow f on f.workspace_id = r.workspace_id and f.id::text = r.flow
    where t.workspace_id = ${tx.workspaceId} and t.state = 'open' and r.state = 'pending' and t.owner_id is not null
      and coalesce(t.reminded_at, t.created_at) <= (${JSON.stringify(since)}::jsonb ->> coalesce(f.remind_after_hours, ${usualHours}::integer)::integer::text)::timestamptz
    order by t.id limit ${most}`)
  if (late.length === 0) return
  await given.writer.updateMany(tx, own, 'approvalTask', late.map(({ id }) => ({ id, changes: { remindedAt: now.toISOString() } })), asApprovals)
  await given.notify(tx, late.map(({ id, person, request, title, verb, requester }) =>
    askedNews({ id: request, title, verb, requester }, own, person, `late ${id} ${own.now}`, 'approvalReminder')))
}

const usualHours = 24

/** Since when somebody has had time, by the hours that flows give. */
async function lateSince({ engineOf }: ApprovalsGiven, tx: Transaction, own: Context): Promise<Readonly<Record<string, string>>> {
  const flows = await tx.query<{ hours: number }>(sql`select distinct remind_after_hours::integer as hours from approval_flow where workspace_id = ${tx.workspaceId} and remind_after_hours is not null`)
  const calendar = await readWorkCalendar(tx, (await engineOf(own)).registry, tx.workspaceId)
  const zone = companyZoneOf(own)
  return Object.fromEntries([usualHours, ...flows.map(({ hours }) => hours)].map((hours) => {
    const time = hours * 3_600_000
    return [String(hours), new Date(calendar === undefined ? own.now - time : workTimeBefore(calendar, own.now, time, zone)).toISOString()]
  }))
}
