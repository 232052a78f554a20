import { type ModuleDefinition, moduleOff } from '../../../model/define/module.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { RestDependencies } from '../ports.ts'
import type { Route } from '../route.ts'
import { namesOf } from './names.ts'

type Given = Pick<RestDependencies, 'registry' | 'modelOf' | 'modules'>

/**
 * Every route of a session answers module-off while the object, or the module, that it is about is switched off. Those by which
 * somebody first becomes able to work (a second factor) are of no module and have no context yet.
 */
export function throughModules(routes: readonly Route[], given: Given): Route[] {
  const bases = [...given.registry.objects.values()].map((object) => ({ object: object.name, base: namesOf(object).base }))
  return routes.map((route) => (route.access === 'open' || route.enrolling === true ? route : throughModule(route, given, bases.find(({ base }) => isBelow(route.path, base))?.object, moduleOf(route.path, given.modules))))
}

/** The routes that are left for the API document of a registry. */
export function routesLeft(routes: readonly Route[], registry: Registry, modules: Given['modules']): readonly Route[] {
  const { off } = registry
  return off.modules.size === 0 ? routes : routes.filter(({ path }) => !off.modules.has(moduleOf(path, modules)?.name ?? ''))
}

function throughModule(route: Route, { modelOf, modules }: Given, object: string | undefined, module: ModuleDefinition | undefined): Route {
  const there: NonNullable<Route['there']> = async (context, caller) => {
    const { registry } = await modelOf(context)
    if (registry.off.modules.size === 0) return
    const needed = [module, caller?.key === undefined ? undefined : modules.find(({ keys }) => keys === true)].find((each) => each !== undefined && registry.off.modules.has(each.name))
    if (needed !== undefined) throw moduleOff(needed.name, needed.label)
    if (object !== undefined && registry.off.objects.has(object)) registry.object(object)
  }
  return {
    ...route, there,
    handle: async (call) => {
      await there(call.context, call.caller)
      return route.handle(call)
    },
  }
}

function moduleOf(path: string, modules: Given['modules']): ModuleDefinition | undefined {
  return modules.find(({ routes = [] }) => routes.some((base) => isBelow(path, base)))
}

function isBelow(path: string, base: string): boolean {
  return path === base || path.startsWith(`${base}/`)
}
