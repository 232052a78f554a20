import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { LinksField } from '../define/field.ts'
import { broken, comparing, type FieldBehaviour, pick, sampleId } from './behaviour.ts'
import { dateSchema } from './date.ts'
import { familyOperators } from './families.ts'
import { idSchema, titleOf } from './reference.ts'

const most = 500

/** Many records of several objects, each link with a role, a share and dates where given. */
export const linksBehaviour: FieldBehaviour<'links'> = {
  family: 'links',
  operators: familyOperators.links,
  written: true,
  schema: linksSchema,
  json: (field) => ({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        object: { type: 'string', enum: field.to }, id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] },
        role: { type: ['string', 'null'], ...(field.roles === undefined ? {} : { enum: [...field.roles, null] }) },
        share: { type: ['number', 'null'] }, since: { type: ['string', 'null'], format: 'date' }, until: { type: ['string', 'null'], format: 'date' },
      },
      required: ['object', 'id'],
    },
  }),
  parse: (text) => (text.trim() === '' ? { value: null } : { rule: 'reference' }),
  format: (value, _field, language) => (Array.isArray(value) ? value.map(titleOf).filter((title) => title !== '').join(language === 'zh' ? '、' : ', ') : ''),
  compare: comparing((value) => (Array.isArray(value) ? value.length : undefined)),
  sample: (random, field) => [{ object: pick(random, field.to), id: sampleId(random), ...(field.roles === undefined ? {} : { role: pick(random, field.roles) }) }],
  hostile(field) {
    const id = sampleId({ next: () => 0.5 })
    const object = field.to[0] ?? ''
    return ['a', 1, {}, [1], [{}], [{ object: 'nothing', id }], [{ object, id: 'x' }], [{ object, id, role: 'no such role' }], [{ object, id, share: 2 }],
      [{ object, id, since: '2026-02-31' }], [{ object, id, since: '2026-03-01', until: '2026-02-01' }], [{ object, id }, { object, id }], [{ object, id, extra: 1 }]]
  },
}

function linksSchema(field: LinksField): z.ZodType<Json> {
  const link = z.strictObject({
    object: z.enum(field.to, 'target'),
    id: idSchema,
    role: z.string('role').refine((role) => field.roles?.includes(role) === true, 'role').nullish(),
    share: z.number('share').min(0, 'share').max(1, 'share').nullish(),
    since: dateSchema.nullish(),
    until: dateSchema.nullish(),
  }, 'target').refine(({ since, until }) => typeof since !== 'string' || typeof until !== 'string' || until >= since, 'linkDates').transform((given): { readonly [key: string]: Json } => {
    const { object, id, role = null, share = null, since = null, until = null } = given
    return { object, id, role, share, since, until }
  })
  return z.array(link, 'list').transform((links, context): readonly Json[] => {
    if (links.length > most) return broken(context, 'tooMany', { max: most })
    const keys = new Set(links.map((one) => JSON.stringify([one['object'], one['id'], one['role']])))
    return keys.size === links.length ? links : broken(context, 'repeated')
  })
}
