import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { createRegistry } from '../../../model/define/registry.ts'
import { isOwnObject, poolTable } from '../../../model/custom/slots.ts'
import { defineObject } from '../../../model/define/object.ts'
import { pooledFields } from '../../../model/define/pooled.ts'
import { integer, text } from '../../../model/define/vocabulary.ts'
import { problems } from '../problems.ts'
import type { RestDependencies } from '../ports.ts'
import type { Route } from '../route.ts'

/** The parameter by which the address of an object that a workspace made is known: they all begin with x-. */
export const customParameter = 'customObject'

/** What follows from the declarations of a registry. */
export type Build = (registry: Registry) => readonly Route[]

/**
 * One set of routes for all objects that workspaces make: which object an address means, and what it can do, is looked up in the
 * model of whoever asks. The routes themselves are those of every declared object.
 */
export function customRoutes({ modelOf }: Pick<RestDependencies, 'modelOf'>, base: Registry, build: Build): Route[] {
  const stand = standIn(base)
  return build(stand.registry).map((route) => ({
    ...route,
    path: route.path.replace(`/api/v1/${stand.object.path}`, `/api/v1/{${customParameter}}`),
    handle: async (call) => {
      const { registry } = await modelOf(call.context)
      const object = customObjects(registry).find(({ path }) => path === call.params[customParameter])
      if (object === undefined) throw problems.notFound()
      const wanted = route.path.replace(`/api/v1/${stand.object.path}`, `/api/v1/${object.path}`)
      const own = routesOf(registry, object, build).find(({ method, path }) => method === route.method && path === wanted)
      if (own === undefined) throw problems.notFound()
      return own.handle(call)
    },
  }))
}

const known = new WeakMap<ResolvedObject, readonly Route[]>()

/** The routes of one object that a workspace made, as they would stand if it were declared: for the document too. */
export function routesOf(registry: Registry, object: ResolvedObject, build: Build): readonly Route[] {
  let routes = known.get(object)
  if (routes === undefined) known.set(object, routes = build(only(registry, object)))
  return routes
}

export function customObjects(registry: Registry): readonly ResolvedObject[] {
  return [...registry.objects.values()].filter(isOwnObject)
}

function only(registry: Registry, object: ResolvedObject): Registry {
  return { ...registry, objects: new Map([[object.name, object]]) }
}

/** An object in the place of all that are not known yet. */
function standIn(base: Registry): { readonly registry: Registry; readonly object: ResolvedObject } {
  const definition = defineObject('xStandIn', { en: 'Own record', zh: '自定义记录' }, { name: text({ required: true }), score: integer(), ...pooledFields }, { title: 'name', trade: 'sales', pools: true, table: poolTable(1), duplicates: [{ kind: 'exact', field: 'name' }] })
  const registry = createRegistry({ objects: [...base.objects.values(), definition], actions: [...base.actions.values()], roles: base.roles })
  const object = registry.object(definition.name)
  return { registry: only(registry, object), object }
}
