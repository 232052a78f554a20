import type { Json, JsonObject } from '../../../lib/json.ts'
import type { Place } from '../../../model/filter/datum.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { targetOf } from '../activities/target.ts'
import { relatedId } from '../reading.ts'
import { type Check, visitLimits } from './rules.ts'

/** A place as a record or a form holds it; undefined where none is. */
export function placeOf(value: Json | undefined): Place | undefined {
  if (typeof value !== 'object' || value === null || !('latitude' in value)) return undefined
  const { latitude, longitude, datum, accuracy } = value
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  return { latitude, longitude, datum: datum === 'GCJ-02' ? 'GCJ-02' : 'WGS-84', ...(typeof accuracy === 'number' ? { accuracy } : {}) }
}

export const placeJson = ({ latitude, longitude, datum, accuracy }: Place): JsonObject => ({ latitude, longitude, datum, ...(accuracy === undefined ? {} : { accuracy }) })

/** Who is visited: the customer, else what the visit is about. */
export interface Visited { readonly object: string; readonly id: string; readonly row: Row; readonly place: Place | undefined }

export async function visited({ record, read }: Pick<Doing, 'record' | 'read'>): Promise<Visited | undefined> {
  const customer = relatedId(record, 'customer')
  const target = targetOf(record)
  const object = customer === undefined ? target?.['object'] : 'customer'
  const id = customer ?? target?.['id']
  if (typeof object !== 'string' || typeof id !== 'string') return undefined
  const row = await read(object, id)
  return { object, id, row, place: placeOf(row['place']) }
}

interface CheckRow { readonly [name: string]: unknown; readonly at: string; readonly phone: string | null; readonly latitude: number; readonly longitude: number; readonly datum: Place['datum']; readonly accuracy: number | null }

/** Where the person was seen last, of visits that are kept; only of the last day. @param visit its own arrival counts when somebody leaves. */
export async function lastCheck(tx: Transaction, person: string, now: number): Promise<Check | undefined> {
  const since = new Date(now - visitLimits.comparedFor).toISOString()
  const [row] = await tx.query<CheckRow>(sql`
    select x.* from activity a cross join lateral (values
      (a.checked_in_at, a.check_in_phone_time, a.place_latitude, a.place_longitude, a.place_datum, a.place_accuracy),
      (a.checked_out_at, a.check_out_phone_time, a.check_out_place_latitude, a.check_out_place_longitude, a.check_out_place_datum, a.check_out_place_accuracy)
    ) as x(at, phone, latitude, longitude, datum, accuracy)
    where a.workspace_id = ${tx.workspaceId} and a.checked_in_by_id = ${person}::uuid and a.checked_in_at >= ${since}::timestamptz and a.deleted_at is null and x.at is not null and x.latitude is not null
    order by x.at desc, a.id limit 1`)
  if (row === undefined) return undefined
  return { at: Date.parse(row.at), phoneAt: row.phone === null ? undefined : Date.parse(row.phone), place: placeFrom(row) }
}

/** Where this customer was visited, the latest hundred. */
export async function checkInsAt(tx: Transaction, customer: string, since: string | undefined): Promise<readonly Place[]> {
  const rows = await tx.query<CheckRow>(sql`
    select checked_in_at as at, null as phone, place_latitude as latitude, place_longitude as longitude, place_datum as datum, place_accuracy as accuracy from activity
    where workspace_id = ${tx.workspaceId} and customer_id = ${customer}::uuid and kind = 'visit' and place_latitude is not null and deleted_at is null
      and (${since ?? null}::timestamptz is null or checked_in_at > ${since ?? null}::timestamptz)
    order by checked_in_at desc, id limit 100`)
  return rows.map(placeFrom)
}

function placeFrom({ latitude, longitude, datum, accuracy }: CheckRow): Place {
  return { latitude, longitude, datum, ...(accuracy === null ? {} : { accuracy }) }
}
