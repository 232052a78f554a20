import { sql, type Transaction } from '../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../records/write/index.ts'
import { type Administration, concernsAdministration, judgeAdministration } from './administrators.ts'
import { heldBy } from './book.ts'
import { ownUser, stillHolds } from './errors.ts'

/** What no write may take away from a company: its last administrator, and records from whoever holds them. */
export const peopleGuards: readonly NamedGuard[] = [
  guard('user.notOneself', {
    concerns: leaves,
    look: async () => undefined,
    judge: (state, { id }, { userId }) => (id === userId ? { refused: ownUser() } : { state }),
  }),
  guard('workspace.hasAdministrator', { concerns: concernsAdministration, look: administration, judge: judgeAdministration }),
  guard('user.holdsNothing', {
    concerns: leaves,
    look: (tx, changes, registry) => heldBy(tx, registry, changes.map(({ id }) => id)),
    judge: (state, { id, before }) => {
      const held = state.get(id)
      return held === undefined ? { state } : { refused: stillHolds({ id, name: before?.values['name'], status: before?.values['status'] }, held) }
    },
  }),
]

/** Into the bin, or out of it for good. */
function leaves({ before, after }: Judged): boolean {
  return before !== undefined && (after === undefined || before.living && !after.living)
}

/** One write of a workspace at a time weighs this: of two administrators who take it from each other the second must see the first. */
async function administration(tx: Transaction, changes: readonly Judged[]): Promise<Administration> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('administration of ' || ${String(tx.workspaceId)}::text, 0))`)
  const users = changes.filter(({ object }) => object === 'user').map(({ id }) => id)
  const changed = changes.filter(({ object }) => object === 'role').map(({ id }) => id)
  const roles = await tx.query<{ id: string }>(sql`
    select id from role where workspace_id = ${tx.workspaceId} and deleted_at is null and permissions->>'administrator' = 'true'`)
  const ids = roles.map(({ id }) => id)
  const people = await tx.query<{ id: string; active: boolean; roles: readonly string[] }>(sql`
    select u.id, u.status = 'active' and u.deleted_at is null as active, array(
      select l.to_id from record_link l where l.workspace_id = u.workspace_id and l.from_object = 'user' and l.field = 'roles' and l.from_id = u.id) as roles
    from "user" u
    where u.workspace_id = ${tx.workspaceId} and (u.id = ${sql.anyOf(users)} or u.id in (
      select l.from_id from record_link l
      where l.workspace_id = ${tx.workspaceId} and l.from_object = 'user' and l.field = 'roles' and l.to_id = ${sql.anyOf([...ids, ...changed])}))`)
  return { roles: new Set(ids), people: new Map(people.map(({ id, active, roles: held }) => [id, { active, roles: new Set(held) }])) }
}
