import { z } from 'zod'
import type { Access } from '../../../access/index.ts'
import { type JsonObject, plainJson } from '../../../lib/json.ts'
import { present } from '../../../lib/present.ts'
import type { Records } from '../../../records/engine.ts'
import type { Context } from '../../../records/context.ts'
import type { Call, Route } from '../route.ts'
import { callerOf } from './sessions.ts'

interface Given { readonly access: Access; readonly records: Records }

const tag = 'Me'
const me = {
  type: 'object', required: ['user', 'workspace', 'permissions', 'navigation', 'home', 'roles'],
  properties: {
    user: { type: 'object', additionalProperties: true }, workspace: { type: 'object', additionalProperties: true }, permissions: { type: 'object', additionalProperties: true },
    navigation: { type: 'array', items: { type: 'string' } }, home: { type: 'object', additionalProperties: true }, roles: { type: 'array', items: { type: 'object', additionalProperties: true } },
  },
} as const
const preferencesSchema = z.strictObject({ language: z.enum(['en', 'zh']).optional(), theme: z.enum(['system', 'light', 'dark']).optional(), zone: z.string().max(64).nullable().optional() })

/** Who is signed in, where, with which rights and which navigation; and the person's own preferences. */
export function meRoutes(given: Given): Route[] {
  return [
    {
      method: 'GET', path: '/api/v1/me', access: 'session',
      operation: { id: 'readMe', tag, summary: 'Who is signed in, with rights, navigation and home', response: me },
      handle: async (call) => ({ body: await describe(given, call) }),
    },
    {
      method: 'PATCH', path: '/api/v1/me', access: 'session', body: preferencesSchema,
      operation: { id: 'updateMe', tag, summary: 'Change one\'s own language, theme and zone', response: me },
      handle: async (call) => {
        const changes: JsonObject = present(preferencesSchema.parse(call.body))
        const { entries } = await given.records.update(asSelf(call.context), 'user', call.context.actor.userId, changes)
        return { body: await describe(given, call), entries }
      },
    },
  ]
}

/** One's own preferences are one's own to change, whatever the role says of users. */
function asSelf(context: Context): Context {
  return { ...context, actor: { ...context.actor, permissions: { ...context.actor.permissions, administrator: true } } }
}

async function describe({ access, records }: Given, call: Call): Promise<JsonObject> {
  const caller = callerOf(call)
  const { actor, roles } = await access.actorOf(caller)
  const context = asSelf(call.context)
  const user = await records.read(context, 'user', actor.userId)
  const [first] = await Promise.all(roles.map(({ id }) => records.read(context, 'role', id)))
  const { id, name, slug, baseCurrency, zone, language, weekStart, fiscalStart, files, leaderboard, heldOutShare } = caller.workspace
  return {
    user: { ...user, language: user['language'] ?? actor.language, zone: user['zone'] ?? actor.zone, department: user['department'] ?? null, departmentIds: actor.departmentIds, teamIds: actor.teamIds },
    workspace: { id, name, slug, baseCurrency, zone, language, weekStart, fiscalStart, leaderboard, heldOutShare, files: { megabytes: files.megabytes, types: files.types === null ? null : [...files.types] } },
    permissions: plainJson(actor.permissions), ...(actor.outside === true ? { outside: true } : {}),
    navigation: first?.['navigation'] ?? [],
    home: first?.['home'] ?? { page: 'myDay' },
    roles: roles.map((role) => ({ id: role.id, name: role.name })),
  }
}
