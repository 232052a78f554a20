import { isUuid } from '../../lib/ids.ts'
import { type Hierarchy, hierarchiesOf } from '../../model/define/hierarchies.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { wholeNumber } from './branches.ts'
import { readableFields } from './fields.ts'
import { fromJson, readingOf } from './reading.ts'
import { notFound, requireReading, scopeClause } from './scope.ts'
import { select } from './select.ts'

/** A record in a hierarchy; without `record` it may not be seen, and nothing beyond it is told. */
export interface HierarchyNode { readonly id: string; readonly record?: Row }
/** `above` stands above `below`; share (0 to 1) and dates where the link says them. */
export interface HierarchyEdge { readonly above: string; readonly below: string; readonly share?: number; readonly since?: string; readonly until?: string }
export interface ShownHierarchy {
  readonly field: string
  readonly role?: string
  readonly nodes: readonly HierarchyNode[]
  readonly edges: readonly HierarchyEdge[]
  /** There are more records than are given. */
  readonly more: boolean
}

/** Edges given of each part: the way up, what is below the record, what else is below those above it. */
export const mostEdges = 120
/** Rings cannot be written; a chain is never followed for longer all the same. */
const deepest = 60

/**
 * Where the record stands in each of its hierarchies: up to the roots, and down from them, nearest first; one statement.
 * An edge is told to whoever may read the record whose field says it, the other end without a name where it may not be seen.
 * Hierarchies in which the record stands alone are left out.
 * @throws Problem 403, 404 as reading the record does.
 */
export async function hierarchies(context: Context, { registry, database }: { readonly registry: Registry; readonly database: Database }, objectName: string, id: string): Promise<readonly ShownHierarchy[]> {
  const object = registry.object(objectName)
  requireReading(context, object)
  if (!isUuid(id)) throw notFound(context, object)
  const readable = readableFields(context, object, registry)
  const known = hierarchiesOf(object).filter(({ field }) => readable.get(field) === 'read')
  const table = sql.identifier(object.table)
  const seen = (alias: string) => scopeClause(context, object, alias, 'read')
  const walks = known.map((hierarchy, index) => walk(hierarchy, index, new Steps(registry, object, seen)))
  const selection = select(context, registry, object, { alias: 't', fields: [object.title, ...(object.subtitle ?? [])].filter((name) => readable.has(name)) })
  const columns = [...selection.columns.map((column) => sql.identifier('t', column)), ...selection.computed]
  const [found] = await database.read<Found>(context, sql`
    with recursive start as (select t.id from ${table} t where t.id = ${id}::uuid and ${seen('t')})${sql.join(walks.map(({ tables }) => sql`, ${tables}`), sql.empty)},
    edge as (${walks.length === 0 ? sql`select null::uuid as above, null::uuid as below where false` : sql.join(walks.map(({ edges }) => edges), sql` union all `)})
    select (select json_agg(e) from edge e) as edges, (select json_agg(n) from (
      select ${sql.join(columns)} from (select id from start union select above from edge union select below from edge) i join ${table} t on t.id = i.id and ${seen('t')}) n) as nodes`)
  const plain = fromJson(registry, object)
  const nodes = new Map((found?.nodes ?? []).map((row) => [String(row['id']), selection.convert(plain(row))]))
  if (!nodes.has(id)) throw notFound(context, object)
  return known.flatMap((hierarchy, index) => shownHierarchy(hierarchy, (found?.edges ?? []).filter((edge) => edge.walk === index), nodes))
}

interface FoundEdge { readonly walk: number; readonly part: string; readonly above: string; readonly below: string; readonly share: number | null; readonly since: string | null; readonly until: string | null }
interface Found extends DatabaseRow { readonly edges: readonly FoundEdge[] | null; readonly nodes: readonly DatabaseRow[] | null }

function shownHierarchy({ field, role }: Hierarchy, found: readonly FoundEdge[], nodes: ReadonlyMap<string, Row>): ShownHierarchy[] {
  const parts = [...new Set(found.map(({ part }) => part))].map((name) => found.filter(({ part }) => part === name))
  const kept = parts.flatMap((part) => part.slice(0, mostEdges))
  if (kept.length === 0) return []
  const edges = new Map(kept.map(({ above, below, share, since, until }) => [`${above} ${below}`, {
    above, below, ...(share === null ? {} : { share }), ...(since === null ? {} : { since }), ...(until === null ? {} : { until }),
  }]))
  const ids = new Set(kept.flatMap(({ above, below }) => [above, below]))
  return [{
    field, ...(role === undefined ? {} : { role }), edges: [...edges.values()], more: parts.some((part) => part.length > mostEdges),
    nodes: [...ids].map((id) => { const record = nodes.get(id); return record === undefined ? { id } : { id, record } }),
  }]
}

interface Walk { readonly tables: Fragment; readonly edges: Fragment }

/**
 * Three walks, each a table of its own that is read no further than its bound: up from the record, down from it, and down from
 * those above it. Rows come in the order of their distance, as the recursion makes them.
 */
function walk(hierarchy: Hierarchy, index: number, steps: Steps): Walk {
  const named = (part: string) => sql.identifier(`${part}_${index}`)
  const [up, below, beside] = [named('up'), named('below'), named('beside')]
  const bound = wholeNumber(mostEdges + 1)
  const columns = sql`(node, steps, above, below, share, since, until)`
  const nothing = sql`null::uuid, null::uuid, null::double precision, null::date, null::date`
  const onward = sql`w.steps < ${wholeNumber(deepest)}`
  const part = (name: string, from: Fragment) => sql`select ${wholeNumber(index)} as walk, ${name} as part, p.above, p.below, p.share, p.since, p.until from (select * from ${from} where above is not null limit ${bound}) p`
  return {
    tables: sql`${up} ${columns} as (select id, 0, ${nothing} from start union ${steps.up(hierarchy, up)} where ${onward}),
      ${below} ${columns} as (select id, 0, ${nothing} from start union ${steps.down(hierarchy, below)} where ${onward}),
      ${beside} ${columns} as (select node, 0, ${nothing} from (select * from ${up} limit ${bound}) a where steps > 0
        union ${steps.down(hierarchy, beside)} where ${onward} and not exists (select from (select node from ${up} limit ${bound}) a where a.node = c.id))`,
    edges: sql.join([part('up', up), part('below', below), part('beside', beside)], sql` union all `),
  }
}

/** One step along a hierarchy, from rows w of the walk: h is the record that holds the edge in one of its fields, and must be seen. */
class Steps {
  readonly #registry: Registry
  readonly #object: ResolvedObject
  readonly #seen: (alias: string) => Fragment
  constructor(registry: Registry, object: ResolvedObject, seen: (alias: string) => Fragment) {
    this.#registry = registry
    this.#object = object
    this.#seen = seen
  }

  /** To the record p above. */
  up(hierarchy: Hierarchy, from: Fragment): Fragment {
    const { field, role, above } = hierarchy
    const end = sql`, w.steps + 1, p.id, w.node`
    if (role === undefined) return sql`select p.id${end}, null::double precision, null::date, null::date from ${from} w join ${this.#held('h', sql`h.id = w.node`)} join ${this.#table} p on p.id = h.${this.#column(field)} and p.deleted_at is null`
    const link = sql`select p.id${end}, l.share, l.since, l.until from ${from} w join record_link l on ${this.#linked(hierarchy)}`
    if (above === 'naming') return sql`${link} and l.to_id = w.node join ${this.#held('p', sql`p.id = l.from_id and p.deleted_at is null`)}`
    return sql`${link} and l.from_id = w.node join ${this.#held('h', sql`h.id = w.node`)} join ${this.#table} p on p.id = l.to_id and p.deleted_at is null`
  }

  /** To the records c below; from a record that may not be seen no further. */
  down(hierarchy: Hierarchy, from: Fragment): Fragment {
    const { field, role, above } = hierarchy
    const end = sql`, w.steps + 1, w.node, c.id`
    const start = sql`from ${from} w join ${this.#held('h', sql`h.id = w.node`)}`
    const child = sql`c.deleted_at is null`
    if (role === undefined) return sql`select c.id${end}, null::double precision, null::date, null::date ${start} join ${this.#held('c', sql`c.${this.#column(field)} = w.node and ${child}`)}`
    const link = sql`select c.id${end}, l.share, l.since, l.until ${start} join record_link l on ${this.#linked(hierarchy)}`
    if (above === 'naming') return sql`${link} and l.from_id = w.node join ${this.#table} c on c.id = l.to_id and ${child}`
    return sql`${link} and l.to_id = w.node join ${this.#held('c', sql`c.id = l.from_id and ${child}`)}`
  }

  get #table(): Fragment { return sql.identifier(this.#object.table) }
  #column(field: string): Fragment { return sql.identifier(readingOf(this.#registry, this.#object.name, field).columns[0] ?? '') }
  #held(alias: string, condition: Fragment): Fragment { return sql`${this.#table} ${sql.identifier(alias)} on ${condition} and ${this.#seen(alias)}` }
  #linked({ field, role }: Hierarchy): Fragment { return sql`l.from_object = ${this.#object.name} and l.to_object = ${this.#object.name} and l.field = ${field} and l.role = ${role}` }
}
