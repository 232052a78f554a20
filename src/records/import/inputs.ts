import { mayAct } from '../../access/permissions.ts'
import type { Json } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { EntityPlan } from './plan.ts'

/** Ids as the field takes them: alone, with their object, or as a list of links. */
export function inputOf({ allFields }: ResolvedObject, values: Readonly<Record<string, Json>>): Record<string, Json> {
  const input: Record<string, Json> = { ...values }
  for (const [name, value] of Object.entries(values)) {
    const field = allFields[name]
    if (typeof value !== 'string') continue
    if (field?.type === 'links') input[name] = [{ object: field.to[0] ?? '', id: value }]
    if (field?.type === 'target') input[name] = { object: field.to[0] ?? '', id: value }
  }
  return input
}

/**
 * What a row changes of a record that is there. Blanks keep the old value. Keys are not written again, so that a match by phone
 * does not overwrite a name; creation stays as it was; an owner changes only by who may hand records over.
 */
export function changesOf(context: Context, registry: Registry, entity: EntityPlan, values: Readonly<Record<string, Json>>): Record<string, Json> {
  const object = registry.object(entity.object)
  const kept = new Set(['createdAt', 'createdBy', ...entity.key, ...(mayHandOver(context, registry, entity.object) ? [] : ['owner', 'department'])])
  const changes: Record<string, Json> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = object.allFields[name]
    if (value === null || kept.has(name) || field?.immutable === true || field?.type === 'autoNumber') continue
    if (entity.key.length === 0 && name === 'externalId') continue
    changes[name] = value
  }
  return inputOf(object, changes)
}

function mayHandOver({ actor }: Context, registry: Registry, object: string): boolean {
  const transfer = registry.actions.get('record.transfer')
  return transfer !== undefined && mayAct(actor.permissions, transfer, object)
}
