import type { JsonObject } from '../../lib/json.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import { asEngine, type Context } from '../context.ts'
import type { Written } from '../engine.ts'
import type { ActEngine } from './engine.ts'
import { type Asked, file, type Held } from './hold.ts'
import type { ActRequest, ActResult } from './implement.ts'
import { lockRecord } from './locking.ts'
import { readWithin } from './reading.ts'
import { type Finished, runWithin } from './run.ts'

/** Who is asked for a yes although no flow applies by itself. */
export type HoldBy = (asked: Asked) => Promise<Held>

/** What came of a verb inside somebody's transaction: done, or waiting for an approval under the request that is named. */
export interface RanWithin extends Pick<ActResult, 'entries' | 'result'> { readonly waiting?: JsonObject }

/**
 * Runs a verb, a plain one too (record.create, record.update), inside a transaction: in a rule, beside others. What is under an approval, or is to be by
 * `holdBy`, waits from then on. @throws Problem for whatever refuses it: the caller keeps a savepoint.
 */
export async function actWithin(engine: ActEngine, tx: Transaction, context: Context, verb: string, request: ActRequest, holdBy?: HoldBy): Promise<RanWithin> {
  const { object = '', id, input = {} } = request
  const { writer } = engine.dependencies
  if (verb === 'record.create') return plainly(engine, tx, { context, verb, object, input }, () => writer.create(tx, context, object, input), holdBy)
  if (verb === 'record.update') return plainly(engine, tx, { context, verb, object, input, id: id ?? '' }, () => writer.update(tx, context, object, id ?? '', input), holdBy)
  const run = (passed?: true): Promise<Finished> => runWithin({ ...engine, tx, context, ...(passed === undefined ? {} : { passed }) }, verb, request)
  if (holdBy === undefined || id === undefined) return run()
  const locked = await lockRecord(tx, context, engine.dependencies.registry.object(object), id)
  await tx.run(sql`savepoint tried`)
  await run(true)
  await tx.run(sql`rollback to savepoint tried`)
  const record = await readWithin(tx, engine.dependencies.registry, asEngine(context), object, id)
  const asked: Asked = { context, verb, object, id, record, input }
  return { entries: [], waiting: await file(engine.dependencies, tx, await holdBy(asked), asked, locked.version) }
}

async function plainly({ dependencies }: ActEngine, tx: Transaction, asked: Asked, write: () => Promise<Written>, holdBy?: HoldBy): Promise<RanWithin> {
  const { gate, registry } = dependencies
  const { context, verb, object, id, input } = asked
  if (holdBy === undefined && (gate === undefined || !(await gate.concerns(context, object, verb)))) return madeBy(await write())
  const seen = id === undefined ? undefined : (await lockRecord(tx, context, registry.object(object), id)).version
  await tx.run(sql`savepoint tried`)
  const written = await write()
  if (written.entries.length === 0) return madeBy(written)
  const record = await readWithin(tx, registry, asEngine(context), object, written.id)
  const held = holdBy === undefined ? await gate?.judge(tx, { ...asked, id: written.id, record }) : await holdBy({ ...asked, id: written.id, record })
  if (held === undefined) return madeBy(written)
  await tx.run(sql`rollback to savepoint tried`)
  return { entries: [], waiting: await file(dependencies, tx, held, { context, verb, object, input, ...(id === undefined ? {} : { id }) }, seen) }
}

function madeBy({ id, entries }: Written): RanWithin {
  return { entries, result: { id } }
}
