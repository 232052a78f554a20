import { z } from 'zod'
import { isUuid } from '../../../lib/ids.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { present } from '../../../lib/present.ts'
import { problems } from '../problems.ts'
import type { Call, Route } from '../route.ts'
import { addressOf } from '../routes/sign-in.ts'
import { administrationOf, anyObject, type SignInGiven } from './given.ts'
import { originFor } from './place.ts'

const tag = 'Sign-in settings'
const id = z.string().refine(isUuid)
const providerSchema = z.strictObject({
  kind: z.enum(['oidc', 'ldap']), name: z.string().min(1).max(60), active: z.boolean().default(false),
  settings: z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).meta({ type: 'object', additionalProperties: true }),
  secret: z.string().max(2000).optional(),
})
const rulesSchema = z.strictObject({ enforced: z.boolean().optional(), breakGlassUser: id.nullable().optional(), secondFactorRoles: z.array(id).max(200).optional() })
const testSchema = z.strictObject({ name: z.string().min(1).max(320).optional() })
const provider = {
  type: 'object', required: ['id', 'kind', 'name', 'active', 'settings', 'hasSecret'],
  properties: { id: { type: 'string', format: 'uuid' }, kind: { enum: ['oidc', 'ldap'] }, name: { type: 'string' }, active: { type: 'boolean' }, settings: anyObject, hasSecret: { type: 'boolean' }, syncedAt: { type: ['string', 'null'], format: 'date-time' }, syncResult: { type: ['object', 'null'], additionalProperties: true } },
} as const
const rules = {
  type: 'object', required: ['enforced', 'breakGlassUser', 'secondFactorRoles'],
  properties: { enforced: { type: 'boolean' }, breakGlassUser: { type: ['string', 'null'], format: 'uuid' }, secondFactorRoles: { type: 'array', items: { type: 'string', format: 'uuid' } } },
} as const
const person = {
  type: 'object', required: ['user', 'totp', 'passkeys', 'required', 'apiKeys', 'providers'],
  properties: { user: anyObject, totp: { type: 'boolean' }, passkeys: { type: 'integer' }, required: { type: 'boolean' }, apiKeys: { type: 'integer', description: 'Living keys, which no second factor guards.' }, providers: { type: 'array', items: { type: 'string' } } },
} as const

/** Queues the comparison with a directory; the work is a job. */
export interface DirectorySyncs { queue(call: Call['context'], providerId: string): Promise<{ readonly runId: string }> }

/** How the people of the company sign in: for administrators, by a session only. */
export function signInSettingsRoutes({ access, guesses, publicUrl }: SignInGiven, syncs: DirectorySyncs | undefined): Route[] {
  const { factors, providers } = access
  const save = async (call: Call, known?: string) => providers.save(administrationOf(call), known, present(providerSchema.parse(call.body)))
  return [
    {
      method: 'GET', path: '/api/v1/sign-in-rules', access: 'person',
      operation: { id: 'readSignInRules', tag, summary: 'How people must sign in', response: rules },
      handle: async (call) => ({ body: await providers.readRules(administrationOf(call)) }),
    },
    {
      method: 'PATCH', path: '/api/v1/sign-in-rules', access: 'person', body: rulesSchema,
      operation: { id: 'updateSignInRules', tag, summary: 'Change how people must sign in', response: rules, problems: [409] },
      handle: async (call) => ({ body: await providers.changeRules(administrationOf(call), present(rulesSchema.parse(call.body))) }),
    },
    {
      method: 'GET', path: '/api/v1/sign-in-people', access: 'person',
      operation: { id: 'listSignInPeople', tag, summary: 'Who has a second factor, who must, and whose keys go past it', response: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: person } } } },
      handle: async (call) => ({ body: { rows: await factors.listPeople(administrationOf(call)) } }),
    },
    {
      method: 'GET', path: '/api/v1/identity-providers', access: 'person',
      operation: { id: 'listIdentityProviders', tag, summary: 'List the identity providers', response: { type: 'object', required: ['rows', 'redirect'], properties: { rows: { type: 'array', items: provider }, redirect: { type: ['string', 'null'], description: 'The address to enter at the provider.' } } } },
      handle: async (call) => {
        const origin = originFor(call, publicUrl)
        return { body: { rows: await providers.list(administrationOf(call)), redirect: origin === undefined ? null : `${origin}/api/v1/sign-in/callback` } }
      },
    },
    {
      method: 'POST', path: '/api/v1/identity-providers', access: 'person', body: providerSchema,
      operation: { id: 'createIdentityProvider', tag, summary: 'Add an identity provider', status: 201, response: provider, problems: [409] },
      handle: async (call) => ({ status: 201, body: await save(call) }),
    },
    {
      method: 'PUT', path: '/api/v1/identity-providers/{id}', access: 'person', body: providerSchema,
      operation: { id: 'updateIdentityProvider', tag, summary: 'Change an identity provider', about: 'Without a secret the stored one stays.', response: provider, problems: [409] },
      handle: async (call) => ({ body: await save(call, call.params['id'] ?? '') }),
    },
    {
      method: 'DELETE', path: '/api/v1/identity-providers/{id}', access: 'person',
      operation: { id: 'removeIdentityProvider', tag, summary: 'Remove an identity provider', status: 204, problems: [409] },
      handle: async (call) => {
        await providers.remove(administrationOf(call), call.params['id'] ?? '')
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: '/api/v1/identity-providers/{id}/test', access: 'person', body: testSchema,
      operation: { id: 'testIdentityProvider', tag, summary: 'Try an identity provider', about: 'Of an OpenID provider its discovery is read; in a directory one name is looked up.', response: anyObject },
      handle: async (call) => {
        await guesses.take(addressOf(call))
        const by = administrationOf(call)
        const { name } = testSchema.parse(call.body)
        const wanted = call.params['id'] ?? ''
        return { body: name === undefined ? await providers.testOidc(by, wanted) : await providers.testDirectory(by, wanted, name) }
      },
    },
    ...(syncs === undefined ? [] : [syncRoute(access, syncs)]),
  ]
}

function syncRoute({ providers }: SignInGiven['access'], syncs: DirectorySyncs): Route {
  return {
    method: 'POST', path: '/api/v1/identity-providers/{id}/sync', access: 'person',
    operation: { id: 'syncIdentityProvider', tag, summary: 'Compare the users with the directory now', status: 202, response: { type: 'object', required: ['runId'], properties: { runId: { type: 'string', format: 'uuid' } } } },
    handle: async (call) => {
      const wanted = call.params['id'] ?? ''
      const known = (await providers.list(administrationOf(call))).some((each) => each.id === wanted && each.kind === 'ldap')
      if (!known) throw problems.notFound()
      return { status: 202, body: await syncs.queue(call.context, wanted) }
    },
  }
}

