import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { targetsOf } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import type { Work } from '../write/work.ts'

/** A field through which records lead to records of the object. */
export interface Pointing { readonly object: ResolvedObject; readonly field: string; readonly kind: 'relation' | 'target' }

/** Every field of every object that may lead here; the marks of who wrote a record are its history and stay. */
export function pointingFields(registry: Registry, name: string): Pointing[] {
  return [...registry.objects.values()].flatMap((object) => Object.entries(object.allFields).flatMap(([field, declared]): Pointing[] => {
    if (declared.type !== 'relation' && declared.type !== 'target' || declared.writtenBy === 'engine') return []
    return targetsOf(declared).includes(name) ? [{ object, field, kind: declared.type }] : []
  }))
}

/** Condition on rows of the alias: the field leads to one of these records. */
export function leadsTo(registry: Registry, { object, field, kind }: Pointing, to: string, ids: readonly string[], alias = 'p'): Fragment {
  const names = columns(registry, object.name, field).map(({ name }) => name)
  const id = sql`${sql.identifier(alias, names.at(-1) ?? '')} = ${sql.anyOf(ids)}`
  return kind === 'relation' ? id : sql`${id} and ${sql.identifier(alias, names[0] ?? '')} = ${to}`
}

/** Ids of the records that lead to these, living or binned, by object and field. */
export async function referring(work: Work, object: ResolvedObject, ids: readonly string[]): Promise<ReadonlyMap<Pointing, readonly string[]>> {
  const found = new Map<Pointing, readonly string[]>()
  for (const pointing of pointingFields(work.registry, object.name)) {
    const rows = await work.tx.query<{ id: string }>(sql`
      select p.id from ${sql.identifier(pointing.object.table)} p
      where p.workspace_id = ${work.context.workspaceId} and ${leadsTo(work.registry, pointing, object.name, ids)} order by p.id`)
    if (rows.length > 0) found.set(pointing, rows.map(({ id }) => id))
  }
  return found
}

/** Records that name one of these inside a structure of the program: a saved view's filter, the values of a notification. */
export async function naming(work: Work, ids: readonly string[]): Promise<readonly { readonly object: ResolvedObject; readonly field: string; readonly ids: readonly string[] }[]> {
  const found: { object: ResolvedObject; field: string; ids: readonly string[] }[] = []
  for (const object of work.registry.objects.values()) {
    for (const [field, { type }] of Object.entries(object.fields)) {
      if (type !== 'json') continue
      const column = sql.identifier('p', columns(work.registry, object.name, field)[0]?.name ?? '')
      const rows = await work.tx.query<{ id: string }>(sql`
        select p.id from ${sql.identifier(object.table)} p where p.workspace_id = ${work.context.workspaceId}
          and ${column} is not null and ${column}::text like any(${ids.map((id) => `%${id}%`)}::text[]) order by p.id`)
      if (rows.length > 0) found.push({ object, field, ids: rows.map(({ id }) => id) })
    }
  }
  return found
}
