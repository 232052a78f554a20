import { permissionOn } from '../../../access/index.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { LiveEntry, RestDependencies } from '../ports.ts'
import { problems } from '../problems.ts'
import type { Call, Route } from '../route.ts'
import { callerOf } from './sessions.ts'

const beat = 25_000
/** Bytes that wait for a listener who does not read, before he is cut off. */
const mostWaiting = 262_144
/** Open streams of one session or key; tabs beyond it are told to wait. */
const mostPerSession = 12

/**
 * Server-sent events: object, id and version of what changed, nothing of its content; the client reads again under its rights.
 * The stream ends at once with its session or key or when the person's rights may have changed (the client comes back under those that
 * hold then); the session is asked again at each beat all the same.
 */
export function liveRoute({ feed, presences, registry }: Pick<RestDependencies, 'feed' | 'presences' | 'registry'>): Route {
  const configures = new Set([...registry.objects.values()].filter((object) => object.configures === true).map(({ name }) => name))
  const open = new Map<string, number>()
  return {
    method: 'GET', path: '/api/v1/live', access: 'session',
    operation: {
      id: 'live', tag: 'Live', summary: 'A stream of what changes', about: 'Server-sent events named `change` with { object, id, version, position } in `data`. A person\'s begins with `stream` ({ stream }: its name), and `presence` ({ object, id }) says that others came to or left the record at which it is.',
      response: { type: 'string' }, responseType: 'text/event-stream', problems: [429],
    },
    handle: async (call) => {
      const { context } = call
      const caller = callerOf(call)
      const count = open.get(caller.id) ?? 0
      if (count >= mostPerSession) throw problems.tooMany({ values: { seconds: 30 }, extra: { retryAfter: 30 } })
      open.set(caller.id, count + 1)
      const leave = () => {
        const left = (open.get(caller.id) ?? 1) - 1
        if (left === 0) open.delete(caller.id)
        else open.set(caller.id, left)
      }
      let stream: Stream | undefined
      // What is laid over the model is everybody's model: that it changed is told to all.
      const mayRead = ({ object }: LiveEntry) => configures.has(object) || permissionOn(context.actor.permissions, object).read !== 'none'
      let over = false
      const end = () => {
        over = true
        stream?.end()
      }
      const endUnlessSignedIn = (goOn: () => void, away: () => void) => { void call.stillSignedIn().then((still) => (still ? goOn() : end()), (error: unknown) => (isAway(error) ? away() : end())) }
      const stop = await feed.subscribe(context.workspaceId, (entries) => {
        if (entries.some((entry) => changesRights(entry, context.actor.userId))) return end()
        if (entries.some((entry) => endsSignIns(entry, context.actor.userId))) endUnlessSignedIn(() => undefined, end)
        for (const { object, id, version, position } of entries.filter(mayRead)) stream?.write(`event: change\nid: ${position}\ndata: ${JSON.stringify({ object, id, version, position })}\n\n`)
      }).catch((error: unknown) => { leave(); throw error })
      stream = start(call)
      if (over) stream.end()
      // Programs with a key sit before no screen.
      const present = call.session === undefined ? undefined : presences.open(context, (place) => { stream?.write(`event: presence\ndata: ${JSON.stringify(place)}\n\n`) })
      if (present !== undefined) stream.write(`event: stream\ndata: ${JSON.stringify({ stream: present.id })}\n\n`)
      // While the database is away there is nothing to tell, and nobody can be asked whether the session holds.
      const beaten = () => { stream?.write(': beat\n\n') }
      const timer = setInterval(() => { endUnlessSignedIn(beaten, beaten) }, beat)
      timer.unref()
      stream.whenClosed(() => {
        clearInterval(timer)
        stop()
        present?.close()
        leave()
      })
      return {}
    },
  }
}

/** The person was changed (deactivated, given other roles), or some role was. */
function changesRights({ object, id }: LiveEntry, userId: string): boolean {
  return object === 'role' || (object === 'user' && id === userId)
}

/** Sessions are ended by their own person only, a key by an administrator as well. */
function endsSignIns({ object, by }: LiveEntry, userId: string): boolean {
  return object === 'apiKey' || ((object === 'session' || object === 'password') && by === userId)
}

/** An answer that goes on. */
interface Stream { write(text: string): void; end(): void; whenClosed(run: () => void): void }

function start({ reply }: Call): Stream {
  reply.hijack()
  const { raw } = reply
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  raw.writeHead(200, { ...Object.fromEntries(headers), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  raw.write('retry: 2000\n: hello\n\n')
  return {
    write(text) {
      // Whoever does not read is not written for: he comes back and reads anew.
      if (raw.writableLength + (raw.socket?.writableLength ?? 0) > mostWaiting) raw.destroy()
      else raw.write(text)
    },
    end: () => { raw.end() },
    // It may have been closed while it was being made.
    whenClosed: (run) => { if (raw.destroyed || raw.closed) run(); else raw.once('close', run) },
  }
}

/** The database cannot be reached: whether the session holds cannot be said now. */
function isAway(error: unknown): boolean {
  return isProblem(error) && error.details.status === 503
}
