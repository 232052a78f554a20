import type { JsonObject } from '../../../lib/json.ts'
import type { QualityObject } from '../../../model/define/qualityNames.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import { fieldsOf } from '../../../model/filter/walk.ts'
import { isCreditCode } from '../../../model/quality/creditCode.ts'
import { isInChina, isWellFormed } from '../../../model/quality/formats.ts'
import { openFields } from '../../../model/define/openFields.ts'
import { type Checked, scoreQuality } from '../../../model/quality/score.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { lookFor } from './look.ts'
import type { Rule } from './rules.ts'
import { dimensionEndings } from './told.ts'

export interface JudgeGiven { readonly registry: Registry; readonly context: Context; readonly object: ResolvedObject; readonly rules: readonly Rule[] }
type Found = boolean | readonly [text: string, country: string | null] | null

/**
 * Judges records by the rules: one statement for all of them. The rows are locked, so that of two who judge at once the later has
 * seen what the other did.
 */
export async function judgeRecords(tx: Transaction, given: JudgeGiven, ids: readonly string[]): Promise<readonly Judged[]> {
  const { object, rules } = given
  const looked = rules.flatMap((rule) => { const look = lookFor({ ...given, rule }); return look === undefined ? [] : [{ rule, look, open: isOpen(given.registry, object, rule) }] })
  if (looked.length === 0) return []
  const table = sql.identifier(object.table)
  await tx.query(sql`select t.id from ${table} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} order by t.id for no key update`)
  const rows = await tx.query<{ id: string; found: readonly Found[] }>(sql`
    select t.id, json_build_array(${sql.join(looked.map(({ look }) => look.found))}) as found from ${table} t
    where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} and t.deleted_at is null order by t.id`)
  return rows.flatMap(({ id, found }) => judged(given, looked, id, found))
}

interface Ruled { readonly rule: Rule; readonly open: boolean }

/** The scores of all rules, and those of the rules on open fields alone: each with reasons whose points are shares of its own rules. */
function judged(given: JudgeGiven, ruled: readonly Ruled[], record: string, found: readonly Found[]): readonly Judged[] {
  const checked = ruled.map(({ rule, open }, at) => ({ rule, open, dimension: rule.dimension, weight: rule.weight, holds: holds(given.object, rule, found[at] ?? null) }))
  return [...told(given, checked, record, 'data'), ...told(given, checked.filter(({ open }) => open), record, 'open')]
}

function told({ registry, object }: JudgeGiven, checked: readonly (Checked & { readonly rule: Rule })[], record: string, kind: 'data' | 'open'): readonly Judged[] {
  const score = scoreQuality(checked)
  if (score === undefined) return []
  const reasons = score.faults.flatMap(({ at, points }) => { const rule = checked[at]?.rule; return rule === undefined ? [] : [reasonOf(registry, object, rule, points)] })
  return [
    { record, score: `${kind}Quality`, value: score.score, reasons },
    ...[...score.dimensions].map(([dimension, value]): Judged => ({ record, score: `${kind}${dimensionEndings[dimension]}`, value })),
  ]
}

/** Whether a rule goes by open fields alone. Possible doubles were found by fields of all kinds. */
function isOpen(registry: Registry, object: ResolvedObject, rule: Rule): boolean {
  const open: readonly string[] = openFields[object.name as QualityObject] ?? []
  return rule.check !== 'noDoubles' && fieldsSpoken(registry, object, rule).every((field) => open.includes(field))
}

function holds(object: ResolvedObject, { check, field }: Rule, found: Found): boolean | null {
  if (found === null || typeof found === 'boolean') return found
  const [text, country] = found
  if (check === 'checksum') return isInChina(country) ? isCreditCode(text) : null
  return isWellFormed(object.allFields[field ?? '']?.type ?? 'text', text)
}

/** Why points are lost. The fields that it speaks of stand with it: whoever may not read one of them is not told. */
function reasonOf(registry: Registry, object: ResolvedObject, rule: Rule, points: number): JsonObject {
  const { check, field, otherField, name, days } = rule
  const named = (of: string | undefined): JsonObject => (of === undefined ? {} : { field: of, of: object.name })
  return {
    key: `quality.${check}`, fields: fieldsSpoken(registry, object, rule), ...(field === undefined ? {} : { field }),
    values: { points, ...(field === undefined ? {} : { field: named(field) }), ...(otherField === undefined ? {} : { other: named(otherField) }), name, ...(days === undefined ? {} : { days }) },
  }
}

function fieldsSpoken(registry: Registry, object: ResolvedObject, { field, otherField, filter }: Rule): string[] {
  return [field, otherField].filter((each) => each !== undefined).concat(filter === undefined ? [] : fieldsOf(parseFilter(registry, object.name, filter)))
}
