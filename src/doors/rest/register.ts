import type { FastifyInstance } from 'fastify'
import type { Begun } from './calls.ts'
import { problems } from './problems.ts'
import type { Answer, Call, Route } from './route.ts'
import { customParameter } from './routes/custom.ts'

/** What happens around every route: who asks, and where the writes stand afterwards. */
export interface Around {
  begin(route: Route, request: Call['request'], reply: Call['reply']): Begun
  position(entries: readonly number[]): string
  /** Around the handler: where its reads may come from. */
  reading?(route: Route, call: Call, run: () => Promise<Answer>): Promise<Answer>
  /** Around everything that a request does. */
  traced?(route: Route, request: Call['request'], run: () => Promise<unknown>): Promise<unknown>
  /** A write was made. */
  wrote?(call: Call, entries: readonly number[]): void
}

/** Registers the table of routes; whatever stands in none of them is a 404, or a 405 when another method would do. */
export function registerRoutes(app: FastifyInstance, routes: readonly Route[], around: Around): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      config: { takesForms: route.takesForms === true },
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      url: route.path.replace(`{${customParameter}}`, `:${customParameter}(^x-[a-z0-9-]+)`).replace(/\{(\w+)\}/g, ':$1'),
      handler: (request, reply) => inSpan(around, route, request, async () => {
        const { assumed, found } = around.begin(route, request, reply)
        const early = assumed === undefined ? undefined : handled(around, route, assumed)
        // If whoever asks is refused, or is not who he was, nobody looks at it any more.
        early?.catch(() => undefined)
        const { call, asAssumed } = await found
        const answer = await (early !== undefined && asAssumed ? early : handled(around, route, call))
        if (answer.entries !== undefined && answer.entries.length > 0) around.wrote?.(call, answer.entries)
        return reply.sent ? reply : send(reply, answer, around)
      }),
    })
  }
}

async function handled(around: Around, route: Route, call: Call): Promise<Answer> {
  const handle = () => route.handle(call)
  return around.reading === undefined ? handle() : around.reading(route, call, handle)
}

function inSpan(around: Around, route: Route, request: Call['request'], run: () => Promise<unknown>): Promise<unknown> {
  return around.traced === undefined ? run() : around.traced(route, request, run)
}

function send(reply: Call['reply'], { status = 200, body, headers = {}, entries }: Answer, around: Around) {
  void reply.code(status).headers(headers)
  if (entries !== undefined && entries.length > 0) void reply.header('guanxi-position', around.position(entries))
  if (body === undefined) return reply.code(status === 200 ? 204 : status).send()
  return reply.header('content-type', headers['content-type'] ?? 'application/json; charset=utf-8').serializer(JSON.stringify).send(body)
}

/** Finds which methods an address takes. */
export function methodsAt(routes: readonly Route[]): (path: string) => readonly string[] {
  const patterns = new Map<string, Route[]>()
  for (const route of routes) patterns.set(route.path, [...(patterns.get(route.path) ?? []), route])
  const compiled = [...patterns].map(([path, there]) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(`{${customParameter}}`, 'x-[a-z0-9-]+').replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: there.map(({ method }) => method),
  }))
  return (path) => [...new Set(compiled.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))]
}

/** @throws Problem 405 with the methods that would do, or 404. */
export function refuseUnknown(methods: readonly string[], request: Call['request'], reply: Call['reply']): never {
  // An address that takes the method and still came here has a parameter that is too long to be one.
  if (methods.length === 0 || methods.includes(request.method)) throw problems.notFound()
  void reply.header('allow', methods.join(', '))
  throw problems.methodNotAllowed({ values: { method: request.method } })
}
