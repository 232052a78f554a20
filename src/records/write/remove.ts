import { isUuid } from '../../lib/ids.ts'
import { isMergeable } from '../../model/define/object.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Written } from '../engine.ts'
import { notFound } from '../query/scope.ts'
import { finish, prepare } from './carry.ts'
import { type Found, lockRows } from './lock.ts'
import { outrun } from './outrun.ts'
import { livingParts, lockBinnedWith, lockParts } from './parts.ts'
import { changeForbidden, mergedAway, notInBin, parentInBin } from './problems.ts'
import { purgeRecords } from './purge.ts'
import { readBack } from './readBack.ts'
import { binned, requireChangeable, restored } from './versions.ts'
import { addChange, type Work } from './work.ts'

/** Into the bin, with its parts; for good where the object has no bin. @throws Problem 404, 403, 409. */
export async function remove(work: Work, object: ResolvedObject, id: string): Promise<Written> {
  if (!isUuid(id)) throw notFound(work.context, object)
  const parts = await partsBelow(work, object, [id])
  const found = (await lockRows(work, object, [id], 'delete')).get(id)
  const record = await requireChangeable(work, object, id, found)
  await requireSameParts(work, object, [id], parts)
  const shown = await readBack(work, object, id)
  if (object.bin === false) return { id, version: record.version, record: shown, entries: await purgeRecords(work, object, [record], 'remove') }
  const change = addChange(work, binned(work, object, record, null))
  for (const [part, rows] of parts) for (const { record: row } of rows.values()) addChange(work, binned(work, part, row, id))
  const entries = await finish(work)
  return { id, version: change.after?.version ?? record.version, record: { ...shown, version: record.version + 1, deletedAt: change.after?.deletedAt ?? null }, entries }
}

/** A part that was added before the record was locked came too late for the first look. */
export async function requireSameParts(work: Work, object: ResolvedObject, ids: readonly string[], parts: Map<ResolvedObject, Map<string, Found>>): Promise<void> {
  const seen = await livingParts(work, object, ids)
  if ([...seen].every(([part, found]) => found.every((id) => parts.get(part)?.has(id) === true))) return
  outrun(work)
  for (const [part, rows] of await partsBelow(work, object, ids)) parts.set(part, rows)
}

/** Locks all living parts and parts of parts, the deepest first. */
export async function partsBelow(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<Map<ResolvedObject, Map<string, Found>>> {
  const found = new Map<ResolvedObject, Map<string, Found>>()
  for (const inverse of object.inverses.values()) {
    if (!inverse.part) continue
    const part = work.registry.object(inverse.object)
    const rows = await lockParts(work, object, inverse, ids)
    if (rows.size === 0) continue
    for (const [deeper, more] of await partsBelow(work, part, [...rows.keys()])) found.set(deeper, new Map([...found.get(deeper) ?? [], ...more]))
    found.set(part, new Map([...found.get(part) ?? [], ...rows]))
  }
  return found
}

/** Out of the bin, with the parts that went in with it. @throws Problem 404, 403, 409 (not in the bin, a twin has its value). */
export async function restore(work: Work, object: ResolvedObject, id: string): Promise<Written> {
  if (!isUuid(id)) throw notFound(work.context, object)
  const parts = await lockBinnedWith(work, object, [id])
  const found = (await lockRows(work, object, [id], 'delete')).get(id)
  if (found === undefined || !found.mayRead) throw notFound(work.context, object)
  if (!found.mayDo) throw changeForbidden(work.context, object)
  if (found.record.deletedAt === null) throw notInBin()
  if (found.record.deletedWith !== null) throw isMergeable(object) && !isPart(object) ? mergedAway() : parentInBin()
  const change = addChange(work, restored(work, object, found.record))
  for (const [part, rows] of parts) for (const { record } of rows.values()) addChange(work, restored(work, part, record))
  await prepare(work)
  const entries = await finish(work)
  return { id, version: change.after?.version ?? found.record.version, record: await readBack(work, object, id), entries }
}

/** Whether its records go into the bin with a whole that they belong to. */
function isPart({ fields }: ResolvedObject): boolean {
  return Object.values(fields).some((field) => (field.type === 'relation' || field.type === 'target') && field.part === true)
}
