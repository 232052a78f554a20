import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Caller, Session } from '../../access/index.ts'
import type { Language, Words } from '../../lib/words.ts'
import type { Context } from '../../records/context.ts'
import type { JsonSchema } from './schema.ts'

/** A request after the door has parsed it. */
export interface Call {
  /** Who asks and where. @throws the 401 Problem when nobody is signed in. */
  readonly context: Context
  /** The session or the key that the request came with. */
  readonly caller: Caller | undefined
  /** The session that the request came with; none where it came with a key. */
  readonly session: Session | undefined
  /** For streams: whether the session or the key still holds, asked of the database. */
  stillSignedIn(): Promise<boolean>
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** As the route's `body` schema gave it; for a route without one: undefined. */
  readonly body: unknown
  readonly language: Language
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface Answer {
  /** 200 by default; 204 has no body. */
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Feed entries of a write; the door tells them in the header Guanxi-Position. */
  readonly entries?: readonly number[]
}

export interface Parameter { readonly name: string; readonly about: string; readonly required?: boolean; readonly schema?: JsonSchema }

/** What the API document says of a route, beside what follows from the path. */
export interface Operation {
  /** Unique, camelCase: listCustomers. */
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly about?: string
  readonly query?: readonly Parameter[]
  readonly headers?: readonly Parameter[]
  /** The schema of the body where it is not what `body` parses, such as the fields of an object. */
  readonly request?: JsonSchema
  /** application/json by default. */
  readonly requestType?: string
  /** What a success answers; absent: no body. */
  readonly response?: JsonSchema
  readonly responseType?: string
  readonly status?: number
  /** Statuses of problems beside 400, 401, 403, 404 and 422. */
  readonly problems?: readonly number[]
  readonly title?: Words
}

/**
 * One route, as data: the server registers it, the API document describes it, and neither can know one that the other does not.
 * Paths are written with braces: /api/v1/customers/{id}.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  /** open: also without a session. session: by a session or a key. person: by a session only, as it is about how one comes in. */
  readonly access: 'open' | 'session' | 'person'
  /** Answers everybody alike: not even a cookie is looked at, so that it answers while the database is away. */
  readonly asksNobody?: true
  /** Asks only, although it is a POST: a key that only reads may call it. */
  readonly asks?: boolean
  /** Its reads may come from a replica that is a moment behind, but never behind what the caller has written. */
  readonly mayLag?: boolean
  /**
   * Whether this call does nothing but read: it may then begin beside the look at the session, and what it finds is thrown away unless
   * that finds the session, the rights and the configuration as they were. It must write nothing, tell nobody, and leave the reply alone.
   */
  readonly readsOnly?: (call: Call) => boolean
  /** Asked where the request cannot be read: what is wrong with it is told of what is there. @throws the Problem of what is switched off. */
  readonly there?: (context: Context, caller: Caller | undefined) => Promise<void>
  /** Open to a session in which a second factor has to be set up before anything else. */
  readonly enrolling?: boolean
  /** Open, but whoever comes with a key is known by it. */
  readonly looksAtKeys?: boolean
  readonly operation: Operation
  /** Its body comes as the fields of a page (application/x-www-form-urlencoded), each name with all its texts; no other route takes such a body. */
  readonly takesForms?: true
  /** Largest body in bytes, where it is not that of all. */
  readonly bodyLimit?: number
  /** A name that stands several times in its address is read once, as links from outside may be careless. */
  readonly repeats?: true
  /** Parses the JSON body; absent: the route takes none, and a body is refused. */
  readonly body?: z.ZodType
  handle(call: Call): Promise<Answer>
}
