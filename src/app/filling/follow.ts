import { followComputed, marksOf } from '../../records/custom/index.ts'
import type { Program } from '../parts.ts'
import { fillJobName } from './queue.ts'

/** After an update: what this release computes otherwise is computed anew in every company, by the job that fills values in. */
export async function followValues(program: Pick<Program, 'registry' | 'database' | 'access' | 'jobs' | 'engineOf'>, failed: (error: unknown) => void): Promise<void> {
  const { database, access } = program
  const marks = marksOf(program.registry)
  for (const { id: workspaceId } of await access.listWorkspaces()) {
    try {
      await followComputed({ database, marks, laid: async () => (await program.engineOf({ workspaceId })).stored, later: async (tx) => { await program.jobs.enqueue(tx, fillJobName, {}, { key: 'all' }) } }, { workspaceId })
    } catch (error) {
      failed(error)
    }
  }
}
