import { fieldRightOn } from '../../access/permissions.ts'
import type { Json } from '../../lib/json.ts'
import type { RelationField } from '../../model/define/field.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { columns, fromRow } from '../columns/index.ts'
import { scopeClause } from '../query/scope.ts'
import type { Change } from './change.ts'
import { amended, same } from './record.ts'
import { allChanges, changeOf, type Work } from './work.ts'

/** One field that takes its value from a field of the record that another field leads to. */
interface Taking { readonly name: string; readonly relation: string; readonly to: string; readonly field: string }

const known = new WeakMap<ResolvedObject, readonly Taking[]>()
function takingsOf(object: ResolvedObject): readonly Taking[] {
  let found = known.get(object)
  if (found === undefined) {
    found = Object.entries(object.fields).flatMap(([name, { takenFrom }]) => {
      const relation = takenFrom === undefined ? undefined : object.fields[takenFrom.relation]
      return takenFrom === undefined || relation?.type !== 'relation' ? [] : [{ name, relation: takenFrom.relation, to: (relation satisfies RelationField).to, field: takenFrom.field }]
    })
    known.set(object, found)
  }
  return found
}

interface Wanted { readonly change: Change; readonly id: string; readonly taking: Taking }

/**
 * Fills fields that are declared `takenFrom` and that nobody filled, when their relation begins to lead somewhere. What the writer
 * may not read there is not taken over: it would be read here.
 */
export async function takeOver(work: Work): Promise<void> {
  const byObject = new Map<string, Wanted[]>()
  for (const change of allChanges(work)) {
    if (change.derived || change.after === undefined) continue
    for (const taking of takingsOf(change.object)) {
      const id = change.after.values[taking.relation]
      const filled = (change.after.values[taking.name] ?? null) !== null
      if (filled || typeof id !== 'string' || same(change.before?.values[taking.relation] ?? null, id) || !mayRead(work, taking)) continue
      byObject.set(taking.to, [...byObject.get(taking.to) ?? [], { change, id, taking }])
    }
  }
  for (const [name, wanted] of byObject) await fill(work, work.registry.object(name), wanted)
}

function mayRead({ context: { actor }, as }: Work, { to, field }: Taking): boolean {
  if (as?.rights === 'action' || actor.permissions.administrator === true) return true
  const right = fieldRightOn(actor.permissions, to, field)
  return right === 'read' || right === 'edit'
}

async function fill(work: Work, object: ResolvedObject, wanted: readonly Wanted[]): Promise<void> {
  const { registry, context, tx } = work
  const names = [...new Set(wanted.flatMap(({ taking }) => columns(registry, object.name, taking.field).map(({ name }) => name)))]
  const inScope = work.as?.rights === 'action' ? sql`true` : scopeClause(context, object, 't', 'read')
  const rows = await tx.query<{ id: string } & Record<string, unknown>>(sql`
    select t.id, ${sql.join(names.map((name) => sql.identifier('t', name)))} from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(new Set(wanted.map(({ id }) => id)))} and t.deleted_at is null and ${inScope}`)
  const found = new Map(rows.map((row) => [row.id, row]))
  for (const { change, id, taking } of wanted) {
    const row = found.get(id)
    // What the same write makes has no row yet.
    const value: Json = row === undefined ? changeOf(work, object.name, id)?.after?.values[taking.field] ?? null : fromRow(registry, object.name, taking.field, row)
    if (value !== null && change.after !== undefined) change.after = amended(change.after, change.before === undefined, { [taking.name]: value })
  }
}
