import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { toColumns } from '../columns/index.ts'
import type { Change } from './change.ts'
import { disagreeing } from './problems.ts'
import { same } from './record.ts'
import { addProblems, allChanges, changeOf, type Work } from './work.ts'

/** A relation whose record must have these columns in common with ours. */
interface Asked { readonly change: Change; readonly field: string; readonly to: string; readonly id: string; readonly shared: Readonly<Record<string, unknown>> }

/** Where a relation declares what both records have in common, the record that it leads to has it: an answer stands beside what it answers. */
export async function checkAgreement(work: Work): Promise<void> {
  const asked = allChanges(work).flatMap((change) => askedBy(work, change))
  for (const to of new Set(asked.map((one) => one.to))) await compare(work, work.registry.object(to), asked.filter((one) => one.to === to))
}

function askedBy(work: Work, change: Change): readonly Asked[] {
  const { object, before, after, derived } = change
  if (after === undefined || derived) return []
  return agreeing(object).flatMap(({ field, to, agrees }) => {
    const id = after.values[field]
    const touched = [field, ...agrees].some((name) => !same(after.values[name] ?? null, before?.values[name] ?? null))
    // What the same write makes has no row yet.
    if (typeof id !== 'string' || !touched || changeOf(work, to, id) !== undefined) return []
    const shared: Record<string, unknown> = {}
    for (const name of agrees) Object.assign(shared, toColumns(work.registry, object.name, name, after.values[name] ?? null))
    return [{ change, field, to, id, shared }]
  })
}

interface Agreeing { readonly field: string; readonly to: string; readonly agrees: readonly string[] }

/** Asked at every write, of objects that seldom have any: found once for each. */
const known = new WeakMap<ResolvedObject, readonly Agreeing[]>()
function agreeing(object: ResolvedObject): readonly Agreeing[] {
  let found = known.get(object)
  if (found === undefined) known.set(object, found = Object.entries(object.fields).flatMap(([field, declared]) => (declared.type === 'relation' && declared.agrees !== undefined ? [{ field, to: declared.to, agrees: declared.agrees }] : [])))
  return found
}

async function compare(work: Work, object: ResolvedObject, asked: readonly Asked[]): Promise<void> {
  const { tx, context } = work
  const names = [...new Set(asked.flatMap(({ shared }) => Object.keys(shared)))]
  const rows = await tx.query<Record<string, unknown>>(sql`
    select t.id, ${sql.join(names.map((name) => sql`t.${sql.identifier(name)}`))} from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(new Set(asked.map(({ id }) => id)))}`)
  const byId = new Map(rows.map((row) => [row['id'], row]))
  for (const { change, field, id, shared } of asked) {
    const row = byId.get(id)
    // A record that is not there was refused already.
    if (row !== undefined && Object.entries(shared).some(([name, value]) => (row[name] ?? null) !== (value ?? null))) addProblems(work, change, [disagreeing(`/${field}`)])
  }
}
