import { createRegistry, type ModelParts, type Registry } from '../define/registry.ts'
import type { Broken } from './broken.ts'
import { withChoices } from './choices.ts'
import { requireStored } from './computed.ts'
import type { Customization } from './customization.ts'
import { groupedBy, Laying } from './laying.ts'
import { layoutFor, withLayout } from './layouts.ts'
import { withoutModules } from './modules.ts'
import { objectOf } from './objectOf.ts'
import type { Reading } from './reading.ts'
import { withTransitions } from './transitions.ts'
import { withOwnViews } from './views.ts'

export interface Customized {
  /** All that is stored. */
  readonly registry: Registry
  /** What the doors and the screens have of it: without the modules that are off. */
  readonly shown: Registry
  readonly broken: readonly Broken[]
}

/**
 * The model as one workspace has it: its objects, fields, choices and rules laid over the declarations. What does not fit is left
 * out and listed, so that one bad part never takes the rest along.
 * @param roles of the viewer, whose layouts come before everybody's; none on the server.
 * @param reading how what a workspace says is read: as it comes through a door, or as it was read there already.
 */
export function layOver(base: ModelParts, customization: Customization, roles: readonly string[], reading: Reading): Customized {
  if (customization.version === 0) {
    const registry = createRegistry(base)
    return { registry, shown: registry, broken: [] }
  }
  const laying = new Laying(base, reading)
  for (const object of customization.objects) laying.part('object', object.name, () => { laying.add(objectOf(object)) })
  laying.addFields(customization.fields)
  for (const [key, own] of grouped(customization.choices)) laying.onField('choice', key, (field) => withChoices(field, own))
  for (const { name } of customization.objects.filter(({ name, stateField }) => stateField !== undefined && !customization.transitions.some(({ object }) => object === name))) {
    laying.onObject('transition', name, (definition) => withTransitions(definition, [], customization.objects))
  }
  for (const [object, own] of groupedBy(customization.transitions, (each) => each.object)) laying.onObject('transition', object, (definition) => withTransitions(definition, own, customization.objects))
  for (const { name } of customization.objects) laying.onObject('object', name, withOwnViews)
  for (const { object, ...rule } of customization.fieldRules) laying.onObject('fieldRule', object, (definition) => laying.withFieldRule(definition, rule), rule.name)
  for (const { object, ...rule } of customization.uniqueRules) {
    laying.onObject('uniqueRule', object, (definition) => {
      for (const name of rule.fields) requireStored(definition, name)
      return { ...definition, uniqueRules: [...definition.uniqueRules ?? [], rule] }
    }, rule.name)
  }
  for (const { object, ...rule } of customization.sharingRules) laying.onObject('sharingRule', object, (definition) => laying.withSharingRule(definition, rule), rule.name)
  laying.addCadences(customization.cadences ?? [], customization.calendar)
  for (const object of new Set(customization.layouts.map((layout) => layout.object))) {
    const layout = layoutFor(customization.layouts, object, roles)
    if (layout !== undefined) laying.onObject('layout', object, (definition) => withLayout(definition, layout))
  }
  const registry = laying.registry()
  return { registry, shown: shownOf(base, registry, customization.modulesOff ?? []), broken: laying.broken }
}

function shownOf(base: ModelParts, registry: Registry, off: readonly string[]): Registry {
  if (off.length === 0) return registry
  const { parts, off: gone } = withoutModules({ ...base, objects: [...registry.objects.values()] }, new Set(off))
  return createRegistry(parts, gone)
}

function grouped<Item extends { readonly object: string; readonly field: string }>(items: readonly Item[]): Map<string, Item[]> {
  return groupedBy(items, ({ object, field }) => `${object}.${field}`)
}
