import { Problem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import { databaseErrorCode, violatedConstraint } from '../../platform/database/index.ts'
import { valueColumn } from '../columns/index.ts'
import { uniqueIndexName } from '../schema/indexes.ts'
import { notUnique, stillReferred } from './problems.ts'

const known = new WeakMap<Registry, ReadonlyMap<string, string>>()

/** What the database refused, in the words of the model. */
export function asConflict(registry: Registry, error: unknown): unknown {
  if (error instanceof Problem) return error
  const code = databaseErrorCode(error)
  if (code === '23503') return stillReferred()
  if (code !== '23505') return error
  const field = uniqueFields(registry).get(violatedConstraint(error) ?? '')
  return field === undefined ? error : notUnique([field])
}

/** Fields by the name of their unique index. */
function uniqueFields(registry: Registry): ReadonlyMap<string, string> {
  let fields = known.get(registry)
  if (fields === undefined) {
    fields = new Map([...registry.objects.values()].flatMap((object) => Object.entries(object.allFields).flatMap(([name, field]) => {
      const column = field.unique === true ? valueColumn(registry, object.name, name)?.name : undefined
      return column === undefined ? [] : [[uniqueIndexName(object.table, column), name] as const]
    })))
    known.set(registry, fields)
  }
  return fields
}
