import type { FastifyInstance } from 'fastify'
import type { Registry } from '../../model/define/registry.ts'
import { apiDocument } from '../openapi/index.ts'
import { calendarRoutes } from '../calendar/index.ts'
import { publicCatalogueRoutes, publicFormRoutes, publicLinkRoutes, publicOrderingRoutes, publicSignInRoutes } from '../public/index.ts'
import { mcpRoute } from '../mcp/index.ts'
import { registerWeb } from '../web/index.ts'
import { callMaker } from './calls.ts'
import { exportRoutes } from './exports.ts'
import { printRoutes } from './routes/prints.ts'
import { fileRoutes } from './files.ts'
import { importRoutes } from './imports.ts'
import { LastWrites, reading } from './after.ts'
import { type Bound, RateLimit } from './limits.ts'
import type { RestDependencies } from './ports.ts'
import { problems } from './problems.ts'
import { SharedRateLimit } from './rates.ts'
import { Refusals } from './refusals.ts'
import { methodsAt, refuseUnknown, registerRoutes } from './register.ts'
import type { Route } from './route.ts'
import { actionRoutes } from './routes/actions.ts'
import { approvalRoutes } from './routes/approvals.ts'
import { automationRoutes } from './routes/automation.ts'
import { apiKeyRoutes } from './routes/api-keys.ts'
import { bulkRoutes } from './routes/bulk.ts'
import { carryOverRoutes } from './routes/carry-over.ts'
import { configurationRoute } from './routes/configuration.ts'
import { customRoutes } from './routes/custom.ts'
import { liveRoute } from './routes/live.ts'
import { meRoutes } from './routes/me.ts'
import { mergesRoutes } from './routes/merges.ts'
import { leavingRoute, presenceRoutes } from './routes/presence.ts'
import { routesLeft, throughModules } from './routes/modules.ts'
import { poolRoutes, returningRoutes, throughPools } from './routes/pools.ts'
import { questionRoutes } from './routes/questions.ts'
import { backupRoutes, evaluationRoute, healthRoutes, jobRoutes, warehouseRoutes } from './routes/operations.ts'
import { recordRoutes } from './routes/records.ts'
import { searchRoute } from './routes/search.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { specialRoutes } from './routes/special.ts'
import { readerRoutes, togetherRoutes } from './routes/together.ts'
import { workspaceRoute } from './routes/workspace.ts'
import { createServer } from './server.ts'
import { companyRoutes } from './sign-in/index.ts'

/** The table of all routes: what is served and what the document describes. */
export function restRoutes(dependencies: RestDependencies, secure: boolean, guesses: Bound): Route[] {
  const routes = declaredRoutes(dependencies, secure, guesses)
  const document = documentRoute(dependencies, routes, (registry) => declaredRoutes({ ...dependencies, registry }, secure, guesses))
  const own = customRoutes(dependencies, dependencies.registry, (registry) => generatedRoutes({ ...dependencies, registry }))
  return [...throughModules(throughPools(routes, dependencies), dependencies), document, ...throughModules(throughPools(own, dependencies), dependencies)]
}

/** The routes of all objects of a registry, and of the program itself. */
function declaredRoutes(dependencies: RestDependencies, secure: boolean, guesses: Bound): Route[] {
  const { access, founding, healthy, operations } = dependencies
  const own = [...fileRoutes(dependencies), ...importRoutes(dependencies), ...exportRoutes(dependencies), ...printRoutes(dependencies)]
  const generated: Route[] = [
    ...signInRoutes({ access, founding, secure, guesses }), ...companyRoutes({ access, secure, guesses, publicUrl: dependencies.config.publicUrl }, dependencies.directorySyncs), ...sessionRoutes({ access, secure }), ...apiKeyRoutes(dependencies), ...meRoutes(dependencies), workspaceRoute(dependencies),
    ...recordRoutes(dependencies), ...questionRoutes(dependencies), ...actionRoutes(dependencies), ...bulkRoutes(dependencies), ...mergesRoutes(dependencies), ...specialRoutes(dependencies), configurationRoute(dependencies), ...carryOverRoutes(dependencies),
    ...togetherRoutes(dependencies), ...approvalRoutes(dependencies), ...automationRoutes(dependencies), ...poolRoutes(dependencies), ...returningRoutes(dependencies), searchRoute(dependencies), liveRoute(dependencies), ...presenceRoutes(dependencies), leavingRoute(dependencies.presences), healthRoute(healthy), ...healthRoutes(operations), ...jobRoutes(operations), ...backupRoutes(operations), ...warehouseRoutes(operations), evaluationRoute(operations),
  ]
  own.push(mcpRoute({ ...dependencies, registryOf: async (context) => (await dependencies.modelOf(context)).registry, version: dependencies.config.version }, originOf(dependencies.config.publicUrl)))
  own.push(...calendarRoutes({ ...dependencies, feeds: dependencies.calendars, publicUrl: dependencies.config.publicUrl, guesses }))
  own.push(...publicFormRoutes({ forms: dependencies.forms, clock: dependencies.clock, guesses, sharedBucket: operations.sharedBucket, rates: dependencies.rates?.forms }))
  own.push(...publicLinkRoutes({ links: dependencies.links, clock: dependencies.clock, guesses, sharedBucket: operations.sharedBucket }))
  const shops = { shops: dependencies.shops, clock: dependencies.clock, guesses, sharedBucket: operations.sharedBucket, secure }
  own.push(...publicCatalogueRoutes(shops), ...publicOrderingRoutes(shops), ...publicSignInRoutes(shops))
  // What has a form of its own stands in the place of what follows from the declaration.
  return [...generated.filter((route) => !own.some(({ method, path }) => method === route.method && path === route.path)), ...own]
}

/** What follows from the declaration of each object. */
function generatedRoutes(given: RestDependencies): Route[] {
  return [...recordRoutes(given), ...questionRoutes(given), ...actionRoutes(given), ...bulkRoutes(given), ...mergesRoutes(given), ...specialRoutes(given), ...readerRoutes(given), ...presenceRoutes(given), ...exportRoutes(given), ...returningRoutes(given)]
}

/**
 * The REST door with the web application behind it, ready to listen or to be injected into.
 * @throws Error when two routes would have one address.
 */
export async function createRestDoor(dependencies: RestDependencies): Promise<FastifyInstance> {
  const { config, clock, log, access, rates, webFolder, operations } = dependencies
  const secure = config.publicUrl?.startsWith('https://') === true || config.tls !== undefined
  const refusals = new Refusals(clock, (line) => { if (log.warn === undefined) log.info(line, 'refused'); else log.warn(line, 'refused') })
  const app = createServer({
    trustProxy: config.trustProxy ?? false, secure, tls: config.tls, newId: dependencies.newId,
    failed: (error, request) => log.error({ error, request }, 'a request failed'),
    refused: (refusal) => { refusals.note(refusal) },
    answered: (line) => {
      log.info(line, 'answered')
      operations.answered({ method: line.method, route: line.path, status: line.status, seconds: line.milliseconds / 1000 })
    },
  })
  const guesses = new SharedRateLimit('guess', rates?.guesses ?? { burst: 60, perSecond: 1 }, clock, operations.sharedBucket)
  const routes = restRoutes(dependencies, secure, guesses)
  const peers = new RateLimit(rates?.peer ?? { burst: 2000, perSecond: 400 }, clock)
  const accounts = new RateLimit(rates?.peer ?? { burst: 1000, perSecond: 200 }, clock)
  // Not together with the guesses at sign-in: a program with an old key must not lock the people of its network out.
  const wrongKeys = new SharedRateLimit('key', rates?.guesses ?? { burst: 60, perSecond: 1 }, clock, operations.sharedBucket)
  const begin = callMaker({ access, clock, secure, publicOrigin: originOf(config.publicUrl), peers, accounts, wrongKeys })
  const writes = new LastWrites()
  registerRoutes(app, routes, {
    begin, position: (entries) => String(Math.max(...entries)),
    reading: (route, made, run) => reading(operations.mayLag, writes, route, made, run),
    traced: (route, { id, headers }, run) => operations.traced?.({ method: route.method, route: route.path, id, parent: typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined }, run) ?? run(),
    wrote: (made, entries) => { writes.note(made.caller?.id, entries) },
  })
  const methods = methodsAt(routes)
  const unknown = (request: Parameters<typeof refuseUnknown>[1], reply: Parameters<typeof refuseUnknown>[2]) => refuseUnknown(methods(request.url.split('?')[0] ?? ''), request, reply)
  app.setNotFoundHandler((request, reply) => unknown(request, reply))
  await registerWeb(app, webFolder, unknown)
  return app
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).origin
}

function healthRoute(healthy: () => Promise<boolean>): Route {
  return {
    method: 'GET', path: '/healthz', access: 'open',
    operation: { id: 'readHealth', tag: 'Health', summary: 'Whether the program and its database answer', response: { type: 'object', required: ['status'], properties: { status: { type: 'string' } } }, problems: [503] },
    handle: async () => {
      if (!(await healthy())) throw problems.closing()
      return { body: { status: 'ok' } }
    },
  }
}

/** As the program declares it; whoever comes with a session or a key gets that of the company, with its own objects and fields. */
function documentRoute({ registry, modelOf, modules, config }: RestDependencies, routes: readonly Route[], routesOf: (registry: Registry) => readonly Route[]): Route {
  const known = new WeakMap<Registry, unknown>()
  const documentOf = (asked: Registry) => {
    const found = known.get(asked) ?? apiDocument({ registry: asked, routes: [...(asked === registry ? routes : routesLeft(routesOf(asked), asked, modules)), route], version: config.version, serverUrl: config.publicUrl ?? '/' })
    known.set(asked, found)
    return found
  }
  const route: Route = {
    method: 'GET', path: '/api/v1/openapi.json', access: 'open', looksAtKeys: true,
    operation: { id: 'readDocument', tag: 'Health', summary: 'This document', about: 'With a session or a key it describes the objects and fields that the company made for itself, too.', response: { type: 'object', additionalProperties: true } },
    handle: async (call) => ({ body: documentOf(call.caller === undefined || call.session?.mustEnrol === true ? registry : (await modelOf(call.context)).registry) }),
  }
  return route
}
