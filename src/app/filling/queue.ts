import type { Transaction } from '../../platform/database/index.ts'
import type { Jobs } from '../../platform/jobs/index.ts'

export const fillJobName = 'configuration.fill'

/** Queues the work of filling in, once however much of it waits. */
export async function queueFill(jobs: Pick<Jobs, 'enqueue'>, tx: Transaction, { userId, name }: { readonly userId: string; readonly name: string }): Promise<void> {
  await jobs.enqueue(tx, fillJobName, {}, { key: 'all', actor: { userId, name } })
}
