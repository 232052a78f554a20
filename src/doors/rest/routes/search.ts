import { z } from 'zod'
import { present } from '../../../lib/present.ts'
import { numberOf, refuseOthers } from '../asking.ts'
import { checkText } from '../json.ts'
import type { RestDependencies } from '../ports.ts'
import type { Route } from '../route.ts'

const searchSchema = z.strictObject({
  q: z.string().min(1).max(200), objects: z.array(z.string().max(60)).max(40).optional(), limit: z.number().int().min(1).max(50).optional(), after: z.number().int().min(1).optional(),
})
const text = { type: 'string' } as const
const hit = { type: 'object', required: ['object', 'id', 'title'], properties: { object: text, id: { ...text, format: 'uuid' }, title: { type: ['string', 'null'] }, subtitle: text, matched: text } } as const

/** Search across all objects that the caller may see. */
export function searchRoute({ search, feed }: Pick<RestDependencies, 'search' | 'feed'>): Route {
  return {
    method: 'GET', path: '/api/v1/search', access: 'session',
    operation: {
      id: 'search', tag: 'Search', summary: 'Search across objects', about: 'By parts of names (two Chinese characters, pinyin, initials), tails of numbers, codes; one typo is forgiven.',
      query: [
        { name: 'q', about: 'What is searched.', required: true }, { name: 'objects', about: 'Only in these objects, separated by commas.' },
        { name: 'limit', about: 'Hits, 1 to 50; 20 by default.', schema: { type: 'integer', minimum: 1, maximum: 50 } },
        { name: 'after', about: 'The Guanxi-Position of a write that must be found; waited for, at most 2 s.', schema: { type: 'integer' } },
      ],
      response: { type: 'object', required: ['hits'], properties: { hits: { type: 'array', items: hit } } },
    },
    handle: async ({ context, query }) => {
      const { q, objects, limit, after, ...others } = query
      refuseOthers(others)
      const asked = searchSchema.parse(present({
        q: q === undefined ? undefined : checkText(q, 'q'), objects: objects?.split(','), limit: limit === undefined ? undefined : numberOf(limit), after: after === undefined ? undefined : numberOf(after),
      }))
      if (asked.after !== undefined) await feed.reached(context.workspaceId, asked.after, 'search')
      return { body: { hits: await search(context, present({ text: asked.q, objects: asked.objects, limit: asked.limit })) } }
    },
  }
}
