import { type Actor, loadActor, type Workspace } from '../../access/index.ts'
import { isUuid } from '../../lib/ids.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import type { Program } from '../parts.ts'
import { type CommandCall, UsageError } from './command.ts'

/** Where a command acts and as whom. */
export interface Place {
  readonly program: Program
  readonly workspace: Workspace
  readonly actor: Actor
  readonly context: Context
  /** The model as the workspace has it. */
  readonly registry: Registry
}

/**
 * The workspace of --workspace (number or short name; not needed where there is one), and the user of --as (e-mail or id), or
 * its first administrator: whoever can run this command on the machine could take any seat. What is done bears that name.
 */
export async function placeOf(call: CommandCall): Promise<Place> {
  const { program } = await call.program()
  const workspace = chosen(await program.access.listWorkspaces(), call.options['workspace'])
  const actor = await actorIn(program, workspace.id, call.options['as'])
  const { zone: companyZone, baseCurrency, weekStart, fiscalStart, configuration } = workspace
  const { registry } = await program.engineOf({ workspaceId: workspace.id })
  return {
    program, workspace, actor, registry,
    context: { workspaceId: workspace.id, actor, now: program.clock.now(), companyZone, baseCurrency, weekStart, fiscalStart, configuration, requestId: `cli-${process.pid}`, ...(call.options['reason'] === undefined ? {} : { reason: call.options['reason'] }) },
  }
}

function chosen(workspaces: readonly Workspace[], given: string | undefined): Workspace {
  const found = given === undefined ? workspaces : workspaces.filter(({ id, slug }) => String(id) === given || slug === given)
  const [workspace] = found
  if (workspace === undefined) throw new UsageError(given === undefined ? 'There is no workspace yet: begin with setup' : `There is no workspace ${given}`)
  if (found.length > 1) throw new UsageError(`Which workspace? --workspace ${workspaces.map(({ id, slug }) => `${id} (${slug})`).join(' | ')}`)
  return workspace
}

async function actorIn(program: Program, workspaceId: number, given: string | undefined): Promise<Actor> {
  const ids = await program.database.read<{ id: string }>({ workspaceId }, given === undefined
    ? sql`
      select u.id from "user" u
      join record_link l on l.workspace_id = u.workspace_id and l.from_id = u.id and l.from_object = 'user' and l.field = 'roles'
      join role r on r.workspace_id = u.workspace_id and r.id = l.to_id and r.deleted_at is null and r.permissions->>'administrator' = 'true'
      where u.workspace_id = ${workspaceId} and u.status = 'active' and u.deleted_at is null order by u.created_at, u.id limit 1`
    : sql`select id from "user" where workspace_id = ${workspaceId} and deleted_at is null and status = 'active' and (lower(email) = lower(${given}) or id::text = ${given}) limit 1`)
  const id = ids[0]?.id
  const loaded = id === undefined ? undefined : await loadActor(program.database, workspaceId, id, 'cli')
  if (loaded === undefined) throw new UsageError(given === undefined ? 'The workspace has no active administrator: name a user by --as' : `There is no active user ${given}`)
  return loaded.actor
}

/** The object of that name: 'customer', 'customers', 'salesRecord' or 'sales-records'. @throws UsageError that lists them. */
export function objectOf({ registry }: Pick<Place, 'registry'>, name: string): ResolvedObject {
  const found = registry.objects.get(name) ?? [...registry.objects.values()].find(({ path }) => path === name)
  if (found === undefined) throw new UsageError(`There is no object ${name}. There are: ${[...registry.objects.keys()].join(', ')}`)
  return found
}

/** The id of the user with this e-mail or id. @throws UsageError. */
export async function userOf({ program, workspace }: Place, given: string): Promise<string> {
  const [row] = await program.database.read<{ id: string }>({ workspaceId: workspace.id }, sql`
    select id from "user" where workspace_id = ${workspace.id} and deleted_at is null and (lower(email) = lower(${given}) or id::text = ${given}) limit 1`)
  if (row === undefined) throw new UsageError(`There is no user ${given}`)
  return row.id
}

/** @throws UsageError. */
export function idOf(given: string): string {
  if (!isUuid(given)) throw new UsageError(`${given} is no id`)
  return given
}
