import { type ByRecord, runByRecord, type RunByRecord, type WatchByRecord } from '../runs/byRecord.ts'
import type { Context } from '../../../records/context.ts'
import { keepNext, nextModel } from './keep.ts'

/** Says of every customer what is next, in batches that anybody may interrupt. */
export function runNext(given: RunByRecord, context: Context, runId: string, watch: WatchByRecord) {
  const object = given.registry.object('customer')
  const part: ByRecord = { object, keep: (tx, run, ids) => keepNext(tx, context, { object, run }, ids), told: () => Promise.resolve({}) }
  return runByRecord(given, context, { id: runId, model: nextModel, watched: 'nextAction' }, [part], watch)
}
