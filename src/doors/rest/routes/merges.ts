import { isMergeable } from '../../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { refuseOthers } from '../asking.ts'
import type { RestDependencies } from '../ports.ts'
import { recordId } from '../preconditions.ts'
import type { Route } from '../route.ts'
import { namesOf } from './names.ts'

/** What was merged into a record and can still be taken back. The merge itself is a verb like any other. */
export function mergesRoutes({ registry, merged }: Pick<RestDependencies, 'merged'> & { readonly registry: Registry }): Route[] {
  return [...registry.objects.values()].filter(isMergeable).map((object) => mergesRoute(object, merged))
}

const merge = {
  type: 'object', required: ['merge', 'at', 'until', 'records'],
  properties: {
    merge: { type: 'string', format: 'uuid' }, at: { type: 'string', format: 'date-time' }, until: { type: 'string', format: 'date-time' },
    records: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } } } },
  },
} as const

function mergesRoute(object: ResolvedObject, merged: RestDependencies['merged']): Route {
  const { one, type, tag, base } = namesOf(object)
  return {
    method: 'GET', path: `${base}/{id}/merges`, access: 'session',
    operation: {
      id: `mergesInto${type}`, tag, summary: `What was merged into ${one} and can still be taken back`,
      response: { type: 'object', required: ['merges'], properties: { merges: { type: 'array', items: merge } } },
    },
    handle: async (call) => {
      refuseOthers(call.query)
      return { body: { merges: await merged.here(call.context, object.name, recordId(call)) } }
    },
  }
}
