import { createHash } from 'node:crypto'
import { dateInZone } from '../../../lib/calendar.ts'
import type { Json } from '../../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../../platform/database/index.ts'
import { openStates } from '../../../records/act/index.ts'
import { columnParts } from '../../../records/columns/index.ts'
import type { Context } from '../../../records/context.ts'
import { conditionOf } from '../../../records/query/filter/stored.ts'
import { clockColumn } from '../due.ts'
import { type Bands, shippedBands } from './rules.ts'

/** A rule as it is stored. */
export interface ScoringRule { readonly id: string; readonly name: string; readonly filter: Json; readonly points: number; readonly decayDays: number | null; readonly decayFrom: string | null }

/** The rules in force for an object, its bands, and a stamp that changes with them and with the day: points fade, dates pass. */
export interface Scoring { readonly rules: readonly ScoringRule[]; readonly bands: Bands; readonly stamp: string }

export async function readScoring(tx: Transaction, context: Context, object: string): Promise<Scoring> {
  const rules = await tx.query<ScoringRule & { readonly version: number }>(sql`
    select id, name, filter, points::integer as points, decay_days::integer as "decayDays", decay_from as "decayFrom", version from scoring_rule
    where workspace_id = ${tx.workspaceId} and object = ${object} and active and deleted_at is null order by "order", name, id`)
  const bands = await tx.query<{ rating: string; from: number }>(sql`
    select rating, "from"::integer as "from" from score_band where workspace_id = ${tx.workspaceId} and object = ${object} and deleted_at is null order by created_at, id`)
  const from = (rating: string, otherwise: number) => bands.findLast((band) => band.rating === rating)?.from ?? otherwise
  const limits = { hot: from('hot', shippedBands.hot), warm: from('warm', shippedBands.warm) }
  const stamp = createHash('sha256').update(JSON.stringify([rules.map(({ id, version }) => [id, version]), limits, context.configuration ?? 0, dateInZone(context.now, context.actor.zone)])).digest('hex').slice(0, 32)
  return { rules, bands: limits, stamp }
}

/** Objects for which rules are in force. */
export async function scoredObjects(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ object: string }>(sql`select distinct object from scoring_rule where workspace_id = ${tx.workspaceId} and active and deleted_at is null`)
  return new Set(rows.map(({ object }) => object))
}

/** What a rule asks of the rows of alias t; false where it does not fit the model any more. */
export function meantBy(registry: Registry, context: Context, object: ResolvedObject, filter: Json): Fragment {
  return sql`coalesce(${conditionOf(registry, object, filter, { ...context, zone: context.actor.zone }) ?? sql`false`}, false)`
}

/** From when the points of a rule fade, by a date of the record; null where they do from when it first held. */
export function fadesFrom(registry: Registry, object: ResolvedObject, { decayFrom }: Pick<ScoringRule, 'decayFrom'>, zone: string): Fragment {
  const clock = decayFrom === null ? undefined : clockColumn(registry, object, decayFrom)
  if (clock === undefined) return sql`null::timestamptz`
  const column = sql`t.${sql.identifier(clock.name)}`
  return clock.isDate ? sql`(${column}::timestamp at time zone ${zone}::text)` : column
}

/** What is still worked on: the score of what is closed stays as it was. */
export function isOpen(registry: Registry, object: ResolvedObject): Fragment {
  const states = openStates(registry, object)
  const column = states === undefined || object.state === undefined ? undefined : columnParts(registry, object.name, object.state.field).get('')?.name
  return column === undefined ? sql`true` : sql`t.${sql.identifier(column)} = any(${states}::text[])`
}
