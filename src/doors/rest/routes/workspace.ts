import { z } from 'zod'
import type { Access } from '../../../access/index.ts'
import { present } from '../../../lib/present.ts'
import { mostHeldOut } from '../../../model/define/heldOut.ts'
import type { Route } from '../route.ts'
import { callerOf } from './sessions.ts'

const changeSchema = z.strictObject({
  name: z.string().max(100).optional(), language: z.enum(['en', 'zh']).optional(), zone: z.string().max(64).optional(),
  files: z.strictObject({ megabytes: z.number().int().min(1).max(200), types: z.array(z.string().regex(/^[\w.+-]+\/[\w.+-]+$/)).max(50).nullable() }).optional(),
  weekStart: z.number().int().min(1).max(7).optional(), fiscalStart: z.number().int().min(1).max(12).optional(), leaderboard: z.boolean().optional(), heldOutShare: z.number().min(0).max(mostHeldOut).optional(),
})
const workspaceSchema = {
  type: 'object', required: ['id', 'name', 'baseCurrency', 'zone', 'language', 'weekStart', 'fiscalStart'],
  properties: {
    id: { type: 'integer' }, name: { type: 'string' }, slug: { type: 'string' }, baseCurrency: { type: 'string' }, zone: { type: 'string' },
    language: { enum: ['en', 'zh'] }, weekStart: { type: 'integer' }, fiscalStart: { type: 'integer' },
    leaderboard: { type: 'boolean' }, heldOutShare: { type: 'number', minimum: 0, maximum: mostHeldOut },
    files: { type: 'object', properties: { megabytes: { type: 'integer' }, types: { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] } } },
  },
} as const

/** The company's own name and calendar. Its currency stays what the set-up said: every stored sum is kept in that. */
export function workspaceRoute({ access }: { readonly access: Access }): Route {
  return {
    method: 'PATCH', path: '/api/v1/workspace', access: 'session', body: changeSchema,
    operation: { id: 'updateWorkspace', tag: 'Workspace', summary: 'Change the company\'s name, language, time zone, week and fiscal year, and which files it takes', response: workspaceSchema },
    handle: async (call) => {
      const { id, name, slug, baseCurrency, zone, language, weekStart, fiscalStart, files, leaderboard, heldOutShare } = await access.changeWorkspace(
        { workspace: callerOf(call).workspace, actor: call.context.actor }, present(changeSchema.parse(call.body)))
      return { body: { id, name, slug, baseCurrency, zone, language, weekStart, fiscalStart, files, leaderboard, heldOutShare } }
    },
  }
}
