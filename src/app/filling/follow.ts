import { followComputed } from '../../records/custom/index.ts'
import type { Program } from '../parts.ts'
import { fillJobName } from './queue.ts'

/** After an update: what this release computes otherwise is computed anew in every company, by the job that fills values in. */
export async function followValues(program: Pick<Program, 'registry' | 'database' | 'access' | 'jobs' | 'engineOf'>, failed: (error: unknown) => void): Promise<void> {
  const { registry, database, access } = program
  for (const { id: workspaceId } of await access.listWorkspaces()) {
    try {
      const { stored } = await program.engineOf({ workspaceId })
      await followComputed({ database, shipped: registry, laid: stored, later: async (tx) => { await program.jobs.enqueue(tx, fillJobName, {}, { key: 'all' }) } }, { workspaceId })
    } catch (error) {
      failed(error)
    }
  }
}
