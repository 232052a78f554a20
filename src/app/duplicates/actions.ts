import type { Registry } from '../../model/define/registry.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import type { Implementation } from '../../records/act/index.ts'
import { duplicateImplementations, type QueueScan } from '../../records/duplicates/actions.ts'
import { mergeImplementations } from '../../records/merge/actions.ts'
import type { WriterWithin } from '../../records/write/index.ts'
import { stores } from '../stores.ts'

interface Given { readonly registry: Registry; readonly writer: WriterWithin; readonly jobs: () => Jobs }

/** The verbs of finding doubles and of making them one. */
export function duplicateActions({ registry, writer, jobs }: Given): readonly Implementation[] {
  return [...mergeImplementations({ registry, writer, stores }), ...duplicateImplementations({ registry, queue: queueScan(jobs) })]
}

/** How the verb queues it: the same scan asked for twice while it waits is one. */
function queueScan(jobs: () => Jobs): QueueScan {
  return async (tx, { actor }, object) => {
    const { runId } = await jobs().enqueue(tx, 'duplicates.scan', object === undefined ? {} : { object }, { key: object ?? 'all', actor: { userId: actor.userId, name: actor.name } })
    return runId
  }
}
