// The process in which a model computes: asked once by the program (apart.ts), it answers in batches and ends. Bundled to dist/models.mjs.
import { Worker } from 'node:worker_threads'
import { isProblem } from '../../../lib/problem.ts'
import { readThrough } from '../../../platform/columnar/client.ts'
import { StoreError } from '../../../platform/columnar/port.ts'
import { draftRows, type Judged } from '../../../records/scores/judged.ts'
import { models } from '../models/list.ts'
import type { Database, Row } from '../../../platform/database/index.ts'
import type { Model, ModelOutcome } from '../models/model.ts'
import type { ReadFrom } from '../purchases/source.ts'
import { readAway } from '../purchases/warehouse.ts'
import type { AskedApart, GivenApart, GoOn, Handed, ToldApart } from './apart.ts'

/** Batches that may be under way: one is kept while the next one is made. */
const ahead = 2

let kept: () => void = () => undefined
let handed: (purchases: Handed) => void = () => undefined
let underWay = 0
process.on('disconnect', () => process.exit(0))
const questions = new Map<number, { readonly resolve: (rows: Row[]) => void; readonly reject: (error: Error) => void }>()
process.on('message', (message: unknown) => {
  const said = message as AskedApart | GoOn
  if (said === 'more') {
    underWay -= 1
    kept()
  } else if ('handed' in said) handed(said.handed)
  else if ('answer' in said) {
    const waiting = questions.get(said.answer)
    if (said.error === undefined) waiting?.resolve([...said.rows ?? []])
    else waiting?.reject(new Error(said.error))
  } else void answer(said)
})

/** The database as a model asks it from here: the server passes the question on, in the workspace of the run. */
const database: Pick<Database, 'read'> = {
  read: <Result>(_scope: unknown, { text, values }: { readonly text: string; readonly values: readonly unknown[] }) => new Promise<Result[]>((resolve, reject) => {
    const question = questions.size
    questions.set(question, { resolve: (rows) => { resolve(rows as Result[]) }, reject })
    void tell({ question, text, values })
  }),
}

async function answer(asked: AskedApart): Promise<void> {
  watchMemory(asked.memory)
  try {
    await judge(asked)
  } catch (error) {
    await tell(isProblem(error) ? { refused: error.details } : { failed: error instanceof Error ? error.stack ?? error.message : String(error) })
  }
}

async function judge({ model: key, given, fields, batch }: AskedApart): Promise<void> {
  const model = models.find((each) => each.key === key)
  if (model === undefined) throw new Error(`There is no model ${key}.`)
  const { outcome: { judged, ...outcome }, ...seen } = await outcomeOf(model, given)
  await tell({ outcome, ...seen })
  let waiting: Judged[] = []
  let [records, last] = [0, '']
  const flush = async () => {
    const rows = draftRows(fields, waiting)
    waiting = []
    underWay += 1
    await tell({ drafts: rows, records })
    while (underWay >= ahead) await new Promise<void>((resolve) => { kept = resolve })
  }
  for (const each of judged) {
    if (typeof each.value === 'number' && !Number.isFinite(each.value)) continue
    if (each.record !== last) {
      // All scores of a record go together.
      if (waiting.length >= batch) await flush()
      records += 1
      last = each.record
    }
    waiting.push(each)
  }
  if (waiting.length > 0) await flush()
  await tell({ done: records })
}

async function outcomeOf(model: Model, { workspaceId, asOf, currency, ...given }: GivenApart): Promise<{ readonly outcome: ModelOutcome; readonly rows: number; readonly most: number; readonly readFrom: ReadFrom }> {
  if ('gather' in model) {
    const { rows, records, judge: decide } = await model.gather({ database, scope: { workspaceId }, asOf, currency })
    return { outcome: decide(), rows, most: records, readFrom: 'database' }
  }
  const { purchases, lines } = await purchasesFor(given)
  return { outcome: model.judge({ purchases, asOf, currency, ...(lines === undefined ? {} : { lines }) }), rows: purchases.customer.length, most: purchases.customers.length, readFrom: lines?.readFrom ?? purchases.readFrom ?? 'database' }
}

/** Purchases come from the warehouse without passing through the server; where it does not answer, the server reads them where it can. */
async function purchasesFor({ purchases, lines, away }: Pick<GivenApart, 'purchases' | 'lines' | 'away'>): Promise<Handed> {
  if (purchases !== undefined) return { purchases, ...(lines === undefined ? {} : { lines }) }
  if (away === undefined) return handedOver()
  const reader = readThrough(away.way.address, away.way.tokenFile)
  try {
    return await readAway(away, reader)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return await handedOver()
  } finally {
    await reader.close()
  }
}

async function handedOver(): Promise<Handed> {
  const waiting = new Promise<Handed>((resolve) => { handed = resolve })
  await tell({ unread: true })
  return waiting
}

async function tell(told: ToldApart): Promise<void> {
  await new Promise<void>((resolve) => { process.send?.(told, undefined, {}, () => { resolve() }) })
}

/** Numbers lie outside of the heap that the engine bounds: a thread beside looks at the whole, also while a model computes. */
function watchMemory(megabytes: number): void {
  const code = `const { workerData } = require('node:worker_threads'); setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGUSR2') }, 50)`
  new Worker(code, { eval: true, workerData: megabytes * 1024 * 1024 }).unref()
}
