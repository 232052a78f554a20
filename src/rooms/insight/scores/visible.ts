import { type Json, type JsonObject, isJsonObject } from '../../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Context } from '../../../records/context.ts'
import { readableFields } from '../../../records/query/fields.ts'

/** The reasons that speak only of what the caller reads in the clear: that a masked number is missing or wrong would tell of it. */
export function visibleReasons(context: Context, registry: Registry, object: ResolvedObject, reasons: Json): readonly JsonObject[] {
  const list = (Array.isArray(reasons) ? reasons : []).filter(isJsonObject)
  return list.filter(({ fields }) => !Array.isArray(fields) || fields.every((path) => typeof path === 'string' && isRead(context, registry, object, path)))
}

/** Whether each step of a path is readable; what is reached over a list of other records counts as not. */
function isRead(context: Context, registry: Registry, object: ResolvedObject, path: string): boolean {
  const [name = '', ...rest] = path.split('.')
  if (readableFields(context, object, registry).get(name) !== 'read') return false
  if (rest.length === 0) return true
  const field = object.allFields[name]
  const target = field?.type === 'relation' ? registry.objects.get(field.to) : undefined
  return target !== undefined && isRead(context, registry, target, rest.join('.'))
}
