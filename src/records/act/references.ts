import type { Json, JsonObject } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { Field } from '../../model/define/field.ts'
import { invalid } from '../../model/fields/check.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { scopeClause } from '../query/scope.ts'

interface Reference { readonly path: string; readonly object: string; readonly id: string }

/**
 * An id in the input is no right: each record that it names must be one that the caller may read.
 * @throws Problem 422 naming the fields, the same for records that do not exist and those out of reach.
 */
export async function checkReferences(tx: Transaction, context: Context, registry: Registry, action: ActionDefinition, input: JsonObject): Promise<void> {
  const broken: FieldProblem[] = []
  for (const [name, field] of Object.entries(action.input ?? {})) {
    for (const reference of referencesIn(name, field, input[name] ?? null)) {
      if (!(await mayRead(tx, context, registry, reference))) broken.push(unreachable(reference.path))
    }
  }
  if (broken.length > 0) throw invalid(broken)
}

function referencesIn(name: string, field: Field, value: Json): Reference[] {
  if (value === null) return []
  if (field.type === 'relation') return typeof value === 'string' ? [{ path: `/${name}`, object: field.to, id: value }] : []
  if (field.type === 'target') return pointed(value, field.to, `/${name}`)
  if (field.type !== 'links' || !Array.isArray(value)) return []
  return value.flatMap((item: Json, index) => pointed(item, field.to, `/${name}/${index}`))
}

function pointed(value: Json, to: readonly string[], path: string): Reference[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('id' in value)) return []
  const { id } = value
  const object = 'object' in value ? value['object'] : to[0]
  return typeof id === 'string' && typeof object === 'string' ? [{ path, object, id }] : []
}

async function mayRead(tx: Transaction, context: Context, registry: Registry, { object: name, id }: Reference): Promise<boolean> {
  const object = registry.object(name)
  const rows = await tx.query(sql`
    select 1 as found from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${id}::uuid and t.deleted_at is null and ${scopeClause(context, object, 't', 'read')}`)
  return rows.length > 0
}

function unreachable(path: string): FieldProblem {
  return { path, rule: 'reference', message: { en: 'There is no such record, or you may not see it.', zh: '没有这条记录，或您无权查看。' } }
}
