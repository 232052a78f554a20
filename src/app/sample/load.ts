import { asText, type Json, type JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import { writeJournal } from '../../records/import/journal.ts'
import type { WriterWithin } from '../../records/write/index.ts'
import { type Draft, resolved } from './draft.ts'
import { titlesFor } from './titles.ts'
import { sampleCompany } from './generate.ts'
import { readGround } from './ground.ts'
import { journalOf, partsOf } from './journal.ts'
import { events } from './schedule.ts'
import type { SampleOptions } from './world.ts'

export interface SampleDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly writer: Pick<WriterWithin, 'createMany' | 'updateMany'>
}

export interface SampleControl {
  /** How much of the company is there, counted in its customers with all that hangs on them; records written so far; all its customers. */
  readonly progress?: (customers: number, records: number, of: number) => void | Promise<void>
  readonly signal?: AbortSignal
}

/** What is known while it is written: ids by the names of the drafts, and how many records there are. */
interface Loading extends SampleDependencies {
  readonly context: Context
  readonly importId: string
  readonly ids: Map<string, string>
  /** Versions of what an earlier run has written, by name. */
  readonly written: Map<string, number>
  line: number
  /** As far as this in customers, though they are written object by object: a share of those of the part. */
  customers: number
}

/**
 * Writes the sample company through the engine, as an import whose record is running: every batch commits its records and its
 * journal together, so that a load that was killed goes on where it stood. Times of the history are those of the sample.
 * @returns how many records it has made, and whether it was cancelled.
 */
export async function loadSample(dependencies: SampleDependencies, context: Context, importId: string, options: SampleOptions, { progress, signal }: SampleControl = {}): Promise<{ readonly created: number; readonly cancelled: boolean }> {
  const { database } = dependencies
  const ground = await readGround(database, context.workspaceId)
  const before = await journalOf(database, context.workspaceId, importId)
  const loading: Loading = { ...dependencies, context, importId, ids: before.ids, written: before.versions, line: before.lines, customers: 0 }
  for (const { drafts, customers } of sampleCompany(options, ground)) {
    const [begun, all] = [loading.customers, [...events(drafts)]]
    const whole = all.reduce((sum, event) => sum + event.drafts.length, 0)
    let written = 0
    for (const event of all) {
      if (signal?.aborted === true) return { created: loading.line, cancelled: true }
      written += event.drafts.length
      loading.customers = begun + Math.floor((customers - begun) * (written / whole))
      if (event.kind === 'create') await create(loading, event.object, event.drafts, event.at)
      else await step(loading, event.object, event.action, event.drafts, event.place, event.at)
      await progress?.(loading.customers, loading.line, options.customers)
    }
    await database.transaction({ workspaceId: context.workspaceId }, (tx) => noteProgress(loading, tx))
    // Only the company itself is pointed at again.
    if (customers > 0) for (const { key } of drafts) { loading.ids.delete(key); loading.written.delete(key) }
  }
  return { created: loading.line, cancelled: false }
}

async function create(loading: Loading, object: string, drafts: readonly Draft[], at: number): Promise<void> {
  const { database, context, ids } = loading
  await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const wanted = await withoutPresent(loading, tx, object, drafts.filter(({ key }) => !ids.has(key)))
    if (wanted.length === 0) return
    const titles = await titlesFor(loading.registry, tx, wanted, ids)
    const { ids: made, refused } = await loading.writer.createMany(tx, { ...context, now: at, reason: 'sample' }, object, wanted.map((draft) => inputOf(draft, ids, titles)), { action: 'import', rights: 'action', writers: ['scoringRule.run', 'expense.claim', 'expense.reimburse', 'tender.payDeposit', 'tender.depositBack', 'invoiceTitle.makeUsual', 'order.confirm', 'quote.send', 'quote.accept', 'contract.sign', 'inquiry.close', 'sealRequest.seal', 'paymentPlan.age', 'receipt.claim', 'delivery.ship', 'delivery.sign', 'order.requestInvoice', 'invoice.issue', 'invoice.send', 'receipt.allocate', 'customer.makeStatement', 'statement.send', 'statement.answer', 'customer.followPlaybook', 'winBackPlan.start', 'winBackPlan.succeed', 'winBackPlan.fail'] })
    const [first] = refused
    if (first !== undefined) throw first.problem
    const rows = wanted.flatMap(({ key }, index) => {
      const id = made[index]
      if (id === undefined) return []
      ids.set(key, id)
      return [{ entity: key, object, recordId: id }]
    })
    const parts = await partsOf(loading.registry, tx, object, new Map(rows.map(({ recordId, entity }) => [recordId, entity])))
    for (const { entity, recordId } of parts) ids.set(entity, recordId)
    await note(loading, tx, [...rows, ...parts])
    await noteProgress(loading, tx)
  })
}

/** Of values that must be unique those that the workspace has already are used as they are. */
async function withoutPresent({ registry, ids }: Loading, tx: Transaction, object: string, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const [field] = drafts.flatMap(({ unique }) => (unique === undefined ? [] : [unique]))
  if (field === undefined) return drafts
  const table = sql.identifier(registry.object(object).table)
  const column = sql.identifier(field)
  const present = await tx.query<{ id: string; value: string }>(sql`
    select id, ${column} as value from ${table} where workspace_id = ${tx.workspaceId} and deleted_at is null and ${column} = any(${drafts.map(({ values }) => asText(values[field]))}::text[])`)
  const known = new Map(present.map(({ id, value }) => [value, id]))
  return drafts.filter(({ key, values }) => {
    const id = known.get(asText(values[field]))
    if (id !== undefined) ids.set(key, id)
    return id === undefined
  })
}

/** What a verb did to some of the records, under its own name in the history. */
async function step(loading: Loading, object: string, action: string, drafts: readonly Draft[], place: number, at: number): Promise<void> {
  const { database, context, ids, written } = loading
  const list = drafts.flatMap((draft) => {
    const id = ids.get(draft.key)
    const given = draft.steps?.[place]
    // The first version is the creation: a later run skips what an earlier one has done.
    return id === undefined || given === undefined || (written.get(draft.key) ?? 1) > place + 1 ? [] : [{ id, changes: objectOf(resolved(given.values, ids)) }]
  })
  if (list.length === 0) return
  await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const { refused } = await loading.writer.updateMany(tx, { ...context, now: at, reason: 'sample' }, object, list, { action, rights: 'action' })
    const [first] = refused
    if (first !== undefined) throw first.problem
    await tx.run(sql`
      update import_row set version = version + 1
      where workspace_id = ${context.workspaceId} and import_id = ${loading.importId} and record_id = ${sql.anyOf(list.map(({ id }) => id))}`)
    await noteProgress(loading, tx)
  })
}


function inputOf({ at, values }: Draft, ids: ReadonlyMap<string, string>, titles: ReadonlyMap<string, string>): JsonObject {
  const input = objectOf(resolved(values, ids, titles))
  const author = input['owner']
  return { ...input, createdAt: new Date(at).toISOString(), ...(author === undefined ? {} : { createdBy: author }) }
}

function objectOf(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('The values of a draft are an object.')
  return value as JsonObject
}

async function note(loading: Loading, tx: Transaction, rows: readonly { readonly entity: string; readonly object: string; readonly recordId: string }[]): Promise<void> {
  const journal = rows.map((row) => ({ ...row, line: (loading.line += 1), outcome: 'created' as const, version: 1, problems: null, cells: null }))
  await writeJournal(tx, loading.importId, journal)
}

/** How far it is, on the record of the import: the engine's own bookkeeping, without a version. */
async function noteProgress({ context, importId, line, customers }: Loading, tx: Transaction): Promise<void> {
  await tx.run(sql`update import set read_count = ${customers}, created_count = ${line} where workspace_id = ${context.workspaceId} and id = ${importId}`)
}
