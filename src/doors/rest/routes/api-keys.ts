import { z } from 'zod'
import { longestKeyDays } from '../../../access/index.ts'
import { present } from '../../../lib/present.ts'
import type { RestDependencies } from '../ports.ts'
import { problems } from '../problems.ts'
import type { Call, Route } from '../route.ts'
import { sessionOf } from './sessions.ts'

const tag = 'API keys'
const instant = { type: 'string', format: 'date-time' } as const
const properties = {
  id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, prefix: { type: 'string', description: 'How the key begins.' },
  user: { type: 'object', required: ['id', 'title'], properties: { id: { type: 'string', format: 'uuid' }, title: { type: 'string' } }, description: 'Whose rights it has, at the most.' },
  readOnly: { type: 'boolean' },
  role: { anyOf: [{ type: 'object', required: ['id', 'title'], properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } } }, { type: 'null' }], description: 'The role whose rights alone it has; null: all that its person has.' },
  objects: { type: ['array', 'null'], items: { type: 'string' }, description: 'The objects on which alone it has them; null: all.' },
  createdAt: instant, expiresAt: instant, lastUsedAt: { type: ['string', 'null'], format: 'date-time', description: 'To a minute.' },
} as const
const required = Object.keys(properties)
const apiKey = { type: 'object', required, properties } as const
const madeApiKey = { type: 'object', required: [...required, 'token'], properties: { ...properties, token: { type: 'string', description: 'The key itself, told this once.' } } } as const

const newKeySchema = z.strictObject({ name: z.string().min(1).max(100), days: z.number().int().min(1).max(longestKeyDays), readOnly: z.boolean().default(false), role: z.uuid().optional(), objects: z.array(z.string().max(60)).min(1).max(100).optional() })

/** A person's own keys for programs; an administrator sees and revokes those of the whole company. No key makes another. */
export function apiKeyRoutes({ access, modelOf }: Pick<RestDependencies, 'access' | 'modelOf'>): Route[] {
  const newKeyOf = async (call: Call) => {
    const { role, objects, ...key } = newKeySchema.parse(call.body)
    const { registry } = await modelOf(call.context)
    const unknown = objects?.findIndex((name) => !registry.objects.has(name)) ?? -1
    if (unknown !== -1) throw problems.invalid({ fields: [{ path: `/objects/${unknown}`, rule: 'object', message: { en: 'There is no such object.', zh: '没有该对象。' } }] })
    return present({ ...key, role, objects })
  }
  return [
    {
      method: 'GET', path: '/api/v1/api-keys', access: 'person',
      operation: { id: 'listApiKeys', tag, summary: 'List one\'s own API keys; for an administrator all', response: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: apiKey } } } },
      handle: async (call) => ({ body: { rows: await access.listApiKeys(personOf(call)) } }),
    },
    {
      method: 'POST', path: '/api/v1/api-keys', access: 'person', body: newKeySchema,
      operation: { id: 'createApiKey', tag, summary: 'Make an API key', about: 'A program with it acts in one\'s own name, with at most one\'s own rights: all of them, or those of one `role`, on some `objects`, or reading only. It ends after `days`. In a sign-in older than ten minutes it is first shown anew who sits there (403 with `by`).', status: 201, response: madeApiKey, problems: [409] },
      handle: async (call) => {
        await access.factors.askReady(sessionOf(call))
        return { status: 201, body: await access.createApiKey(personOf(call), await newKeyOf(call)), headers: { 'cache-control': 'no-store' } }
      },
    },
    {
      method: 'DELETE', path: '/api/v1/api-keys/{id}', access: 'person',
      operation: { id: 'revokeApiKey', tag, summary: 'Revoke an API key at once', status: 204 },
      handle: async (call) => {
        await access.revokeApiKey(personOf(call), call.params['id'] ?? '')
        return { status: 204 }
      },
    },
  ]
}

function personOf(call: Call) {
  return { workspace: sessionOf(call).workspace, actor: call.context.actor }
}
