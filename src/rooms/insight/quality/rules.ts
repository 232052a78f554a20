import { type Json, plainJson } from '../../../lib/json.ts'
import type { QualityCheck, QualityDimension } from '../../../model/define/qualityNames.ts'
import { type QualityRule, shippedRules } from '../../../model/quality/shipped.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'

/** A rule as it is judged by; what was drawn may not fit the model any more. */
export type Rule = Omit<QualityRule, 'filter'> & { readonly filter?: Json }

interface Stored { readonly name: string | null; readonly dimension: QualityDimension; readonly check: QualityCheck; readonly field: string | null; readonly other: string | null; readonly filter: Json; readonly days: number | null; readonly weight: number; readonly active: boolean }

/** What holds of an object: its rows, or where it never had any the rules that come with the program. All switched off is none at all. */
export async function rulesOf(tx: Transaction, object: string, language: 'en' | 'zh'): Promise<readonly Rule[]> {
  const rows = await tx.query<Stored>(sql`
    select name, dimension, "check", field, other_field as other, filter, days::integer as days, weight::integer as weight, coalesce(active, false) as active from quality_rule
    where workspace_id = ${tx.workspaceId} and object = ${object} and deleted_at is null order by dimension, created_at, id`)
  if (rows.length === 0) return shippedRules(language, object).map(({ filter, ...rule }) => ({ ...rule, ...(filter === undefined ? {} : { filter: plainJson(filter) }) }))
  return rows.filter(({ active }) => active).map(({ name, dimension, check, weight, field, other, filter, days }): Rule => ({
    dimension, check, weight, name: name ?? '', object,
    ...(field === null ? {} : { field }), ...(other === null ? {} : { otherField: other }), ...(filter === null ? {} : { filter }), ...(days === null ? {} : { days }),
  }))
}
