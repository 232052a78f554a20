import type { ActionDefinition } from './action.ts'
import type { Registry, ResolvedObject } from './registry.ts'

/** The form of an action seen as an object, so that its inputs are the fields' own and a filter can ask for them. */
export function actionForm(action: ActionDefinition): ResolvedObject {
  const fields = action.input ?? {}
  return { name: action.name, label: action.label, fields, allFields: fields, title: '', table: '', path: '', inverses: new Map(), followsField: undefined, also: [], keptWith: [], followers: [], feeds: [] }
}

/** The model with the form of one action among its objects, by the action's name. */
export function withForm(registry: Registry, action: ActionDefinition): Registry {
  const form = actionForm(action)
  return {
    ...registry,
    objects: new Map([...registry.objects, [form.name, form]]),
    object: (name) => (name === form.name ? form : registry.object(name)),
    field: (object, name) => (object === form.name && Object.hasOwn(form.allFields, name) ? form.allFields[name] ?? registry.field(object, name) : registry.field(object, name)),
  }
}
