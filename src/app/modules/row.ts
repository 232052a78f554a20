import type { Json, JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Row } from '../../records/engine.ts'

/** A record that the engine wrote, as a reader has it while modules are off: without their fields, and without the titles of their records. */
export function shownRow(shown: Registry, object: string, row: Row): Row {
  const left: Record<string, Json> = {}
  for (const [name, value] of Object.entries(row)) {
    if (shown.off.fields.has(`${object}.${name}`)) continue
    left[name] = name === 'masked' && Array.isArray(value) ? value.filter((field) => !shown.off.fields.has(`${object}.${String(field)}`)) : unnamed(shown, value)
  }
  return left
}

/** A target keeps its kind and id, as it does for whoever may not see it. */
function unnamed(shown: Registry, value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => unnamed(shown, each))
  return isReference(value) && typeof value['object'] === 'string' && shown.off.objects.has(value['object']) ? { ...value, title: null } : value
}

function isReference(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'id') && Object.hasOwn(value, 'title')
}
