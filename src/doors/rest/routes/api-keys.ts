import { z } from 'zod'
import { type Access, longestKeyDays } from '../../../access/index.ts'
import type { Call, Route } from '../route.ts'
import { sessionOf } from './sessions.ts'

const tag = 'API keys'
const instant = { type: 'string', format: 'date-time' } as const
const properties = {
  id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, prefix: { type: 'string', description: 'How the key begins.' },
  user: { type: 'object', required: ['id', 'title'], properties: { id: { type: 'string', format: 'uuid' }, title: { type: 'string' } }, description: 'Whose rights it has, at the most.' },
  readOnly: { type: 'boolean' }, createdAt: instant, expiresAt: instant, lastUsedAt: { type: ['string', 'null'], format: 'date-time', description: 'To a minute.' },
} as const
const required = Object.keys(properties)
const apiKey = { type: 'object', required, properties } as const
const madeApiKey = { type: 'object', required: [...required, 'token'], properties: { ...properties, token: { type: 'string', description: 'The key itself, told this once.' } } } as const

const newKeySchema = z.strictObject({ name: z.string().min(1).max(100), days: z.number().int().min(1).max(longestKeyDays), readOnly: z.boolean().default(false) })

/** A person's own keys for programs; an administrator sees and revokes those of the whole company. No key makes another. */
export function apiKeyRoutes({ access }: { readonly access: Access }): Route[] {
  return [
    {
      method: 'GET', path: '/api/v1/api-keys', access: 'person',
      operation: { id: 'listApiKeys', tag, summary: 'List one\'s own API keys; for an administrator all', response: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: apiKey } } } },
      handle: async (call) => ({ body: { rows: await access.listApiKeys(personOf(call)) } }),
    },
    {
      method: 'POST', path: '/api/v1/api-keys', access: 'person', body: newKeySchema,
      operation: { id: 'createApiKey', tag, summary: 'Make an API key', about: 'A program with it acts in one\'s own name, with at most one\'s own rights. It ends after `days`.', status: 201, response: madeApiKey, problems: [409] },
      handle: async (call) => ({ status: 201, body: await access.createApiKey(personOf(call), newKeySchema.parse(call.body)), headers: { 'cache-control': 'no-store' } }),
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
