import { z } from 'zod'
import { say } from '../../../lib/words.ts'
import { configurationFile } from '../../../records/custom/index.ts'
import type { RestDependencies } from '../ports.ts'
import type { Route } from '../route.ts'

const tag = 'Configuration'
const text = { type: 'string' } as const
const list = (more: object = {}, required: readonly string[] = []) => ({ type: 'array', items: { type: 'object', required: ['object', 'name', ...required], properties: { object: text, name: text, ...more } } }) as const
const brought = {
  type: 'object', required: ['added', 'changed', 'same', 'left', 'refused'],
  properties: {
    added: list(), changed: list({ fields: { type: 'array', items: text } }, ['fields']), same: { type: 'integer', description: 'Parts that stand here as the file says.' },
    left: { ...list(), description: 'Parts that are here and not in the file, and roles of the file that are not here: nothing happens to them.' }, refused: list({ why: text }, ['why']),
  },
} as const
const importSchema = z.strictObject({ file: configurationFile, preview: z.boolean().default(false) })

/** A workspace's configuration as one file, out of here and into another place. */
export function carryOverRoutes({ carryOver }: Pick<RestDependencies, 'carryOver'>): Route[] {
  return [
    {
      method: 'GET', path: '/api/v1/configuration/export', access: 'session',
      operation: {
        id: 'exportConfiguration', tag, summary: 'The whole configuration as one file', response: { type: 'object', additionalProperties: true },
        about: 'Own objects, fields, choices, conditions, unique and sharing rules, transitions, layouts, pipelines, stages and levels, and the rights of roles on them; people, roles, teams and stages are called by name. Administrators only.',
      },
      handle: async ({ context }) => ({ body: await carryOver.read(context), headers: { 'content-disposition': 'attachment; filename="guanxi-configuration.json"', 'cache-control': 'no-store' } }),
    },
    {
      method: 'POST', path: '/api/v1/configuration/import', access: 'session', body: importSchema,
      operation: {
        id: 'importConfiguration', tag, summary: 'Bring such a file in', response: brought,
        about: 'All of it or nothing; a second time changes nothing. With `preview` nothing is changed, and what would be is told. What stands here and not in the file stays. Administrators only.',
      },
      handle: async ({ context, body, language }) => {
        const { file, preview } = importSchema.parse(body)
        const { refused, ...rest } = await carryOver.bring(context, file, preview)
        return { body: { ...rest, refused: refused.map(({ why, ...part }) => ({ ...part, why: say(why, language) })) } }
      },
    },
  ]
}
