import { mayAct } from '../../access/permissions.ts'
import type { Json } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { EntityPlan } from './plan.ts'

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
  return changes
}

function mayHandOver({ actor }: Context, registry: Registry, object: string): boolean {
  const transfer = registry.actions.get('record.transfer')
  return transfer !== undefined && mayAct(actor.permissions, transfer, object)
}
