import { permissionOn } from '../../../access/index.ts'
import type { Field } from '../../../model/define/field.ts'
import type { Permissions } from '../../../model/define/permission.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { ReportDefinition } from '../../../model/reports/definition.ts'
import { endOf } from './texts.ts'

/** What tells one record from another: what was typed into it, and its number. */
const typed: ReadonlySet<Field['type']> = new Set(['text', 'longText', 'phone', 'email', 'url', 'address', 'autoNumber'])

/** The objects whose records a report names one by one: by their title, or by what somebody typed into them. */
export function namesOf(registry: Registry, definition: ReportDefinition): readonly string[] {
  return [...new Set([...definition.rows, ...definition.columns].flatMap(({ field }) => {
    const end = endOf(registry, definition, field)
    if (end === undefined) return []
    if (end.field.type === 'relation') return [end.field.to]
    return end.name === 'id' || typed.has(end.field.type) ? [end.object] : []
  }))]
}

/** Whether the names of its records may leave the house: what everybody shares may, what belongs to somebody needs the right to export it. */
export function mayTake(registry: Registry, permissions: Permissions, object: string): boolean {
  return !registry.objects.has(object) || registry.object(object).access === 'shared' || permissions.administrator === true || permissionOn(permissions, object).export
}
