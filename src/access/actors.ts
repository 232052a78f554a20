import { languages } from '../lib/words.ts'
import { type Database, type Row, sql } from '../platform/database/index.ts'
import { nothing, type Permissions } from '../model/define/permission.ts'
import type { Actor } from './actor.ts'
import type { Caller, KeyRights } from './caller.ts'
import { notSignedIn } from './problems.ts'
import { enrolFirst } from './factors/problems.ts'
import { joinPermissions, onObjects, readingOnly } from './permissions.ts'
import { readPermissions } from './read-permissions.ts'

export { systemActor, systemUserId } from './system.ts'

/** One role as the actor holds it, for 'why can X see this?'. */
export interface HeldRole { readonly id: string; readonly name: string; readonly permissions: Permissions }

export interface LoadedActor { readonly actor: Actor; readonly roles: readonly HeldRole[]; readonly accessVersion: number }

/**
 * Reads who a user of the workspace is and what the roles give, in one statement, so that all of it and the version are of
 * one moment. Undefined when there is no such user, or not an active one.
 */
export async function loadActor(database: Database, workspaceId: number, userId: string, via: Actor['via']): Promise<LoadedActor | undefined> {
  const [row] = await database.read<ActorRow>({ workspaceId }, sql`
    with recursive me as (
      select u.id, u.name, u.language, u.zone, u.department_id, u.partner_id from "user" u
      where u.workspace_id = ${workspaceId} and u.id = ${userId}::uuid and u.status = 'active' and u.deleted_at is null),
    below as (
      select department_id as id from me where department_id is not null
      union
      select d.id from department d join below b on d.parent_id = b.id where d.workspace_id = ${workspaceId} and d.deleted_at is null)
    select me.*, w.settings->>'language' as workspace_language, w.settings->>'zone' as workspace_zone,
      array(select id from below) as department_ids,
      array(select t.id from record_link l join team t on t.workspace_id = l.workspace_id and t.id = l.from_id
        where l.workspace_id = ${workspaceId} and l.from_object = 'team' and l.field = 'members' and l.to_id = me.id and t.deleted_at is null) as team_ids,
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'permissions', r.permissions) order by r.name), '[]')
        from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id
        where l.workspace_id = ${workspaceId} and l.from_object = 'user' and l.field = 'roles' and l.from_id = me.id and r.deleted_at is null) as roles,
      me.partner_id is not null or exists (select from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id
        where l.workspace_id = ${workspaceId} and l.from_object = 'user' and l.field = 'roles' and l.from_id = me.id and r.deleted_at is null and r.key = 'partner') as outside,
      coalesce((select version from access_version where workspace_id = ${workspaceId}), 0) as access_version
    from me join workspace w on w.id = ${workspaceId}`)
  return row === undefined ? undefined : actorFrom(row, via)
}
interface ActorRow extends Row {
  readonly id: string; readonly name: string; readonly language: string | null; readonly zone: string | null; readonly department_id: string | null
  readonly workspace_language: string | null; readonly workspace_zone: string | null
  readonly outside: boolean; readonly department_ids: readonly string[]; readonly team_ids: readonly string[]
  readonly roles: readonly { readonly id: string; readonly name: string; readonly permissions: unknown }[]
  readonly access_version: number
}

function actorFrom(row: ActorRow, via: Actor['via']): LoadedActor {
  const roles = row.roles.map(({ id, name, permissions }) => ({ id, name, permissions: readPermissions(permissions) }))
  return {
    roles,
    accessVersion: row.access_version,
    actor: {
      userId: row.id,
      name: row.name,
      language: languages.find((language) => language === (row.language ?? row.workspace_language)) ?? 'zh',
      zone: row.zone ?? row.workspace_zone ?? 'Asia/Shanghai',
      departmentId: row.department_id ?? undefined,
      departmentIds: row.department_ids,
      teamIds: row.team_ids,
      roleIds: roles.map(({ id }) => id),
      ...(row.outside ? { outside: true } : {}),
      permissions: joinPermissions(roles.map(({ permissions }) => permissions)),
      via,
    },
  }
}

/** Never more than what its user has now: a role that he lost gives nothing. */
function rightsOfKey({ readOnly, role, objects }: KeyRights, { actor: { permissions }, roles }: LoadedActor): Permissions {
  const isHeld = role !== undefined && (permissions.administrator === true || roles.some(({ id }) => id === role.id))
  const whole = role === undefined ? permissions : (isHeld ? role.permissions : undefined) ?? { otherwise: nothing, objects: {} }
  const some = objects === undefined ? whole : onObjects(whole, objects)
  return readOnly ? readingOnly(some) : some
}

const rememberedAtMost = 5000
/** Parts of one person's rights that keys have; he may have fifty keys. */
const rightsAtMost = 50

/**
 * Remembers actors while the access version of their workspace stands. The version comes with each session or key, fresh from the
 * database, so a change of user, role, department or team acts at the next request, on every machine.
 */
export class Actors {
  readonly #database: Database
  readonly #remembered = new Map<string, LoadedActor>()
  /** By user, then by what of the rights a key has: what follows from permissions is kept with them. */
  readonly #byKey = new WeakMap<LoadedActor, Map<string, LoadedActor>>()

  constructor(database: Database) { this.#database = database }

  /**
   * A key acts by the rights of its user, or by the part of them that it was made with.
   * @throws Problem not-signed-in when the user is not active (any more), second-factor.enrol where one must be set up first: so no
   * door lets such a session do anything, whether it thinks of it or not.
   */
  async of(caller: Caller): Promise<LoadedActor> {
    if (caller.mustEnrol === true) throw enrolFirst()
    return this.#withKey(await this.#userOf(caller), caller)
  }

  /** The same where it is remembered, and nothing is in the way. */
  known(caller: Caller): LoadedActor | undefined {
    const user = caller.mustEnrol === true ? undefined : this.#knownUser(caller)
    return user === undefined ? undefined : this.#withKey(user, caller)
  }

  #withKey(user: LoadedActor, { key }: Caller): LoadedActor {
    if (key === undefined) return user
    const text = JSON.stringify(key)
    let byKey = this.#byKey.get(user)
    if (byKey === undefined) this.#byKey.set(user, byKey = new Map<string, LoadedActor>())
    const before = byKey.get(text)
    if (before !== undefined) return before
    const loaded: LoadedActor = { ...user, actor: { ...user.actor, via: 'key', permissions: rightsOfKey(key, user), ...(key.role === undefined ? {} : { roleIds: [key.role.id] }) } }
    if (byKey.size >= rightsAtMost) byKey.clear()
    byKey.set(text, loaded)
    return loaded
  }

  #knownUser(caller: Caller): LoadedActor | undefined {
    const known = this.#remembered.get(`${caller.workspace.id} ${caller.userId}`)
    // Equal, not at least: after a restore from a backup a version may be lower than one that was remembered.
    return known?.accessVersion === caller.accessVersion ? known : undefined
  }

  async #userOf(caller: Caller): Promise<LoadedActor> {
    const known = this.#knownUser(caller)
    if (known !== undefined) return known
    const key = `${caller.workspace.id} ${caller.userId}`
    this.#remembered.delete(key)
    const loaded = await loadActor(this.#database, caller.workspace.id, caller.userId, 'session')
    if (loaded === undefined) throw notSignedIn()
    if (this.#remembered.size >= rememberedAtMost) this.#remembered.clear()
    this.#remembered.set(key, loaded)
    return loaded
  }
}
