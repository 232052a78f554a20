import type { Json, JsonObject } from '../../lib/json.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { asEngine, type Context } from '../context.ts'
import type { Records, Written } from '../engine.ts'
import { RolledBack } from '../write/rolled-back.ts'
import { type Asked, file, type Held, sentForApproval } from './hold.ts'
import { lockRecord } from './locking.ts'
import type { ActDependencies } from './ports.ts'
import { versionConflict } from './problems.ts'
import { readWithin } from './reading.ts'

type Writes = Pick<Records, 'create' | 'update' | 'remove' | 'restore' | 'purge'>
type Given = Pick<ActDependencies, 'registry' | 'database' | 'writer' | 'newId' | 'gate'>

/**
 * The engine's writes with the gate before them. What may have to wait is tried first and judged as it would then stand; what
 * waits is rolled back and noted. @throws the 202 Problem of what waits now.
 */
export function heldWrites(given: Given, writes: Writes): Writes {
  const { gate } = given
  if (gate === undefined) return writes
  return {
    create: async (context, object, input) => ((await gate.concerns(context, object, 'record.create')) ? createHeld(given, context, object, input) : writes.create(context, object, input)),
    update: async (context, object, id, input, version) => ((await gate.concerns(context, object, 'record.update')) ? updateHeld(given, context, object, id, { input, version }) : writes.update(context, object, id, input, version)),
    remove: async (context, object, id, version) => {
      await orHeld(given, context, 'record.moveToBin', object, id, version)
      return writes.remove(context, object, id, version)
    },
    restore: async (context, object, id) => {
      await orHeld(given, context, 'record.restore', object, id)
      return writes.restore(context, object, id)
    },
    purge: async (context, object, id) => {
      await orHeld(given, context, 'record.purge', object, id)
      return writes.purge(context, object, id)
    },
  }
}

async function createHeld(given: Given, context: Context, object: string, input: JsonObject): Promise<Written> {
  return tried(given, context, ['create', object, input], async (tx) => {
    const written = await given.writer.create(tx, context, object, input)
    return { written, asked: { context, verb: 'record.create', object, id: written.id, input }, files: { context, verb: 'record.create', object, input } }
  }, undefined)
}

/** A change as through a form. @param version the version that the writer saw. */
export async function updateHeld(given: Given, context: Context, object: string, id: string, { input, version }: { readonly input: JsonObject; readonly version: number | undefined }): Promise<Written> {
  return tried(given, context, ['update', object, id, input, version ?? 0], async (tx) => {
    await requireSeen(given, tx, context, object, id, version)
    const written = await given.writer.update(tx, context, object, id, input)
    const asked: Asked = { context, verb: 'record.update', object, id, input }
    return { written, asked, files: asked }
  }, id)
}

interface Try { readonly written: Written; readonly asked: Asked; readonly files: Asked }
type Answer = Written | { readonly waiting: JsonObject }

async function tried(given: Given, context: Context, fingerprint: readonly Json[] | readonly unknown[], attempt: (tx: Transaction) => Promise<Try>, id: string | undefined): Promise<Written> {
  const { database, registry, writer, gate } = given
  const scope = { workspaceId: context.workspaceId }
  const text = JSON.stringify(fingerprint)
  const answer = await database.transaction(scope, (tx) => writer.once<Answer>(tx, context, text, async () => {
    const { written, asked, files } = await attempt(tx)
    if (written.entries.length === 0) return written
    const record = await readWithin(tx, registry, asEngine(context), asked.object, written.id)
    const held = await gate?.judge(tx, { ...asked, record })
    if (held !== undefined) throw new RolledBack({ held, files, seen: written.version - 1 })
    return written
  })).catch(async (error: unknown): Promise<Answer> => {
    if (!(error instanceof RolledBack)) throw error
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- thrown just above
    const { held, files, seen } = error.result as { readonly held: Held; readonly files: Asked; readonly seen: number }
    return database.transaction(scope, (tx) => writer.once<Answer>(tx, context, text, async () => {
      if (id !== undefined) await requireSeen(given, tx, context, files.object, id, seen)
      return { waiting: await file(given, tx, held, files, id === undefined ? undefined : seen) }
    }))
  })
  if ('waiting' in answer) throw sentForApproval(registry, answer.waiting)
  return answer
}

/** Nothing where nothing waits; else the request is open when this throws. */
async function orHeld(given: Given, context: Context, verb: string, object: string, id: string, version?: number): Promise<void> {
  const { gate, database, registry } = given
  if (gate === undefined || !(await gate.concerns(context, object, verb))) return
  const waiting = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const locked = await lockRecord(tx, context, registry.object(object), id)
    // What is refused anyway is refused by the write itself.
    if (!locked.mayDelete || version !== undefined && version !== locked.version || locked.binned === (verb === 'record.moveToBin')) return undefined
    const record = await readWithin(tx, registry, asEngine(context), object, id)
    const asked: Asked = { context, verb, object, id, record, input: {} }
    const held = await gate.judge(tx, asked)
    return held === undefined ? undefined : file(given, tx, held, asked, locked.version)
  })
  if (waiting !== undefined) throw sentForApproval(registry, waiting)
}

async function requireSeen({ registry }: Given, tx: Transaction, context: Context, object: string, id: string, version: number | undefined): Promise<void> {
  const locked = await lockRecord(tx, context, registry.object(object), id)
  if (version !== undefined && locked.version !== version) throw versionConflict(await readWithin(tx, registry, context, object, id))
}
