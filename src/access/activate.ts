import { sql } from '../platform/database/index.ts'
import { systemActor } from './system.ts'
import type { AccessDependencies } from './dependencies.ts'
import type { Workspace } from './workspaces.ts'

/**
 * Makes an invited user an active one, through the engine, so that it stands in the history. Nothing to do for any other;
 * safe to do twice.
 */
export async function activateUser({ database, clock, writer }: AccessDependencies, workspace: Workspace, userId: string): Promise<void> {
  const { id: workspaceId, baseCurrency, weekStart, fiscalStart, configuration } = workspace
  const [user] = await database.read<{ status: string; name: string }>({ workspaceId }, sql`
    select status, name from "user" where workspace_id = ${workspaceId} and id = ${userId} and deleted_at is null`)
  if (user?.status !== 'invited') return
  const actor = { ...systemActor(user.name, 'job', workspace), userId }
  await writer.update({ workspaceId, actor, now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration, requestId: 'invitation', reason: 'invitation' }, 'user', userId, { status: 'active' })
}
