import type { Doing } from '../../records/act/index.ts'
import { errors } from './errors.ts'
import { relatedId } from './reading.ts'

/** Who holds an entry alone writes on it: whose turn is over is told so. @throws Problem 409 */
export function refuseOthers({ record, context }: Pick<Doing, 'record' | 'context'>): void {
  if (record['state'] === 'calling' && relatedId(record, 'agent') !== context.actor.userId && context.actor.permissions.administrator !== true) throw errors.heldByOther()
}
