import { isUuid } from '../../../lib/ids.ts'
import { asText, type Json, type JsonObject, plainJson } from '../../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { valueColumn } from '../../../records/columns/index.ts'
import type { Context } from '../../../records/context.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { scopeClause } from '../../../records/query/scope.ts'
import { runInForce, scorePlace, scoreRow, scoreTable } from '../../../records/scores/place.ts'
import { visibleReasons } from '../scores/visible.ts'
import { qualityTold } from './told.ts'

/** What a record is worth to the company: fields of its own, or of the customer that it belongs to, the first that is known first. */
const worth: Readonly<Record<string, { readonly through?: 'customer'; readonly fields: readonly string[] }>> = {
  customer: { fields: ['lifetimeValue', 'orderTotal'] }, contact: { through: 'customer', fields: ['lifetimeValue', 'orderTotal'] },
  opportunity: { fields: ['amount'] }, lead: { fields: ['score'] }, product: { fields: ['soldQuantity'] }, supplier: { fields: ['productCount'] },
}
/** Some of those read may be such that nothing of them can be told. */
const most = 200

interface Faulty { readonly id: string; readonly version: number; readonly title: string | null; readonly quality: number; readonly reasons: Json; readonly worth: readonly (number | null)[] }

/**
 * The records with faults that are worth most to the company, of those that the caller may see, with what is wrong of what he may read
 * and the field that mends it. Those of which nothing may be told stand aside.
 */
export async function mendFirst(registry: Registry, { context, input, tx }: Doing): Promise<JsonObject> {
  const object = registry.object(asText(input['object']))
  const person = asText(input['person'])
  const record = asText(input['record'])
  const limit = typeof input['limit'] === 'number' ? input['limit'] : 20
  const readable = readableFields(context, object, registry)
  const score = qualityTold(readable)
  if (score === undefined) return { rows: [], worth: null, unit: null }
  const by = worthOf(registry, context, object)
  const title = valueColumn(registry, object.name, object.title)
  const rows = await tx.query<Faulty>(sql`
    select t.id, t.version, ${readable.get(object.title) === 'read' && title !== undefined ? sql`t.${sql.identifier(title.name)}` : sql`null::text`} as title,
      q.number_value as quality, q.reasons, to_json(array[${sql.join(by.map(({ value }) => sql`(${value})::double precision`))}]::double precision[]) as worth
    from ${sql.identifier(object.table)} t
    join ${sql.identifier(scoreTable(object))} q on q.workspace_id = t.workspace_id and q.record_id = t.id and q.score = ${score} and q.run_id = ${runInForce(object, score)} and q.number_value < 100
    ${worth[object.name]?.through === 'customer' ? sql`left join customer c on c.workspace_id = t.workspace_id and c.id = t.customer_id and c.deleted_at is null` : sql.empty}
    where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and ${scopeClause(context, object, 't', 'read')}
      ${isUuid(record) ? sql`and t.id = ${record}::uuid` : sql.empty}
      ${person === '' ? sql.empty : sql`and t.owner_id = ${person}::uuid`}
    order by ${sql.join([...by.map(({ value }) => sql`${value} desc nulls last`), sql`q.number_value`, sql`t.id`])} limit ${most}::integer`)
  const told = rows.flatMap((row): JsonObject[] => {
    const why = visibleReasons(context, registry, object, row.reasons)
    return why.length === 0 ? [] : [plainJson({ id: row.id, version: row.version, title: row.title, quality: row.quality, worth: row.worth.find((value) => value !== null) ?? null, reasons: why })]
  })
  return { rows: told.slice(0, limit), worth: by[0]?.name ?? null, unit: by[0]?.unit ?? null }
}

interface Worth { readonly name: string; readonly unit: 'money' | 'number'; readonly value: Fragment }

/** Measures of worth that the caller may read in the clear: an order by what is hidden would tell of it. */
function worthOf(registry: Registry, context: Context, object: ResolvedObject): readonly Worth[] {
  const { through, fields } = worth[object.name] ?? { fields: [] }
  const of = through === undefined ? object : registry.objects.get(through)
  if (of === undefined || (through !== undefined && readableFields(context, object, registry).get(through) !== 'read')) return []
  const alias = through === undefined ? 't' : 'c'
  return fields.flatMap((name): Worth[] => {
    const field = Object.hasOwn(of.allFields, name) ? of.allFields[name] : undefined
    if (field === undefined || readableFields(context, of, registry).get(name) !== 'read') return []
    const place = scorePlace(field)
    const column = place === undefined ? valueColumn(registry, of.name, name) : undefined
    if (place === undefined && column === undefined) return []
    const unit = ['lifetimeValue', 'orderTotal', 'amount'].includes(name) ? 'money' : 'number'
    const value = column === undefined
      ? sql`(select s.${sql.identifier(place?.column ?? 'number_value')} ${scoreRow(of, name, alias, 's')})`
      : sql`${sql.identifier(alias, column.name)}`
    return [{ name, unit, value }]
  })
}
