import type { Json } from '../../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type AssignmentTarget, filterOfLine, readTable, type TableLine } from '../../../model/define/assignmentTable.ts'
import { type Fragment, sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { conditionOf } from '../../../records/query/filter/stored.ts'
import type { Hours, Limits } from './rules.ts'

export interface Fallback { readonly object: 'user' | 'department' | 'publicPool'; readonly id: string; readonly name: string }

/** A rule as it is stored. */
export interface AssignmentRule extends Limits, Hours {
  readonly id: string
  readonly name: string
  readonly filter: Json
  readonly method: string
  readonly by: string
  readonly targets: readonly AssignmentTarget[]
  /** Undefined: the table is no longer sound. */
  readonly lines: readonly TableLine[] | undefined
  readonly fallback: Fallback | undefined
}

interface Row {
  readonly id: string; readonly name: string; readonly filter: Json; readonly method: string; readonly by: string | null; readonly table: Json
  readonly most_open: string | number | null; readonly most_a_day: string | number | null; readonly workdays: readonly string[] | null; readonly hours_from: string | null; readonly hours_until: string | null
  readonly fallback_object: string | null; readonly fallback_id: string | null; readonly fallback_name: string | null; readonly targets: readonly { readonly object: string; readonly id: string }[]
}

/** The rules for an object that are switched on, the first first. */
export async function rulesFor(tx: Transaction, object: string): Promise<readonly AssignmentRule[]> {
  const rows = await tx.query<Row>(sql`
    select r.id, r.name, r.filter, r.method, r.by, r."table", r.most_open, r.most_a_day, r.workdays, r.hours_from::text as hours_from, r.hours_until::text as hours_until,
      r.fallback_object, r.fallback_id, coalesce(
        (select u.name from "user" u where u.workspace_id = r.workspace_id and u.id = r.fallback_id and u.deleted_at is null and u.status <> 'deactivated'),
        (select d.name from department d where d.workspace_id = r.workspace_id and d.id = r.fallback_id and d.deleted_at is null),
        (select p.name from public_pool p where p.workspace_id = r.workspace_id and p.id = r.fallback_id and p.deleted_at is null and p.active and p.object = r.object)) as fallback_name,
      coalesce((select json_agg(json_build_object('object', l.to_object, 'id', l.to_id) order by l.to_id) from record_link l
        where l.workspace_id = r.workspace_id and l.from_object = 'assignmentRule' and l.field = 'targets' and l.from_id = r.id), '[]'::json) as targets
    from assignment_rule r where r.workspace_id = ${tx.workspaceId} and r.object = ${object} and r.active and r.deleted_at is null order by r."order", r.name, r.id`)
  return rows.map(ruleOf)
}

/** Objects for which rules are switched on. */
export async function ruledObjects(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ object: string }>(sql`select distinct object from assignment_rule where workspace_id = ${tx.workspaceId} and active and deleted_at is null`)
  return new Set(rows.map(({ object }) => object))
}

function ruleOf(row: Row): AssignmentRule {
  const read = readTable(row.method, row.table)
  const { fallback_object: object, fallback_id: id, fallback_name: name } = row
  return {
    id: row.id, name: row.name, filter: row.filter, method: row.method, by: row.by ?? '', lines: 'lines' in read ? read.lines : undefined,
    mostOpen: numberOf(row.most_open), mostADay: numberOf(row.most_a_day), workdays: row.workdays ?? [], hoursFrom: row.hours_from?.slice(0, 5) ?? null, hoursUntil: row.hours_until?.slice(0, 5) ?? null,
    targets: row.targets.flatMap(({ object: kind, id: target }) => (kind === 'user' || kind === 'team' || kind === 'department' ? [{ object: kind, id: target }] : [])),
    fallback: name !== null && id !== null && (object === 'user' || object === 'department' || object === 'publicPool') ? { object, id, name } : undefined,
  }
}

const numberOf = (value: string | number | null): number | null => (value === null ? null : Number(value))

/** What a rule says of one record: whether it is meant, and the first line of the table that fits. */
export interface Fit { readonly meant: boolean; readonly line: number | undefined }

/** Of each record whether the rule means it. Undefined where the rule does not fit the model any more. */
export async function fitsOf(tx: Transaction, registry: Registry, context: Context, objectName: string, rule: AssignmentRule, ids: readonly string[]): Promise<ReadonlyMap<string, Fit> | undefined> {
  const object = registry.object(objectName)
  const asked = questionOf(registry, context, object, rule)
  if (asked === undefined) return undefined
  const rows = await tx.query<{ id: string; meant: boolean; line: number | null }>(sql`
    select t.id, coalesce(${asked.meant}, false) as meant, ${asked.line} as line from ${sql.identifier(object.table)} t
    where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)}`)
  return new Map(rows.map(({ id, meant, line }) => [id, { meant, line: line ?? undefined }]))
}

function questionOf(registry: Registry, context: Context, object: ResolvedObject, rule: AssignmentRule): { readonly meant: Fragment; readonly line: Fragment } | undefined {
  const moment = { ...context, zone: context.actor.zone }
  const meant = conditionOf(registry, object, rule.filter, moment)
  if (meant === undefined || rule.lines === undefined) return undefined
  const field = Object.hasOwn(object.allFields, rule.by) ? object.allFields[rule.by] : undefined
  const cases: Fragment[] = []
  for (const [index, line] of rule.lines.entries()) {
    const filter = filterOfLine(rule.by, field, line)
    const condition = filter === undefined ? undefined : conditionOf(registry, object, JSON.parse(JSON.stringify(filter)) as Json, moment)
    if (condition === undefined) return undefined
    cases.push(sql`when ${condition} then ${index}::integer`)
  }
  return { meant, line: cases.length === 0 ? sql`null::integer` : sql`case ${sql.join(cases, ' ')} end` }
}
