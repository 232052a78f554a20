import type { Access, Assumed, Caller, Session } from '../../access/index.ts'
import type { Clock } from '../../lib/clock.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Context } from '../../records/context.ts'
import { readBearer } from './bearer.ts'
import { contextOf } from './contexts.ts'
import { readCookie } from './cookie.ts'
import { preferredLanguage } from './language.ts'
import type { Bound, RateLimit } from './limits.ts'
import { refuseOtherSites } from './origin.ts'
import { type Parts, partsOf } from './parts.ts'
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
interface Came { readonly caller: Caller | undefined; readonly session: Session | undefined; readonly account: string; readonly again: () => Promise<unknown> }

interface Asking { readonly route: Route; readonly request: Call['request']; readonly reply: Call['reply']; readonly bearer: string | undefined; readonly cookie: string | undefined; readonly parts: () => Parts }

/** A request on its way to its route. */
export interface Begun {
  /** As it is if who asks is still who it was the last time: for what only reads, and is thrown away if not. */
  readonly assumed?: Call
  /** As the session or key and its rights, read afresh, make it. `asAssumed`: they are the very same. */
  readonly found: Promise<{ readonly call: Call; readonly asAssumed: boolean }>
}

/** A request of which nothing is known before it is looked at. */
export function nothingAssumed(call: Promise<Call>): Begun {
  return { found: call.then((found) => ({ call: found, asAssumed: false })) }
}

/** What happens before each route: limits, other sites refused, the session or key and its rights read afresh, the body parsed. */
export function callMaker(given: Given) {
  const { secure, publicOrigin, peers } = given
  return (route: Route, request: Call['request'], reply: Call['reply']): Begun => {
    peers.take(request.ip)
    // Where nobody need be known a key is not looked at.
    const bearer = route.access === 'open' && route.looksAtKeys !== true ? undefined : readBearer(request)
    if (bearer === undefined) refuseOtherSites(request, publicOrigin)
    // With a key a cookie beside it counts for nothing, so that what one may do is never lent to the other.
    const cookie = bearer === undefined && route.asksNobody !== true ? readCookie(request, secure) : undefined
    const asking: Asking = { route, request, reply, bearer, cookie, parts: partsOf(route, request) }
    const ahead = aheadOf(given, asking)
    return { ...(ahead === undefined ? {} : { assumed: ahead.call }), found: find(given, asking, ahead?.assumed) }
  }
}

/** The call as it is if nothing has changed, where the route only reads; undefined where nothing is known, or anything is in the way. */
function aheadOf({ access, clock, accounts }: Given, asking: Asking): { readonly assumed: Assumed; readonly call: Call } | undefined {
  const { route, request, bearer, cookie } = asking
  const { readsOnly } = route
  if (readsOnly === undefined) return undefined
  const session = cookie === undefined ? undefined : access.assumedSession(cookie)
  const assumed = bearer === undefined ? session : access.assumedKey(bearer)
  if (assumed === undefined || !accounts.allows(accountOf(assumed.caller, session?.caller))) return undefined
  try {
    const language = preferredLanguage(request.headers['accept-language']) ?? assumed.loaded.actor.language
    const context = contextOf(clock, assumed.caller, assumed.loaded, request, language)
    const came: Came = { caller: assumed.caller, session: session?.caller, account: '', again: () => Promise.resolve(undefined) }
    const call = callOf(asking, came, { ...context, alongside: assumed.alongside })
    return readsOnly(call) ? { assumed, call } : undefined
  } catch {
    // What is wrong with the request is told to whom it may be told.
    return undefined
  }
}

async function find(given: Given, asking: Asking, assumed: Assumed | undefined): Promise<{ readonly call: Call; readonly asAssumed: boolean }> {
  const { route, request } = asking
  const came = asking.bearer === undefined ? await bySession(given, asking, assumed) : await byKey(given, asking, asking.bearer, assumed)
  const { caller, session } = came
  request.callerId = caller?.userId
  // Whoever has to set up a second factor first does that and nothing else: there is no actor to do more.
  const waits = session?.mustEnrol === true && (route.enrolling === true || route.access === 'open')
  const loaded = caller === undefined || waits ? undefined : await whenHeld(given.access.actorOf(caller), route)
  request.userLanguage = loaded?.actor.language
  const context = caller === undefined || loaded === undefined ? undefined : contextOf(given.clock, caller, loaded, request, languageOf(request))
  if (caller !== undefined) given.accounts.take(came.account)
  return { call: await readable(asking, came, context), asAssumed: assumed !== undefined && assumed.caller === caller && assumed.loaded === loaded }
}

/** What cannot be read is refused, if it is not refused for what it is about. */
async function readable(asking: Asking, came: Came, context: Context | undefined): Promise<Call> {
  try {
    return callOf(asking, came, context)
  } catch (error) {
    if (context !== undefined) await asking.route.there?.(context, came.caller)
    throw error
  }
}

function callOf({ request, reply, parts }: Asking, { caller, session, again }: Came, context: Context | undefined): Call {
  return {
    get context() {
      if (context === undefined) throw problems.notSignedIn()
      return context
    },
    caller, session, ...parts(), language: context?.actor.language ?? languageOf(request), request, reply,
    stillSignedIn: async () => (await whenHeld(again(), { access: 'open' })) !== undefined,
  }
}

async function bySession({ access }: Given, { route, cookie }: Asking, assumed: Assumed | undefined): Promise<Came> {
  const session = cookie === undefined ? undefined : await whenHeld(access.sessionOf(cookie, assumed), route)
  if (session === undefined && route.access !== 'open') throw problems.notSignedIn()
  return { caller: session, session, account: accountOf(session, session), again: async () => (cookie === undefined ? undefined : access.sessionOf(cookie)) }
}

async function byKey({ access, wrongKeys }: Given, { route, request, reply }: Asking, bearer: string, assumed: Assumed | undefined): Promise<Came> {
  try {
    const caller = await access.apiKeyOf(bearer, assumed)
    if (route.access === 'person') throw problems.keyRefused()
    if (caller.key?.readOnly === true && route.method !== 'GET' && route.asks !== true) throw problems.keyReadsOnly()
    return { caller, session: undefined, account: accountOf(caller, undefined), again: () => access.apiKeyOf(bearer) }
  } catch (error) {
    if (isProblem(error) && error.details.status === 401) {
      await wrongKeys.take(request.ip)
      void reply.header('www-authenticate', 'Bearer')
    }
    throw error
  }
}

/** Whose requests are counted together. */
function accountOf(caller: Caller | undefined, session: Session | undefined): string {
  return session?.accountId ?? (caller === undefined ? '' : `key of ${caller.userId}`)
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
