import type { Json, JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { wholeNumber } from './branches.ts'

/** Further back, the feed would have to be read for too long to answer a list. */
export const pastBounds = { entries: 20_000, records: 5_000 } as const

/** A record's stored values in the shape of the API, relations as ids. */
export interface Past {
  readonly id: string
  readonly version: number
  readonly createdAt: string
  /** Made, and not in the bin. */
  readonly living: boolean
  readonly values: JsonObject
}

interface Entry { readonly record_id: string; readonly version: number | null; readonly before: JsonObject | null; readonly made: boolean }

/** The feed entries of the object since the instant, by record, latest first. @throws Problem 422 beyond pastBounds. */
export async function changedSince(context: Context, database: Database, object: ResolvedObject, instant: string): Promise<Map<string, readonly Entry[]>> {
  const rows = await database.read<Entry>(context, sql`
    select record_id, version, before, (before is null and after is not null) as made from feed
    where object = ${object.name} and record_id is not null and at > ${instant}::timestamptz and action not like 'search.%'
    order by id desc limit ${wholeNumber(pastBounds.entries + 1)}`)
  const byRecord = new Map<string, Entry[]>()
  for (const row of rows) {
    const known = byRecord.get(row.record_id)
    if (known === undefined) byRecord.set(row.record_id, [row])
    else known.push(row)
  }
  if (rows.length > pastBounds.entries || byRecord.size > pastBounds.records) throw tooFar()
  return byRecord
}

/** Takes the changes back, the latest first. */
export function foldBack(current: readonly Past[], changed: ReadonlyMap<string, readonly Entry[]>): Past[] {
  return current.map((record) => {
    const values: Record<string, Json> = { ...record.values }
    let { version, living } = record
    for (const { before, made, version: written } of changed.get(record.id) ?? []) {
      if (made) living = false
      if (before === null) continue
      Object.assign(values, before)
      if ('deletedAt' in before) living = before['deletedAt'] === null
      if (written !== null) version = written - 1
    }
    return { ...record, values, version, living }
  })
}

function tooFar(): Problem {
  const message = { en: 'Too much has changed since then for a list: choose a later date.', zh: '自该时点以来变更过多，无法生成列表：请选择更近的日期。' }
  return new Problem({ kind: 'past-too-far', status: 422, title: message, fields: [{ path: '/asOf', rule: 'bound', message }] })
}
