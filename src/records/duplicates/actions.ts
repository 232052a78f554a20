import { Problem } from '../../lib/problem.ts'
import { isMergeable } from '../../model/define/object.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { asBefore } from '../act/asBefore.ts'
import { implement, type Implementation } from '../act/implement.ts'
import type { Context } from '../context.ts'

/** Queues the scan with the commit; of one object, or of all. @returns the run's id, where the queue tells it. */
export type QueueScan = (tx: Transaction, context: Context, object: string | undefined) => Promise<string | undefined>

/** The verbs of the work list of possible doubles. */
export function duplicateImplementations({ registry, queue }: { readonly registry: Registry; readonly queue: QueueScan }): readonly Implementation[] {
  return [
    implement('duplicateCandidate.scan', async ({ tx, context, input }) => {
      const { object } = input
      const name = typeof object === 'string' && object !== '' ? object : undefined
      if (name !== undefined && !(registry.objects.has(name) && isMergeable(registry.object(name)))) throw notScanned()
      const run = await queue(tx, context, name)
      return { note: { object: name ?? null }, ...(run === undefined ? {} : { result: { run } }) }
    }),
    implement('duplicateCandidate.dismiss', asBefore(['state'], async ({ input }) => ({ changes: { dismissedBecause: input['reason'] ?? null } }))),
    implement('duplicateCandidate.reopen', asBefore(['state'], async () => ({ changes: {} }))),
  ]
}

function notScanned(): Problem {
  const message = { en: 'Records of this kind are not searched for duplicates.', zh: '此类记录不查找重复。' }
  return new Problem({ kind: 'invalid', status: 422, title: message, fields: [{ path: '/object', rule: 'object', message }] })
}
