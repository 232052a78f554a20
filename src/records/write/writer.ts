import type { Clock } from '../../lib/clock.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Configuration } from '../custom/configuration.ts'
import type { Records, Written } from '../engine.ts'
import { inBatches, untilTold } from './batches.ts'
import { type Bulk, createMany, type ManyChanges, removeMany, restoreMany, updateMany } from './bulk.ts'
import { asConflict } from './conflicts.ts'
import { create } from './create.ts'
import { deriveMany } from './derive.ts'
import { guardsByName, type NamedGuard } from './guarding.ts'
import { type Merged, mergeRecords } from '../merge/merge.ts'
import type { MergeRequest } from '../merge/request.ts'
import { type Unmerged, unmergeRecords } from '../merge/unmerge.ts'
import type { Store } from '../../platform/database/store.ts'
import { mostParts } from './input.ts'
import { type Needs, Reservations } from './numbers.ts'
import { once } from './once.ts'
import { untilFirst } from './outrun.ts'
import { purge } from './purge.ts'
import { remove, restore } from './remove.ts'
import { purgeMany, revertMany, type Reverted } from './revert.ts'
import { type NamedRule, rulesByName } from './rules.ts'
import { update } from './update.ts'
import { type Derived, startWork, type Work, type WriteAs, type WriteDependencies } from './work.ts'

export interface WriterDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly clock: Clock
  /** That many random bytes, for ids. */
  readonly random: (size: number) => Uint8Array
  readonly rules?: readonly NamedRule[]
  readonly guards?: readonly NamedGuard[]
  /** The model beneath, where the workspace may lay its own over it. */
  readonly configuration?: Configuration
  /** Internal tables, so that what they refer to goes along with a merge. */
  readonly stores?: readonly Store[]
}

/** The writes inside a given transaction: of an action, an import, the sample. */
export interface WriterWithin {
  create(tx: Transaction, context: Context, object: string, input: JsonObject, as?: WriteAs): Promise<Written>
  update(tx: Transaction, context: Context, object: string, id: string, input: JsonObject, as?: WriteAs): Promise<Written>
  remove(tx: Transaction, context: Context, object: string, id: string, as: WriteAs): Promise<Written>
  restore(tx: Transaction, context: Context, object: string, id: string, as: WriteAs): Promise<Written>
  purge(tx: Transaction, context: Context, object: string, id: string, as: WriteAs): Promise<{ readonly entries: readonly number[] }>
  createMany(tx: Transaction, context: Context, object: string, inputs: readonly JsonObject[], as?: WriteAs): Promise<Bulk>
  updateMany(tx: Transaction, context: Context, object: string, list: readonly ManyChanges[], as?: WriteAs): Promise<Bulk>
  removeMany(tx: Transaction, context: Context, object: string, ids: readonly string[], as?: WriteAs): Promise<Bulk>
  restoreMany(tx: Transaction, context: Context, object: string, ids: readonly string[], as?: WriteAs): Promise<Bulk>
  /** Values that follow from others and were computed elsewhere: no version, no entry. @returns ids of those that changed. */
  deriveMany(tx: Transaction, context: Context, object: string, list: readonly Derived[]): Promise<readonly string[]>
  /** Old values, as the feed kept them; ids of the records that have them again. */
  revertMany(tx: Transaction, context: Context, object: string, list: readonly Reverted[], as: WriteAs): Promise<readonly string[]>
  /** Living records for good: only what a program made and nobody has touched since. @returns ids of those that are gone; a guard may keep others. */
  purgeMany(tx: Transaction, context: Context, object: string, ids: readonly string[], as: WriteAs): Promise<readonly string[]>
  /** Makes one record of several. @throws Problem 404, 403, 409, 422. */
  merge(tx: Transaction, context: Context, object: string, request: MergeRequest, as: WriteAs): Promise<Merged>
  /** Takes a merge into the record back, the last one unless named. @throws Problem 409 when there is none, or it is too late. */
  unmerge(tx: Transaction, context: Context, object: string, id: string, mergeId: string | undefined, as: WriteAs): Promise<Unmerged>
  once<Result>(tx: Transaction, context: Context, fingerprint: string, run: () => Promise<Result>): Promise<Result>
}

export interface RecordsWriter extends Pick<Records, 'create' | 'update' | 'remove' | 'restore' | 'purge'> {
  readonly within: WriterWithin
  /** In transactions of some thousand records each; what one refuses does not hold up the others. */
  createMany(context: Context, object: string, inputs: readonly JsonObject[], as?: WriteAs): Promise<Bulk>
  updateMany(context: Context, object: string, list: readonly ManyChanges[], as?: WriteAs): Promise<Bulk>
  removeMany(context: Context, object: string, ids: readonly string[], as?: WriteAs): Promise<Bulk>
  restoreMany(context: Context, object: string, ids: readonly string[], as?: WriteAs): Promise<Bulk>
}

/** Sizes of a transaction: below five seconds each. */
const sizes = { create: 2500, change: 1000 } as const

/** The engine's one way to write. */
export function createWriter({ registry, database, clock, random, rules = [], guards = [], stores = [], configuration }: WriterDependencies): RecordsWriter {
  const dependencies: WriteDependencies = { registry, clock, random, rules: rulesByName(rules), guards: guardsByName(guards), ...(configuration === undefined ? {} : { configuration }) }
  const reservations = new Reservations(database)
  const within = writerWithin(dependencies, false, stores)
  const own = writerWithin(dependencies, true, stores)
  const work = (tx: Transaction, context: Context, given: Parameters<typeof startWork>[4] = {}) => startWork(dependencies, tx, context, undefined, { ...given, repeatable: true })
  const run = <Result>(context: Context, fingerprint: readonly unknown[], write: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    conflicts(registry, () => untilFirst(() => database.transaction({ workspaceId: context.workspaceId }, (tx) => once(tx, context, JSON.stringify(fingerprint), () => write(tx)))))
  const batch = (context: Context, each: (tx: Transaction) => Promise<Bulk>): Promise<Bulk> =>
    untilTold(() => conflicts(registry, () => untilFirst(() => database.transaction({ workspaceId: context.workspaceId }, each))))
  const createBatch = async (context: Context, name: string, inputs: readonly JsonObject[], as: WriteAs | undefined): Promise<Bulk> => {
    const object = registry.object(name)
    const needs: Needs = new Map()
    for (const input of inputs) likelyNeeds(registry, object, input, 1, needs)
    const numbers = await reservations.reserve(context.workspaceId, needs)
    return batch(context, (tx) => createMany(startWork(dependencies, tx, context, as, { numbers, repeatable: true }), object, inputs))
  }
  return {
    within,
    async create(context, name, input) {
      const object = registry.object(name)
      const numbers = await reservations.reserve(context.workspaceId, likelyNeeds(registry, object, input))
      return run(context, ['create', name, input], (tx) => create(work(tx, context, { numbers, endsWithIt: context.idempotencyKey === undefined }), object, input))
    },
    update: (context, name, id, input, version) => run(context, ['update', name, id, input, version ?? 0], (tx) => update(work(tx, context, { seen: version }), registry.object(name), id, input)),
    remove: (context, name, id, version) => run(context, ['remove', name, id, version ?? 0], (tx) => remove(work(tx, context, { seen: version }), registry.object(name), id)),
    restore: (context, name, id) => run(context, ['restore', name, id], (tx) => restore(work(tx, context), registry.object(name), id)),
    purge: (context, name, id) => run(context, ['purge', name, id], async (tx) => { await purge(work(tx, context), registry.object(name), id) }),
    createMany: (context, name, inputs, as) => inBatches(inputs, sizes.create, (part) => createBatch(context, name, part, as)),
    updateMany: (context, name, list, as) => inBatches(list, sizes.change, (part) => batch(context, (tx) => own.updateMany(tx, context, name, part, as))),
    removeMany: (context, name, ids, as) => inBatches(ids, sizes.change, (part) => batch(context, (tx) => own.removeMany(tx, context, name, part, as))),
    restoreMany: (context, name, ids, as) => inBatches(ids, sizes.change, (part) => batch(context, (tx) => own.restoreMany(tx, context, name, part, as))),
  }
}

/** @param repeatable whether the transaction is our own. */
function writerWithin(dependencies: WriteDependencies, repeatable: boolean, stores: readonly Store[]): WriterWithin {
  const { registry } = dependencies
  const one = <Result>(tx: Transaction, context: Context, name: string, as: WriteAs | undefined, write: (work: Work, object: ResolvedObject) => Promise<Result>): Promise<Result> =>
    conflicts(registry, () => write(startWork(dependencies, tx, context, as, { repeatable }), registry.object(name)))
  return {
    create: (tx, context, name, input, as) => one(tx, context, name, as, (work, object) => create(work, object, input)),
    update: (tx, context, name, id, input, as) => one(tx, context, name, as, (work, object) => update(work, object, id, input)),
    remove: (tx, context, name, id, as) => one(tx, context, name, as, (work, object) => remove(work, object, id)),
    restore: (tx, context, name, id, as) => one(tx, context, name, as, (work, object) => restore(work, object, id)),
    purge: (tx, context, name, id, as) => one(tx, context, name, as, async (work, object) => ({ entries: await purge(work, object, id) })),
    createMany: (tx, context, name, inputs, as) => one(tx, context, name, as, (work, object) => createMany(work, object, inputs)),
    updateMany: (tx, context, name, list, as) => one(tx, context, name, as, (work, object) => updateMany(work, object, list)),
    removeMany: (tx, context, name, ids, as) => one(tx, context, name, as, (work, object) => removeMany(work, object, ids)),
    restoreMany: (tx, context, name, ids, as) => one(tx, context, name, as, (work, object) => restoreMany(work, object, ids)),
    deriveMany: (tx, context, name, list) => one(tx, context, name, { action: 'derive', rights: 'action' }, (work, object) => deriveMany(work, object, list)),
    revertMany: (tx, context, name, list, as) => one(tx, context, name, as, (work, object) => revertMany(work, object, list)),
    purgeMany: (tx, context, name, ids, as) => one(tx, context, name, as, (work, object) => purgeMany(work, object, ids)),
    merge: (tx, context, name, request, as) => one(tx, context, name, as, (work, object) => mergeRecords(work, object, request, stores)),
    unmerge: (tx, context, name, id, mergeId, as) => one(tx, context, name, as, (work, object) => unmergeRecords(work, object, id, mergeId, stores)),
    once,
  }
}

async function conflicts<Result>(registry: Registry, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    throw asConflict(registry, error)
  }
}

/** The numbers that a new record and the parts in its input will need. */
function likelyNeeds(registry: Registry, object: ResolvedObject, input: JsonObject, count = 1, needs: Needs = new Map()): Needs {
  for (const [name, field] of Object.entries(object.fields)) if (field.type === 'autoNumber' && (input[name] ?? null) === null) needs.set(`${object.name}.${name}`, (needs.get(`${object.name}.${name}`) ?? 0) + count)
  for (const inverse of object.inverses.values()) {
    const list = inverse.part ? input[inverse.name] : undefined
    if (Array.isArray(list) && list.length > 0 && list.length <= mostParts) likelyNeeds(registry, registry.object(inverse.object), {}, list.length, needs)
  }
  return needs
}
