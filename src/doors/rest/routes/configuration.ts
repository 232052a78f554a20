import { say } from '../../../lib/words.ts'
import { fitting } from '../../../model/custom/fitting.ts'
import { strictly } from '../../../model/custom/strictly.ts'
import type { RestDependencies } from '../ports.ts'
import type { Route } from '../route.ts'

const list = { type: 'array', items: { type: 'object', additionalProperties: true } } as const

/** What the workspace laid over the model: the browser carries the declarations and asks for no more than this. */
export function configurationRoute({ modelOf }: Pick<RestDependencies, 'modelOf'>): Route {
  return {
    method: 'GET', path: '/api/v1/configuration', access: 'session',
    operation: {
      id: 'readConfiguration', tag: 'Configuration', summary: 'What the workspace laid over the model',
      about: 'Own objects, fields, choices, conditions, transitions and layouts. With `If-None-Match` an unchanged one is answered with 304.',
      response: {
        type: 'object', required: ['version', 'objects', 'fields', 'choices', 'fieldRules', 'uniqueRules', 'sharingRules', 'transitions', 'layouts', 'broken'],
        properties: { version: { type: 'integer' }, objects: list, fields: list, choices: list, fieldRules: list, uniqueRules: list, sharingRules: list, transitions: list, layouts: list, filling: list, modulesOff: { type: 'array', items: { type: 'string' } }, broken: list },
      },
    },
    handle: async ({ context, request, language }) => {
      const { customization, broken } = await modelOf(context)
      const tag = `"${context.workspaceId}-${customization.version}"`
      const headers = { etag: tag, 'cache-control': 'private, no-cache' }
      if (request.headers['if-none-match'] === tag) return { status: 304, headers }
      const administrator = context.actor.permissions.administrator === true
      return { body: { ...fitting(customization, broken, strictly), broken: administrator ? broken.map(({ part, name, why, values }) => ({ part, name, why: say(why, language, values) })) : [] }, headers }
    },
  }
}
