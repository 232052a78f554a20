import { systemActor } from '../access/index.ts'
import { followShippedRoles } from '../rooms/people/index.ts'
import type { Program } from './parts.ts'

/** Shipped roles that a company left as they were get what this release ships for them, company by company. */
export async function followRoles(program: Pick<Program, 'registry' | 'database' | 'writer' | 'access' | 'clock'>, failed: (error: unknown) => void): Promise<void> {
  const { registry, database, writer, access, clock } = program
  for (const { id: workspaceId, language, zone, baseCurrency, weekStart, fiscalStart, configuration } of await access.listWorkspaces()) {
    const context = {
      workspaceId, actor: systemActor('Guanxi', 'job', { language, zone }), now: clock.now(), companyZone: zone, baseCurrency, weekStart, fiscalStart, configuration, requestId: 'upgrade', reason: 'upgrade',
    }
    await database.transaction({ workspaceId }, (tx) => followShippedRoles({ registry, writer }, tx, context)).catch(failed)
  }
}
