import { qualityObjects } from '../../../model/define/qualityNames.ts'
import type { Context } from '../../../records/context.ts'
import { type ByRecord, runByRecord, type RunByRecord, type WatchByRecord } from '../runs/byRecord.ts'
import { keepQuality, qualityModel } from './keep.ts'
import { rulesOf } from './rules.ts'

/** Judges the data of every record, object by object. */
export async function runQuality(given: RunByRecord, context: Context, runId: string, watch: WatchByRecord) {
  const { registry, database } = given
  const parts: ByRecord[] = []
  for (const name of qualityObjects) {
    if (!registry.objects.has(name)) continue
    const rules = await database.transaction({ workspaceId: context.workspaceId }, (tx) => rulesOf(tx, name, context.actor.language))
    parts.push({ object: registry.object(name), keep: (tx, run, ids) => keepQuality(tx, context, { registry, run, rules }, name, ids), told: () => Promise.resolve({ rules: rules.length }) })
  }
  return runByRecord(given, context, { id: runId, model: qualityModel, watched: 'dataQuality' }, parts, watch)
}
