import { personOf } from '../../access/system.ts'
import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { readAmount } from '../../model/fields/money.ts'
import { notFound } from '../query/scope.ts'
import type { Change } from './change.ts'
import type { Found } from './lock.ts'
import { changeForbidden, inBin, versionConflict } from './problems.ts'
import { readBack } from './readBack.ts'
import { same, type Stored } from './record.ts'
import type { Work } from './work.ts'

/** The record with the values laid over it, one version on. */
export function touched({ context }: Work, record: Stored, values: Readonly<Record<string, Json>>): Stored {
  const by = personOf(context.actor.userId)
  return { ...record, version: record.version + 1, values: { ...record.values, ...values, updatedAt: new Date(context.now).toISOString(), updatedBy: by } }
}

/** @param whole the record whose removal takes this one along. */
export function binned(work: Work, object: ResolvedObject, record: Stored, whole: string | null): Change {
  const { context } = work
  const by = personOf(context.actor.userId)
  const after: Stored = { ...touched(work, record, {}), deletedAt: new Date(context.now).toISOString(), deletedBy: by, deletedWith: whole }
  return { object, id: record.id, before: record, after, action: work.as?.action ?? 'remove', derived: false, path: '' }
}

/** Out of the bin again. */
export function restored(work: Work, object: ResolvedObject, record: Stored): Change {
  const after: Stored = { ...touched(work, record, {}), deletedAt: null, deletedBy: null, deletedWith: null }
  return { object, id: record.id, before: record, after, action: work.as?.action ?? 'restore', derived: false, path: '' }
}

/** Whether anything but the mark of the change itself would change. */
export function isChanged({ object, before, after, links, action }: Change): boolean {
  if (before === undefined || after === undefined || before.deletedAt !== after.deletedAt) return true
  if (action === 'remove') return true
  const marks = new Set(['updatedAt', 'updatedBy'])
  if (Object.values(links ?? {}).some((each) => !same(each.before, each.after))) return true
  return Object.keys(after.values).some((name) => !marks.has(name) && !sameValue(object, name, before.values[name] ?? null, after.values[name] ?? null))
}

/** Of money the amount and the currency count: what it is worth in base currency follows from them. */
function sameValue({ allFields }: ResolvedObject, name: string, one: Json, other: Json): boolean {
  if (same(one, other)) return true
  const [before, after] = allFields[name]?.type === 'money' ? [readAmount(one), readAmount(other)] : []
  return before !== undefined && after !== undefined && before.amount === after.amount && before.currency === after.currency
}

/** @throws Problem 404 for what may not be read, 403 for what may not be changed, 409 for what is binned or newer than seen. */
export async function requireChangeable(work: Work, object: ResolvedObject, id: string, found: Found | undefined): Promise<Stored> {
  if (found === undefined || !found.mayRead) throw notFound(work.context, object)
  if (!found.mayDo) throw changeForbidden(work.context, object)
  if (found.record.deletedAt !== null) throw inBin()
  if (work.seen !== undefined && work.seen !== found.record.version) throw versionConflict(await readBack(work, object, id))
  return found.record
}
