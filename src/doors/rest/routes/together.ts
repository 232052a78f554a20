import { z } from 'zod'
import { type JsonObject, plainJson } from '../../../lib/json.ts'
import { present } from '../../../lib/present.ts'
import { mailTimes, notificationKindNames } from '../../../model/define/notifications.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Undoable } from '../../../records/act/undoable.ts'
import type { Context } from '../../../records/context.ts'
import type { Reader } from '../../../records/readers.ts'
import { recordId } from '../preconditions.ts'
import type { Route } from '../route.ts'
import { namesOf } from './names.ts'

/** What working together asks of the program beside records and verbs. */
export interface TogetherDoor {
  preferences(context: Context): Promise<JsonObject>
  changePreferences(context: Context, changes: JsonObject): Promise<JsonObject>
  readers(context: Context, object: string, id: string, text: string): Promise<readonly Reader[]>
  undoable(context: Context): Promise<readonly Undoable[]>
  readonly mail: {
    read(context: Context): Promise<JsonObject>
    change(context: Context, server: { readonly host: string; readonly port: number; readonly secure: boolean; readonly user: string | null; readonly from: string; readonly password?: string }): Promise<JsonObject>
    forget(context: Context): Promise<JsonObject>
    test(context: Context): Promise<JsonObject>
  }
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable()
const switchSchema = z.strictObject({ app: z.boolean(), mail: z.enum(mailTimes) })
const preferencesSchema = z.strictObject({
  kinds: z.partialRecord(z.enum(notificationKindNames), switchSchema).optional(), quietFrom: time.optional(), quietTo: time.optional(),
  followOwn: z.boolean().optional(), followAuthored: z.boolean().optional(), followCommented: z.boolean().optional(),
})
const serverSchema = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/), port: z.number().int().min(1).max(65_535), secure: z.boolean(), user: z.string().max(200).nullable(), from: z.string().max(300), password: z.string().max(500).optional(),
})
const anything = { type: 'object', additionalProperties: true } as const
const tag = 'Notifications'

/** How one is told of things, who may read a record, what can be taken back, and the mail server. */
export function togetherRoutes({ registry, together }: { readonly registry: Registry; readonly together: TogetherDoor }): Route[] {
  return [...preferenceRoutes(together), ...mailRoutes(together), undoableRoute(together), ...readerRoutes({ registry, together })]
}

/** Of each object: the generated part, for custom objects too. */
export function readerRoutes({ registry, together }: { readonly registry: Registry; readonly together: TogetherDoor }): Route[] {
  return [...registry.objects.values()].map((object) => readersRoute(object, together))
}

function preferenceRoutes(together: TogetherDoor): Route[] {
  const path = '/api/v1/me/notifications'
  return [
    { method: 'GET', path, access: 'session', operation: { id: 'readNotificationPreferences', tag, summary: 'How one is told of things', response: anything }, handle: async ({ context }) => ({ body: await together.preferences(context) }) },
    {
      method: 'PATCH', path, access: 'session', body: preferencesSchema,
      operation: { id: 'updateNotificationPreferences', tag, summary: 'Change how one is told of things', about: 'Only what is named changes. Times are HH:MM in the own zone.', response: anything },
      handle: async ({ context, body }) => ({ body: await together.changePreferences(context, plainJson(preferencesSchema.parse(body))) }),
    },
  ]
}

function mailRoutes({ mail }: TogetherDoor): Route[] {
  const path = '/api/v1/mail-server'
  return [
    { method: 'GET', path, access: 'session', operation: { id: 'readMailServer', tag, summary: 'The server through which mail goes out', about: 'For administrators; the password is never answered.', response: anything }, handle: async ({ context }) => ({ body: await mail.read(context) }) },
    {
      method: 'PUT', path, access: 'person', body: serverSchema,
      operation: { id: 'setMailServer', tag, summary: 'Set the company\'s own mail server', about: 'Without a password the one before is kept. Inner addresses must be allowed by the operator.', response: anything },
      handle: async ({ context, body }) => ({ body: await mail.change(context, present(serverSchema.parse(body))) }),
    },
    { method: 'DELETE', path, access: 'person', operation: { id: 'removeMailServer', tag, summary: 'Go back to the operator\'s mail server, if there is one', response: anything }, handle: async ({ context }) => ({ body: await mail.forget(context) }) },
    { method: 'POST', path: `${path}/test`, access: 'person', operation: { id: 'testMailServer', tag, summary: 'Send a test to oneself', response: anything }, handle: async ({ context }) => ({ body: await mail.test(context) }) },
  ]
}

function undoableRoute(together: TogetherDoor): Route {
  const run = { type: 'object', required: ['undo', 'object', 'action', 'count', 'at'], properties: { undo: { type: 'string', format: 'uuid' }, object: { type: 'string' }, action: { type: 'string' }, count: { type: 'integer' }, at: { type: 'string', format: 'date-time' } } } as const
  return {
    method: 'GET', path: '/api/v1/me/undoable', access: 'session',
    operation: { id: 'listUndoable', tag, summary: 'What one did in the last day and can still take back', about: 'Each by POST to /undo of its object.', response: { type: 'object', required: ['runs'], properties: { runs: { type: 'array', items: run } } } },
    handle: async ({ context }) => ({ body: { runs: await together.undoable(context) } }),
  }
}

function readersRoute(object: ResolvedObject, together: TogetherDoor): Route {
  const { one, type, tag: own, base } = namesOf(object)
  const reader = { type: 'object', required: ['id', 'name', 'mayRead'], properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, mayRead: { type: 'boolean' } } } as const
  return {
    method: 'GET', path: `${base}/{id}/readers`, access: 'session',
    operation: {
      id: `readersOf${type}`, tag: own, summary: `Colleagues to mention on ${one}`, about: 'Ten at most, those who may read it first.',
      query: [{ name: 'text', about: 'A part of the name.' }], response: { type: 'object', required: ['readers'], properties: { readers: { type: 'array', items: reader } } },
    },
    handle: async (call) => ({ body: { readers: await together.readers(call.context, object.name, recordId(call), (call.query['text'] ?? '').slice(0, 100)) } }),
  }
}
