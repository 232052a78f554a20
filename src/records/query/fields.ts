import { fieldRightOn } from '../../access/permissions.ts'
import { Problem } from '../../lib/problem.ts'
import type { Expression } from '../../model/define/expression.ts'
import type { Field } from '../../model/define/field.ts'
import type { FieldRight, Permissions } from '../../model/define/permission.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { madeOf } from '../../model/define/scoreTrait.ts'
import type { Context } from '../context.ts'

/** How a viewer reads a field; a hidden one is absent from the map. */
export type Reading = 'read' | 'masked'

const known = new WeakMap<Permissions, WeakMap<ResolvedObject, ReadonlyMap<string, Reading>>>()

/** The fields of the object that the viewer may read, and which of them masked. Kept for as long as the permissions and the model live. */
export function readableFields(context: Context, object: ResolvedObject, registry: Registry): ReadonlyMap<string, Reading> {
  const { permissions } = context.actor
  let byObject = known.get(permissions)
  if (byObject === undefined) known.set(permissions, byObject = new WeakMap<ResolvedObject, ReadonlyMap<string, Reading>>())
  const before = byObject.get(object)
  if (before !== undefined) return before
  const fields = new Map<string, Reading>()
  for (const [name, field] of Object.entries(object.allFields)) {
    const right = rightOn(permissions, registry, object, name, field, 0)
    if (right !== 'none') fields.set(name, right === 'masked' ? 'masked' : 'read')
  }
  byObject.set(object, fields)
  return fields
}

/**
 * The right on one field: the role's word on it, and for a value that is made of others never more than the right on those
 * (a formula, a value looked up, a roll-up over what the viewer may see, a score), unless the role names it.
 */
function rightOn(permissions: Permissions, registry: Registry, object: ResolvedObject, name: string, field: Field, depth: number): FieldRight {
  const own = fieldRightOn(permissions, object.name, name)
  if (own === 'none' || depth > 4) return own
  if (field.score?.insteadOf !== undefined && !standsIn(permissions, registry, object, field.score.insteadOf, depth)) return 'none'
  const parts = partsOf(registry, object, field).map(([part, partName, partField]) => rightOn(permissions, registry, part, partName, partField, depth + 1))
  if (parts.includes('none')) return 'none'
  if (parts.includes('masked')) return field.type === 'lookup' ? 'masked' : 'none'
  return own
}

/** Whether a score is shown in the place of the one that says more: that one is not hidden by itself, but is made of what is. */
function standsIn(permissions: Permissions, registry: Registry, object: ResolvedObject, more: string, depth: number): boolean {
  const field = object.allFields[more]
  return field !== undefined && fieldRightOn(permissions, object.name, more) !== 'none' && rightOn(permissions, registry, object, more, field, depth + 1) === 'none'
}

type Part = readonly [object: ResolvedObject, name: string, field: Field]

function partsOf(registry: Registry, object: ResolvedObject, field: Field): Part[] {
  if (field.score !== undefined) return madeOf(object, field.score).flatMap(([other, part]) => { const found = registry.objects.get(other); return found === undefined ? [] : partOf(found, part) })
  if (field.type === 'formula') return operands(field.expression).flatMap((name) => partOf(object, name))
  if (field.type === 'rollup' && field.scope === 'viewer' && field.field !== undefined) return partOf(registry.object(field.of), field.field)
  if (field.type !== 'lookup') return []
  const through = object.allFields[field.through]
  return [...partOf(object, field.through), ...(through?.type === 'relation' ? partOf(registry.object(through.to), field.field) : [])]
}

function partOf(object: ResolvedObject, name: string): Part[] {
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  return field === undefined ? [] : [[object, name, field]]
}

/** Names of the fields that a formula reads. */
export function operands(expression: Expression): string[] {
  if ('field' in expression) return [expression.field.split('.')[0] ?? '']
  return Object.values(expression).flatMap((inner: unknown) => (Array.isArray(inner) ? inner : [inner]).filter(isExpression).flatMap(operands))
}

const expressionKeys = ['value', 'field', 'add', 'subtract', 'multiply', 'divide', 'round', 'least', 'greatest', 'concatenate', 'orElse', 'when', 'daysBetween', 'addDays', 'dayOf', 'earliest', 'latest', 'ifAfter', 'onWorkday', 'and', 'or', 'not']
function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && expressionKeys.some((key) => key in value)
}

/** What a question wants to do with a field. matching: compared as a whole value, the only thing allowed with a masked one. */
export type Use = 'filter' | 'matching' | 'sort' | 'group' | 'sum' | 'search' | 'export' | 'read'

/**
 * @returns the field. @throws Problem 422 when there is no such field, 403 when the viewer may not use it so: hidden fields are
 * not to be found out by filtering, sorting, grouping or summing, and masked ones match whole values only.
 */
export function requireField(context: Context, registry: Registry, object: ResolvedObject, name: string, use: Use): Field {
  const field = registry.field(object.name, name)
  const reading = readableFields(context, object, registry).get(name)
  if (reading === 'read' || (reading === 'masked' && (use === 'matching' || use === 'read'))) return field
  throw fieldForbidden(object, name, reading)
}

function fieldForbidden(object: ResolvedObject, name: string, reading: Reading | undefined): Problem {
  const message = reading === 'masked'
    ? { en: 'You see {field} masked: it can be matched as a whole value only.', zh: '您只能看到脱敏的{field}：只能按完整值匹配。' }
    : { en: 'Your role does not allow you to use {field}.', zh: '您的角色无权使用{field}。' }
  return new Problem({
    kind: 'field-forbidden', status: 403, title: message, values: { field: name },
    fields: [{ path: `/${name}`, rule: reading === 'masked' ? 'masked' : 'hidden', message, values: { field: name } }],
    extra: { object: object.name, field: name },
  })
}
