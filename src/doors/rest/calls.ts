import type { Access, Caller, Session } from '../../access/index.ts'
import type { Clock } from '../../lib/clock.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Context } from '../../records/context.ts'
import { present } from '../../lib/present.ts'
import { readBearer } from './bearer.ts'
import { readCookie } from './cookie.ts'
import { checkText } from './json.ts'
import type { Bound, RateLimit } from './limits.ts'
import { refuseOtherSites } from './origin.ts'
import { idempotencyKey } from './preconditions.ts'
import { problems } from './problems.ts'
import type { Call, Route } from './route.ts'
import { languageOf } from './server.ts'

interface Given {
  readonly access: Access
  readonly clock: Clock
  readonly secure: boolean
  readonly publicOrigin: string | undefined
  readonly peers: RateLimit
  readonly accounts: RateLimit
  /** Keys that do not do, by peer. */
  readonly wrongKeys: Bound
}

/** Who asks, and how to ask the database again whether that still holds. */
interface Came { readonly caller: Caller | undefined; readonly session: Session | undefined; readonly account: string; again(): Promise<unknown> }

/** What happens before each route: limits, other sites refused, the session or key and its rights read afresh, the body parsed. */
export function callMaker(given: Given) {
  const { access, clock, publicOrigin, peers, accounts } = given
  return async (route: Route, request: Call['request'], reply: Call['reply']): Promise<Call> => {
    peers.take(request.ip)
    // Where nobody need be known a key is not looked at.
    const bearer = route.access === 'open' && route.looksAtKeys !== true ? undefined : readBearer(request)
    if (bearer === undefined) refuseOtherSites(request, publicOrigin)
    const came = bearer === undefined ? await bySession(given, route, request) : await byKey(given, route, { request, reply, bearer })
    const { caller, session } = came
    request.callerId = caller?.userId
    // Whoever has to set up a second factor first does that and nothing else: there is no actor to do more.
    const waits = session?.mustEnrol === true && (route.enrolling === true || route.access === 'open')
    const context = caller === undefined || waits ? undefined : await whenHeld(contextOf(access, clock, caller, request), route)
    if (caller !== undefined) accounts.take(came.account)
    return {
      get context() {
        if (context === undefined) throw problems.notSignedIn()
        return context
      },
      caller, session, params: texts(request.params), query: texts(request.query), body: bodyOf(route, request), language: languageOf(request), request, reply,
      stillSignedIn: async () => (await whenHeld(came.again(), { access: 'open' })) !== undefined,
    }
  }
}

async function bySession({ access, secure }: Given, route: Route, request: Call['request']): Promise<Came> {
  const token = route.asksNobody === true ? undefined : readCookie(request, secure)
  const session = token === undefined ? undefined : await whenHeld(access.sessionOf(token), route)
  if (session === undefined && route.access !== 'open') throw problems.notSignedIn()
  return { caller: session, session, account: session?.accountId ?? '', again: async () => (token === undefined ? undefined : access.sessionOf(token)) }
}

/** With a key a cookie beside it counts for nothing, so that what one may do is never lent to the other. */
async function byKey({ access, wrongKeys }: Given, route: Route, { request, reply, bearer }: Pick<Call, 'request' | 'reply'> & { readonly bearer: string }): Promise<Came> {
  try {
    const caller = await access.apiKeyOf(bearer)
    if (route.access === 'person') throw problems.keyRefused()
    if (caller.key?.readOnly === true && route.method !== 'GET' && route.asks !== true) throw problems.keyReadsOnly()
    return { caller, session: undefined, account: `key of ${caller.userId}`, again: () => access.apiKeyOf(bearer) }
  } catch (error) {
    if (isProblem(error) && error.details.status === 401) {
      await wrongKeys.take(request.ip)
      void reply.header('www-authenticate', 'Bearer')
    }
    throw error
  }
}

/** On routes that stand open a cookie that no longer holds is as good as none. */
async function whenHeld<Found>(found: Promise<Found>, { access }: Pick<Route, 'access'>): Promise<Found | undefined> {
  try {
    return await found
  } catch (error) {
    if (access === 'open' && isProblem(error) && error.details.status === 401) return undefined
    throw error
  }
}

async function contextOf(access: Access, clock: Clock, caller: Caller, request: Call['request']): Promise<Context> {
  const { actor: loaded } = await access.actorOf(caller)
  request.userLanguage = loaded.language
  // Words inside sentences must be of the language that the sentence is told in.
  const language = languageOf(request)
  const actor = language === loaded.language ? loaded : { ...loaded, language }
  const { baseCurrency, weekStart, fiscalStart, configuration } = caller.workspace
  const idempotent = request.method === 'GET' ? undefined : idempotencyKey(request)
  return present({
    workspaceId: caller.workspace.id, actor, now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration, requestId: request.id,
    idempotencyKey: idempotent, reason: reasonOf(request),
  })
}

/** Why it is done, percent-encoded as headers take no Chinese. */
function reasonOf({ headers }: Call['request']): string | undefined {
  const header = headers['guanxi-reason']
  if (typeof header !== 'string' || header === '') return undefined
  let text: string
  try {
    text = decodeURIComponent(header)
  } catch {
    const message = { en: 'Guanxi-Reason is not percent-encoded UTF-8.', zh: 'Guanxi-Reason 不是百分号编码的 UTF-8。' }
    throw problems.badText({ fields: [{ path: '/Guanxi-Reason', rule: 'encoding', message }] })
  }
  return checkText(text, 'Guanxi-Reason').slice(0, 500)
}

function bodyOf(route: Route, { body, method }: Call['request']): unknown {
  if (route.body !== undefined) {
    if (body === undefined && method !== 'GET' && !route.body.safeParse(undefined).success) throw problems.malformed()
    return route.body.parse(body)
  }
  if (body !== undefined && body !== null) throw problems.invalid({ fields: [{ path: '', rule: 'no-body', message: { en: 'This address takes no body.', zh: '此地址不接受请求内容。' } }] })
  return undefined
}

/** Each name once: a name given twice is no text, and refused. */
function texts(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(Object.entries(given).map(([name, value]) => {
    if (typeof value !== 'string') throw problems.invalid({ fields: [{ path: `/${name.slice(0, 80)}`, rule: 'once', message: { en: 'This may be given once only.', zh: '此项只能出现一次。' } }] })
    return [checkText(name, 'name'), checkText(value, name.slice(0, 80))]
  }))
}
