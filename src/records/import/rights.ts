import { fieldRightOn, permissionOn } from '../../access/index.ts'
import { Problem } from '../../lib/problem.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { EntityPlan, ImportPlan } from './plan.ts'

/**
 * Whether the caller may import what the plan says: the right to import each object that is written (a line goes with its
 * whole), to read what is only looked up, and to see each field by which records are found.
 * @throws Problem 403 that names the object or the field.
 */
export function requireImport(context: Context, registry: Registry, plan: ImportPlan): void {
  for (const entity of plan.entities) {
    const object = registry.object(entity.object)
    const writes = entity.found === 'update' || entity.found === 'create' || entity.missing === 'create'
    if (writes) requireImportOf(context, registry, object)
    else if (permissionOn(context.actor.permissions, object.name).read === 'none') throw forbidden(context, object)
    requireFields(context, object, entity, writes)
  }
}

/** @throws Problem 403 without the right to import the object. */
export function requireImportOf(context: Context, registry: Registry, object: ResolvedObject): void {
  const { permissions } = context.actor
  const whole = wholeOf(registry, object)
  if (object.writtenBy !== undefined || !(permissionOn(permissions, object.name).import || (whole !== undefined && permissionOn(permissions, whole).import))) throw forbidden(context, object)
}

function wholeOf(registry: Registry, object: ResolvedObject): string | undefined {
  return Object.values(object.fields).flatMap((field) => (field.type === 'relation' && field.part === true ? [registry.object(field.to).name] : []))[0]
}

function requireFields({ actor }: Context, object: ResolvedObject, entity: EntityPlan, writes: boolean): void {
  const wanted = [...Object.keys(entity.fields).map((name) => [name, writes ? 'edit' : 'masked'] as const), ...entity.duplicates.map((name) => [name, 'masked'] as const)]
  for (const [name, least] of wanted) {
    if (actor.permissions.administrator === true) continue
    const right = fieldRightOn(actor.permissions, object.name, name)
    if (right === 'none' || (least === 'edit' && right !== 'edit' && !entity.key.includes(name))) throw fieldForbidden(object, name, { actor })
  }
}

function forbidden({ actor }: Pick<Context, 'actor'>, object: ResolvedObject): Problem {
  return new Problem({
    kind: 'forbidden', status: 403, values: { object: object.label[actor.language] },
    title: { en: 'Your role does not allow you to import: {object}.', zh: '您的角色无权导入{object}。' },
  })
}

function fieldForbidden(object: ResolvedObject, name: string, { actor }: Pick<Context, 'actor'>): Problem {
  const message = { en: 'Your role does not allow you to fill in {field} ({object}).', zh: '您的角色无权填写{object}的{field}。' }
  const values = { field: name, object: object.label[actor.language] }
  return new Problem({ kind: 'field-forbidden', status: 403, title: message, values, fields: [{ path: `/${name}`, rule: 'forbidden', message, values }] })
}
