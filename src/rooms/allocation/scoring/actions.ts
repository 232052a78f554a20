import { isUuid } from '../../../lib/ids.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { explainScore, previewScoring, runScoring } from '../../../model/actions/scoring.ts'
import { isScored } from '../../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { invalid } from '../errors.ts'
import { filterProblems } from '../sound.ts'
import { isOpen, meantBy, readScoring } from './reading.ts'
import { bandOf } from './rules.ts'

/** Queues the counting of an object, or of all, with the commit. */
export type RefreshScores = (tx: Transaction, object: string | undefined) => Promise<void>

/** The verbs of scoring rules. */
export function scoringActions(registry: Registry, refresh: RefreshScores): readonly Implementation[] {
  return [
    implement(explainScore, async (doing) => ({ result: await explain(registry, doing) })),
    implement(previewScoring, async (doing) => ({ written: [], result: await preview(registry, doing) })),
    implement(runScoring, async ({ tx, input }) => { const { name } = scoredObject(registry, input['object']); await refresh(tx, name); return { note: { object: name } } }),
  ]
}

function scoredObject(registry: Registry, name: Json | undefined): ResolvedObject {
  const object = registry.objects.get(typeof name === 'string' ? name : '')
  if (object === undefined || !isScored(object)) throw invalid('/object', 'object', { en: 'Records of this kind have no score.', zh: '此类记录没有评分。' })
  return object
}

/** Whoever does not see the score is told no reasons either. */
async function explain(registry: Registry, { tx, context, object, id }: Doing): Promise<JsonObject> {
  if (readableFields(context, registry.object(object), registry).get('score') !== 'read') return { score: null }
  const [row] = await tx.query<{ value: number; band: string; reasons: Json; at: Date }>(sql`
    select value, band, reasons, as_of as at from record_score where workspace_id = ${tx.workspaceId} and object = ${object} and record_id = ${id}::uuid`)
  return row === undefined ? { score: null } : { score: row.value, band: row.band, reasons: row.reasons, at: new Date(row.at).toISOString() }
}

/** What fades counts in full here: a preview says what a rule is worth at most. */
async function preview(registry: Registry, { tx, context, input }: Doing): Promise<JsonObject> {
  const object = scoredObject(registry, input['object'])
  const filter = input['filter'] ?? null
  const [problem] = filterProblems(registry, object.name, filter)
  if (problem !== undefined) throw invalid('/filter', problem.rule, problem.message)
  const { rules, bands } = await readScoring(tx, context, object.name)
  const drawn = typeof input['rule'] === 'string' && isUuid(input['rule']) ? input['rule'] : undefined
  const hit = meantBy(registry, context, object, filter)
  const worth = (list: readonly { readonly filter: Json; readonly points: number }[]) => list.map((rule) => sql`case when ${meantBy(registry, context, object, rule.filter)} then ${rule.points}::integer else 0 end`)
  const added = sql`case when ${hit} then ${Number(input['points'])}::integer else 0 end`
  const rows = await tx.query<{ before: number; after: number; hit: boolean; count: number }>(sql`
    select s.before, s.after, s.hit, count(*)::integer as count from (
      select ${bounded(worth(rules))} as before, ${bounded([...worth(rules.filter(({ id }) => id !== drawn)), added])} as after, ${hit} as hit
      from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and ${isOpen(registry, object)}) s
    group by 1, 2, 3`)
  const spread = (which: 'before' | 'after') => {
    const tens = Array.from({ length: 10 }, () => 0)
    const inBands = { hot: 0, warm: 0, cold: 0 }
    for (const row of rows) {
      const ten = Math.min(9, Math.floor(row[which] / 10))
      tens[ten] = (tens[ten] ?? 0) + row.count
      inBands[bandOf(row[which], bands)] += row.count
    }
    return { tens, bands: inBands }
  }
  const sum = (list: typeof rows) => list.reduce((total, { count }) => total + count, 0)
  return { count: sum(rows.filter((row) => row.hit)), of: sum(rows), before: spread('before'), after: spread('after') }
}

const bounded = (parts: readonly Fragment[]): Fragment => sql`least(100, greatest(0, ${parts.length === 0 ? sql`0` : sql.join(parts, sql` + `)}))`
