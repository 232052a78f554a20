import type { JsonObject } from '../../lib/json.ts'
import type { Fields } from '../define/field.ts'

/** Whether a form asks for the field, given what stands in the others: what hangs on a hidden field is hidden with it. */
export function isShown(fields: Fields, name: string, values: JsonObject): boolean {
  const rule = Object.hasOwn(fields, name) ? fields[name]?.shownWhen : undefined
  if (rule === undefined) return true
  if (!isShown(fields, rule.field, values)) return false
  const value = values[rule.field]
  if (rule.in === undefined) return value !== undefined && value !== null && value !== ''
  return rule.in.some((each) => each === value)
}

/** The values without those of fields that are not asked for: what was typed before another choice was made is not sent. */
export function shownValues(fields: Fields, values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isShown(fields, name, values)))
}
