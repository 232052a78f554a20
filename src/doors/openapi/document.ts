import type { Registry } from '../../model/define/registry.ts'
import type { Operation, Route } from '../rest/route.ts'
import { componentOf, type JsonSchema, schemaOf } from '../rest/schema.ts'
import { problems } from '../rest/problems.ts'
import { generalComponents } from './components.ts'
import { objectComponents } from './objects.ts'
import { SharedParameters } from './parameters.ts'
import { reachableSchemas } from './reachable.ts'

const responses = { Problem: { description: 'The request was refused.', content: { 'application/problem+json': { schema: componentOf('Problem') } } } } as const

export interface DocumentOptions { readonly registry: Registry; readonly routes: readonly Route[]; readonly version: string; readonly serverUrl: string }

/** The OpenAPI 3.1 document of the routes. It is made from the same table that the server registers. */
export function apiDocument({ registry, routes, version, serverUrl }: DocumentOptions): JsonSchema {
  const parameters = new SharedParameters()
  const paths = pathsOf(routes, parameters)
  const tags = [...new Set(routes.map(({ operation }) => operation.tag))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guanxi API', version,
      summary: 'Everything that the application does, for programs.',
      description: 'Records of every object are listed, read, written and acted upon in one way. Errors are RFC 9457 problem documents in the language of `Accept-Language`. '
        + 'Money is { amount, currency } in minor units. A write answers `Guanxi-Position`; a search with `after=` that position finds what was written.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
      // A relative address is none of a contact.
      contact: { name: 'The administrator of this installation', ...(URL.canParse(serverUrl) ? { url: serverUrl } : {}) },
    },
    servers: [{ url: serverUrl, description: 'This installation' }],
    tags: tags.map((name) => ({ name, description: `${name}: what the API offers on it.` })),
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: reachableSchemas([paths, responses], { ...generalComponents, ...objectComponents(registry) }),
      parameters: parameters.components,
      responses,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'guanxi_session', description: 'The cookie that sign-in sets (named __Host-guanxi_session where the public address is https).' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'gxk_…', description: 'An API key: acts in the name of the person who made it, with at most that person\'s rights; one that only reads is refused elsewhere.' },
      },
    },
  }
}

function pathsOf(routes: readonly Route[], parameters: SharedParameters): Record<string, Record<string, JsonSchema>> {
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, parameters)
  return paths
}

function operationOf({ path, access, body, operation, method }: Route, shared: SharedParameters): JsonSchema {
  const { query = [], headers = [] } = operation
  const parameters = [...pathParameters(path), ...query.map((one) => shared.refer('query', one)), ...headers.map((one) => shared.refer('header', one))]
  const schema = operation.request ?? (body === undefined ? undefined : schemaOf(body))
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.about ?? `${operation.summary}.`,
    ...securityOf(access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(schema === undefined ? {} : { requestBody: { required: body?.safeParse(undefined).success !== true, content: { [operation.requestType ?? 'application/json']: { schema } } } }),
    responses: { ...success(operation), ...refusals({ path, access, method, takesBody: schema !== undefined, more: operation.problems ?? [] }) },
  }
}

/** Where nothing is said, a session or a key will do. */
function securityOf(access: Route['access']): JsonSchema {
  if (access === 'open') return { security: [] }
  return access === 'person' ? { security: [{ session: [] }] } : {}
}

function success({ status = 200, response, responseType = 'application/json' }: Operation): JsonSchema {
  const code = response === undefined && status === 200 ? 204 : status
  const content = response === undefined ? {} : { content: { [responseType]: { schema: response } } }
  return { [String(code)]: { description: descriptions[code] ?? 'Done.', ...content } }
}

const descriptions: Readonly<Record<number, string>> = { 200: 'The answer.', 201: 'It was made.', 202: 'It will be done.', 204: 'Done; there is nothing to say.' }

interface Asked { readonly path: string; readonly access: Route['access']; readonly method: string; readonly takesBody: boolean; readonly more: readonly number[] }

/** The refusals that follow from what the route is, and those that it names. */
function refusals({ path, access, method, takesBody, more }: Asked): JsonSchema {
  const statuses = new Set([400, 429, ...more])
  if (access !== 'open') for (const status of [401, 403]) statuses.add(status)
  if (path.includes('{')) statuses.add(404)
  if (takesBody) for (const status of [413, 415, 422]) statuses.add(status)
  if (method !== 'GET') statuses.add(403)
  const problem = { $ref: '#/components/responses/Problem' } as const
  // Whatever else is answered (a server that stops, a request that took too long) has that form too.
  return { ...Object.fromEntries([...statuses].sort((one, other) => one - other).map((status) => [String(status), problem])), default: problem }
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name, in: 'path', required: true, description: name === 'id' ? 'The id of the record.' : `The ${name}.`,
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string', maxLength: 500 },
  }))
}

/** The kinds of problems that the door itself knows, for the guide to errors. */
export const doorProblemKinds: readonly string[] = Object.values(problems).map((make) => make().details.kind)
