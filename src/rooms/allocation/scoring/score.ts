import { isJsonObject, type Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { appendEntries } from '../../../platform/feed/index.ts'
import { originOf } from '../../../records/act/origin.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { fadesFrom, isOpen, meantBy, readScoring, type Scoring } from './reading.ts'
import { bandOf, pointsLeft, type Reason, scoreOf } from './rules.ts'

export interface ScoreGiven { readonly registry: Registry; readonly writer: Pick<WriterWithin, 'deriveMany'> }

interface Row {
  readonly id: string; readonly version: number; readonly rating: string | null; readonly fits: readonly boolean[]; readonly clocks: readonly (string | null)[]
  readonly band: string | null; readonly reasons: readonly Json[] | null
}

/** The verb in whose name a change of band stands in the history. */
export const asScoring = 'scoringRule.run'

/**
 * Counts the points of these records anew, set-wise, with the reasons. The score itself is a value that follows: no version, no entry;
 * only when the band changes is that told. @returns how many changed.
 */
export async function scoreRecords(given: ScoreGiven, tx: Transaction, context: Context, object: string, ids: readonly string[], known?: Scoring): Promise<number> {
  const scoring = known ?? await readScoring(tx, context, object)
  if (scoring.rules.length === 0 || ids.length === 0) return 0
  const rows = await look(given.registry, tx, context, object, scoring, [...ids].sort())
  const scored = rows.map((row) => {
    const reasons = reasonsOf(scoring, row, context.now)
    const value = scoreOf(reasons)
    return { row, reasons, value, band: bandOf(value, scoring.bands) }
  })
  await store(tx, context, object, scoring.stamp, scored)
  // What somebody rated by hand stays until the score itself moves into another band.
  const rated = given.registry.object(object).fields['rating']?.type === 'choice'
  const moved = scored.filter(({ row, band }) => rated && row.band !== band && row.rating !== band)
  const changed = await given.writer.deriveMany(tx, context, object, scored.map(({ row, value, band }) => ({ id: row.id, values: { score: value, ...(rated && row.band !== band ? { rating: band } : {}) } })))
  await appendEntries(tx, { ...originOf(context), reason: undefined }, moved.filter(({ row }) => changed.includes(row.id)).map(({ row, value, band }) => ({
    object, recordId: row.id, version: row.version, action: asScoring, before: { rating: row.rating }, after: { rating: band, score: value },
  })))
  return changed.length
}

/** Locks the rows, so that of two at once the later one counts last. */
async function look(registry: Registry, tx: Transaction, context: Context, name: string, { rules }: Scoring, ids: readonly string[]): Promise<readonly Row[]> {
  const object = registry.object(name)
  const table = sql.identifier(object.table)
  await tx.query(sql`select t.id from ${table} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} order by t.id for no key update`)
  const fits = rules.map(({ filter }) => meantBy(registry, context, object, filter))
  const clocks = rules.map((rule) => fadesFrom(registry, object, rule, context.actor.zone))
  const rating = object.fields['rating']?.type === 'choice' ? sql`t.rating` : sql`null::text`
  return tx.query<Row>(sql`
    select t.id, t.version, ${rating} as rating, array[${sql.join(fits)}]::boolean[] as fits, to_json(array[${sql.join(clocks)}]::timestamptz[]) as clocks, s.band, s.reasons
    from ${table} t left join record_score s on s.workspace_id = t.workspace_id and s.object = ${name} and s.record_id = t.id
    where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} and t.deleted_at is null and ${isOpen(registry, object)} order by t.id`)
}

function reasonsOf({ rules }: Scoring, { fits, clocks, reasons }: Row, now: number): readonly Reason[] {
  return rules.flatMap(({ id, name, points, decayDays }, index): Reason[] => {
    if (fits[index] !== true) return []
    const since = clocks[index] ?? heldSince(reasons, id) ?? new Date(now).toISOString()
    return [{ rule: id, name, points: pointsLeft(points, decayDays, Date.parse(since), now), of: points, since: new Date(since).toISOString(), decayDays }]
  })
}

function heldSince(reasons: readonly Json[] | null, rule: string): string | undefined {
  const found = (reasons ?? []).filter(isJsonObject).find((reason) => reason['rule'] === rule)?.['since']
  return typeof found === 'string' ? found : undefined
}

interface Scored { readonly row: Row; readonly reasons: readonly Reason[]; readonly value: number; readonly band: string }

async function store(tx: Transaction, context: Context, object: string, stamp: string, scored: readonly Scored[]): Promise<void> {
  const rows = scored.map(({ row, reasons, value, band }) => ({ id: row.id, reasons, value, band }))
  await tx.run(sql`
    insert into record_score (workspace_id, object, record_id, value, band, reasons, as_of, stamp)
    select ${tx.workspaceId}::integer, ${object}::text, r.id, r.value, r.band, r.reasons, ${new Date(context.now)}::timestamptz, ${stamp}::text
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, value integer, band text, reasons jsonb)
    on conflict (workspace_id, object, record_id) do update set value = excluded.value, band = excluded.band, reasons = excluded.reasons, as_of = excluded.as_of, stamp = excluded.stamp`)
}
