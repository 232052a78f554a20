import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Change } from './change.ts'
import { amended } from './record.ts'
import { allChanges, type Work } from './work.ts'

/** How many numbers of which field (`object.field`) a write will need. */
export type Needs = Map<string, number>

/**
 * Reserves auto-numbers in a transaction of their own, so that writers do not wait for each other's commit; those who ask at
 * the same time share one. Numbers grow; one of a write that failed is not given again.
 */
export class Reservations {
  readonly #database: Database
  readonly #waiting = new Map<number, { needs: Needs; give: (numbers: Map<string, number[]>) => void; fail: (error: unknown) => void }[]>()
  readonly #busy = new Set<number>()

  constructor(database: Database) { this.#database = database }

  async reserve(workspaceId: number, needs: Needs): Promise<Map<string, number[]>> {
    if (needs.size === 0) return new Map()
    return new Promise((give, fail) => {
      const queue = this.#waiting.get(workspaceId) ?? []
      queue.push({ needs, give, fail })
      this.#waiting.set(workspaceId, queue)
      if (!this.#busy.has(workspaceId)) void this.#serve(workspaceId)
    })
  }

  async #serve(workspaceId: number): Promise<void> {
    this.#busy.add(workspaceId)
    for (let queue = this.#waiting.get(workspaceId); queue !== undefined; queue = this.#waiting.get(workspaceId)) {
      this.#waiting.delete(workspaceId)
      const total: Needs = new Map()
      for (const { needs } of queue) for (const [key, count] of needs) total.set(key, (total.get(key) ?? 0) + count)
      try {
        const numbers = await this.#database.transaction({ workspaceId }, async (tx) => {
          // The commit that uses a number is written behind this one, so this one need not be waited for.
          const off = tx.query(sql`set local synchronous_commit = off`)
          off.catch(() => undefined)
          const taking = take(tx, total)
          tx.end()
          await off
          return taking
        })
        for (const { needs, give } of queue) give(new Map([...needs].map(([key, count]) => [key, numbers.get(key)?.splice(0, count) ?? []])))
      } catch (error) {
        for (const { fail } of queue) fail(error)
      }
    }
    this.#busy.delete(workspaceId)
  }
}

async function take(tx: Transaction, needs: Needs): Promise<Map<string, number[]>> {
  const rows = [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ object: key.slice(0, key.indexOf('.')), field: key.slice(key.indexOf('.') + 1), count }))
  const taken = await tx.query<{ object: string; field: string; value: number }>(sql`
    insert into sequence_counter as s (workspace_id, object, field, value)
    select ${tx.workspaceId}::integer, r.object, r.field, r.count from json_to_recordset(${JSON.stringify(rows)}::json) as r(object text, field text, count bigint)
    on conflict (workspace_id, object, field) do update set value = s.value + excluded.value returning object, field, value`)
  return new Map(taken.map(({ object, field, value }) => {
    const key = `${object}.${field}`
    const count = needs.get(key) ?? 0
    return [key, Array.from({ length: count }, (_, index) => value - count + 1 + index)]
  }))
}

/** What the new records of these objects need where they bring no number of their own. */
export function needsOf(work: Work): Needs {
  const needs: Needs = new Map()
  for (const change of allChanges(work)) {
    for (const name of missingNumbers(change)) needs.set(`${change.object.name}.${name}`, (needs.get(`${change.object.name}.${name}`) ?? 0) + 1)
  }
  return needs
}

/** Gives the numbers, from those reserved before the transaction as far as they reach, else from the counter itself. */
export async function fillNumbers(work: Work): Promise<void> {
  const needs = needsOf(work)
  const short: Needs = new Map()
  for (const [key, count] of needs) {
    const lacking = count - (work.numbers.get(key)?.length ?? 0)
    if (lacking > 0) short.set(key, lacking)
  }
  if (short.size > 0) for (const [key, more] of await take(work.tx, short)) work.numbers.set(key, [...work.numbers.get(key) ?? [], ...more])
  for (const change of allChanges(work)) {
    for (const name of missingNumbers(change)) {
      const field = change.object.fields[name]
      const number = work.numbers.get(`${change.object.name}.${name}`)?.shift()
      if (field?.type !== 'autoNumber' || number === undefined || change.after === undefined) continue
      change.after = amended(change.after, true, { [name]: `${field.prefix}${String(number).padStart(field.digits, '0')}` })
    }
  }
  await raiseCounters(work)
}

/** Numbers that came with an import: the counter goes on behind them. */
async function raiseCounters(work: Work): Promise<void> {
  const highest = new Map<string, { object: string; field: string; value: number }>()
  for (const { object, before, after } of allChanges(work)) {
    if (before !== undefined || after === undefined || work.as?.action !== 'import') continue
    for (const [name, field] of numberFields(object)) {
      const value = after.values[name]
      const number = typeof value === 'string' && value.startsWith(field.prefix) ? Number(value.slice(field.prefix.length)) : Number.NaN
      const key = `${object.name}.${name}`
      if (Number.isSafeInteger(number) && number > (highest.get(key)?.value ?? 0)) highest.set(key, { object: object.name, field: name, value: number })
    }
  }
  if (highest.size === 0) return
  await work.tx.run(sql`
    insert into sequence_counter as s (workspace_id, object, field, value)
    select ${work.context.workspaceId}::integer, r.object, r.field, r.value from json_to_recordset(${JSON.stringify([...highest.values()])}::json) as r(object text, field text, value bigint)
    on conflict (workspace_id, object, field) do update set value = greatest(s.value, excluded.value)`)
}

function missingNumbers({ object, before, after }: Change): string[] {
  return before !== undefined || after === undefined ? [] : numberFields(object).flatMap(([name]) => ((after.values[name] ?? null) === null ? [name] : []))
}

const known = new WeakMap<ResolvedObject, readonly (readonly [string, { readonly prefix: string; readonly digits: number }])[]>()
function numberFields(object: ResolvedObject): readonly (readonly [string, { readonly prefix: string; readonly digits: number }])[] {
  let fields = known.get(object)
  if (fields === undefined) known.set(object, fields = Object.entries(object.fields).flatMap(([name, field]) => (field.type === 'autoNumber' ? [[name, field] as const] : [])))
  return fields
}
