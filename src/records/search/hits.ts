import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { readableFields } from '../query/fields.ts'
import { readingOf } from '../query/reading.ts'
import { scopeClause } from '../query/scope.ts'
import { titleOf } from '../query/select.ts'
import { searchedFields } from './fields.ts'

/** A record whose tokens match. */
export interface Candidate { readonly object: string; readonly record_id: string; /** By a whole value. */ readonly exact: boolean }

/** A candidate with what is needed to judge and to show it. */
export interface Found {
  readonly source: string
  readonly source_id: string
  readonly object: string
  readonly id: string
  readonly title: string | null
  readonly values: readonly (string | null)[]
  readonly subtitle: readonly (string | null)[]
  readonly exact: boolean
}

/**
 * The candidates as the viewer may see them, object by object: a statement that knew all objects would be planned anew for a
 * tenth of a second on each fresh connection, while what is found stands in a few of them.
 */
export async function hits(context: Context, { registry, database }: { readonly registry: Registry; readonly database: Database }, all: readonly Candidate[]): Promise<Found[]> {
  const byObject = new Map<string, Candidate[]>()
  for (const candidate of all) byObject.set(candidate.object, [...byObject.get(candidate.object) ?? [], candidate])
  if (byObject.size === 0) return []
  const together = { workspaceId: context.workspaceId, alongside: database.trip(context) }
  const found = await Promise.all([...byObject].map(([name, of]) => database.read<Found>(together, hitsOf(context, registry, registry.object(name), of))))
  return found.flat()
}

/** The candidates of one object under its scope. A part (a way to reach somebody) is shown as the record that it is part of. */
function hitsOf(context: Context, registry: Registry, object: ResolvedObject, of: readonly Candidate[]): Fragment {
  const values = searchedFields(registry, object).map(({ column }) => sql.identifier('t', column))
  const whole = wholeOf(context, registry, object)
  const columns = whole ?? {
    object: sql`${object.name}::text`, id: sql`t.id`,
    title: sql`t.${sql.identifier(readingOf(registry, object.name, object.title).columns[0] ?? 'id')}::text`,
  }
  const subtitles = whole === undefined ? subtitlesOf(context, registry, object) : []
  return sql`select ${object.name}::text as source, t.id as source_id, ${columns.object} as object, ${columns.id} as id, ${columns.title} as title,
    json_build_array(${sql.join(values)}) as values, json_build_array(${sql.join(subtitles)}) as subtitle, c.exact
    from unnest(${of.map(({ record_id: id }) => id)}::uuid[], ${of.map(({ exact }) => exact)}::boolean[]) as c(record_id, exact) join ${sql.identifier(object.table)} t on t.id = c.record_id
    where t.deleted_at is null and ${scopeClause(context, object, 't', 'read')}`
}

function wholeOf(context: Context, registry: Registry, object: ResolvedObject): { object: Fragment; id: Fragment; title: Fragment } | undefined {
  const part = Object.entries(object.fields).find(([, field]) => (field.type === 'relation' || field.type === 'target') && field.part === true)
  if (part === undefined) return undefined
  const [name, field] = part
  const columns = readingOf(registry, object.name, name).columns
  if (field.type === 'relation') {
    const id = sql.identifier('t', columns[0] ?? '')
    return { object: sql`${field.to}::text`, id, title: titleOf({ context, registry }, field.to, id)?.value ?? sql`null::text` }
  }
  const id = sql.identifier('t', columns[1] ?? '')
  const kind = sql.identifier('t', columns[0] ?? '')
  const to = field.type === 'target' ? field.to : []
  const cases = to.flatMap((target) => {
    const title = titleOf({ context, registry }, target, id)
    return title === undefined ? [] : [sql`when ${target} then ${title.value}`]
  })
  return { object: kind, id, title: cases.length === 0 ? sql`null::text` : sql`case ${kind} ${sql.join(cases, ' ')} end` }
}

function subtitlesOf(context: Context, registry: Registry, object: ResolvedObject): Fragment[] {
  const readable = readableFields(context, object, registry)
  return (object.subtitle ?? []).flatMap((name) => {
    const field = registry.field(object.name, name)
    const column = readingOf(registry, object.name, name).columns[0]
    if (readable.get(name) !== 'read' || column === undefined) return []
    if (field.type === 'relation') {
      const title = titleOf({ context, registry }, field.to, sql.identifier('t', column))
      return title === undefined ? [] : [title.value]
    }
    return field.type === 'choice' ? [] : [sql`t.${sql.identifier(column)}::text`]
  })
}
