import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Socket } from 'node:net'
import type { Language } from '../../lib/words.ts'
import { isProblem, type Problem } from '../../lib/problem.ts'
import { bodyLimit, knownProblem } from './failures.ts'
import { emptyPolicy, secureHeaders, strictTransport } from './headers.ts'
import { readFields, readJson } from './json.ts'
import { preferredLanguage } from './language.ts'
import { type Pace, usualPace, watchPace } from './pace.ts'
import { problemDocument, problems } from './problems.ts'
import type { Refusal } from './refusals.ts'
import { type Taking, watchTaking } from './taking.ts'

export interface ServerSettings {
  /** Whether X-Forwarded-For and the like are believed: only behind a proxy of one's own. */
  readonly trustProxy: boolean | string
  /** HSTS is sent when the public address is https. */
  readonly secure: boolean
  /** Certificate and key (PEM) where the program ends TLS itself. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  newId(): string
  /** How fast bodies must come in; the usual pace where absent. */
  readonly pace?: Pace
  /** How long answers may lie that nobody takes; the usual time where absent. */
  readonly taking?: Taking
  /** An unknown error, for the log; never for the caller. */
  failed(error: unknown, request: { readonly id: string; readonly method: string; readonly path: string }): void
  /** A request that is answered by a refusal. */
  refused?(refusal: Refusal): void
  /** One line for each request, for the log. */
  answered?(line: { readonly id: string; readonly method: string; readonly path: string; readonly status: number; readonly milliseconds: number }): void
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the signed-in user, once known. */
    userLanguage: Language | undefined
    /** Id of the user who asks, once known. */
    callerId: string | undefined
    /** Set for each answer, for the content security policy. */
    styleNonce: string
  }
  interface FastifyContextConfig {
    /** Takes the fields of a page as its body. */
    takesForms?: boolean
  }
}

/**
 * The HTTP server without routes: bounded, and answering every fault as a problem document. Whatever the router or node itself
 * refuses (bad addresses, large headers, half requests) is answered by us as well.
 */
export function createServer(settings: ServerSettings): FastifyInstance {
  const app = Fastify({
    logger: false,
    ...(settings.tls === undefined ? {} : { https: { ...settings.tls, minVersion: 'TLSv1.2' as const } }),
    trustProxy: settings.trustProxy,
    bodyLimit,
    genReqId: () => settings.newId(),
    // How long a body may take is watched by its kind: a file takes longer than a form (pace.ts).
    requestTimeout: 0,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: true,
    return503OnClosing: false,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: false },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      secureHeaders(request, reply, settings.secure)
      void sendProblem(request, reply, knownProblem(error) ?? problems.badRequest())
    },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => answerSocket(error, socket, settings),
  })
  app.decorateRequest('userLanguage', undefined)
  app.decorateRequest('callerId', undefined)
  app.decorateRequest('styleNonce', '')
  watchPace(app, settings.pace ?? usualPace, ({ socket }) => { answerSocket(problems.timeout(), socket, settings) })
  watchTaking(app.server, settings.taking)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^application\/(json|[\w.+-]+\+json)(\s*;.*)?$/i, { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, Buffer.isBuffer(body) && body.length > 0 ? readJson(body) : undefined)
    } catch (error) {
      done(error instanceof Error ? error : problems.malformed())
    }
  })
  // The fields of a page are a body that any site can make a browser send: only routes that are open to all take one.
  app.addContentTypeParser(/^application\/x-www-form-urlencoded(\s*;.*)?$/i, { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (request.routeOptions.config.takesForms !== true) throw problems.mediaType()
      done(null, Buffer.isBuffer(body) ? readFields(body) : undefined)
    } catch (error) {
      done(error instanceof Error ? error : problems.malformed())
    }
  })
  // A form with a file comes as a stream: only routes that ask for one take it, any other refuses it as a wrong body.
  app.addContentTypeParser(/^multipart\/form-data(\s*;.*)?$/i, (_request, payload, done) => { done(null, payload) })
  app.addHook('onRequest', async (request, reply) => secureHeaders(request, reply, settings.secure))
  app.addHook('onResponse', async (request, reply) => settings.answered?.({ ...place(request), status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime * 10) / 10 }))
  app.setErrorHandler((error, request, reply) => {
    const known = knownProblem(error, request.routeOptions.bodyLimit)
    if (known === undefined) settings.failed(error, place(request))
    else settings.refused?.({ ...place(request), status: known.details.status, problem: known.details.kind, user: request.callerId })
    return sendProblem(request, reply, known ?? problems.internal())
  })
  return app
}

/** Answers with the problem, in the language of the caller: of the header Accept-Language, else of the signed-in user, else English. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, extra } = problem.details
  const seconds = extra?.['retryAfter']
  if (typeof seconds === 'number') void reply.header('retry-after', String(Math.ceil(seconds)))
  // The caller may still be writing what we do not read; saying so keeps it from reusing the connection.
  if (status === 413) void reply.header('connection', 'close')
  return reply.code(status).type('application/problem+json; charset=utf-8').header('cache-control', 'no-store')
    .serializer(JSON.stringify).send(problemDocument(problem, languageOf(request), request.id))
}

export function languageOf(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language']) ?? request.userLanguage ?? 'en'
}

function place(request: FastifyRequest) {
  // The pattern of the address, never the address: ids are nobody's business in a log, and links hold tokens.
  return { id: request.id, method: request.method, path: request.routeOptions.url ?? '(none)' }
}

/** What node refuses before there is a request. */
function answerSocket(error: NodeJS.ErrnoException, socket: Socket, { secure, newId }: Pick<ServerSettings, 'secure' | 'newId'>): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = isProblem(error) ? error : knownProblem(error) ?? problems.badRequest()
  const body = JSON.stringify(problemDocument(problem, 'en', newId()))
  const head = [
    `HTTP/1.1 ${problem.details.status} ${problem.details.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}`,
    'content-type: application/problem+json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store', 'x-content-type-options: nosniff', `content-security-policy: ${emptyPolicy}`, 'connection: close',
    ...(secure ? [`strict-transport-security: ${strictTransport}`] : []),
  ]
  // Whoever goes on sending instead of reading the answer is not waited for.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => { socket.destroySoon() })
}
