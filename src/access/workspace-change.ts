import { isZone } from '../lib/calendar.ts'
import type { JsonObject } from '../lib/json.ts'
import type { Language } from '../lib/words.ts'
import { sql } from '../platform/database/index.ts'
import { requireAdministrator } from './administrator.ts'
import { audit } from './audit.ts'
import type { AccessDependencies } from './dependencies.ts'
import type { Administration } from './invitations.ts'
import { invalidField } from './problems.ts'
import type { FileLimits, Workspace } from './workspaces.ts'

/** What a company may change of itself. Its currency is no part of it: every stored sum is kept in that. */
export interface WorkspaceChange {
  readonly name?: string
  readonly language?: Language
  readonly zone?: string
  /** Monday is 1. */
  readonly weekStart?: number
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart?: number
  readonly files?: FileLimits
  readonly leaderboard?: boolean
  /** From 0 to 0.5. */
  readonly heldOutShare?: number
}

/**
 * Changes how the company is named and keeps its calendar; who changed what is in the audit log.
 * @returns the workspace as it then is. @throws Problem forbidden, invalid.
 */
export async function changeWorkspace({ database, clock }: AccessDependencies, { workspace, actor }: Administration, change: WorkspaceChange): Promise<Workspace> {
  requireAdministrator({ actor })
  if (change.name?.trim() === '') throw invalidField('/name', 'required', { en: 'The company needs a name.', zh: '请填写公司名称。' })
  if (change.zone !== undefined && !isZone(change.zone)) throw invalidField('/zone', 'zone', { en: 'There is no such time zone.', zh: '时区不存在。' })
  const { name, ...settings } = change
  const { files, ...told } = change
  const details: JsonObject = { ...told, ...(files === undefined ? {} : { files: { megabytes: files.megabytes, types: files.types === null ? null : [...files.types] } }) }
  await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    await transaction.run(sql`
      update workspace set name = ${(name ?? workspace.name).trim()}, settings = settings || ${JSON.stringify(settings)}::jsonb where id = ${workspace.id}`)
    await audit(transaction, { action: 'workspace.change', by: actor, about: actor.userId, at: clock.now(), details })
  })
  return { ...workspace, ...change }
}
