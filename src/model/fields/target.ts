import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { TargetField } from '../define/field.ts'
import { comparing, type FieldBehaviour, pick, sampleId } from './behaviour.ts'
import { familyOperators } from './families.ts'
import { idOf, idSchema, notIds, titleOf } from './reference.ts'

/** One record of one of several objects: { object, id }. */
export const targetBehaviour: FieldBehaviour<'target'> = {
  family: 'target',
  operators: familyOperators.target,
  written: true,
  schema: targetSchema,
  json: (field) => ({
    type: 'object',
    properties: { object: { type: 'string', enum: field.to }, id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } },
    required: ['object', 'id'],
  }),
  parse: (text) => (text.trim() === '' ? { value: null } : { rule: 'target' }),
  format: titleOf,
  compare: comparing(idOf),
  sample: (random, field) => ({ object: pick(random, field.to), id: sampleId(random) }),
  hostile: (field) => [...notIds, { object: 'nothing', id: sampleId({ next: () => 0.5 }) }, { object: field.to[0], id: 'x' }, { object: field.to[0] }],
}

function targetSchema(field: TargetField): z.ZodType<Json> {
  return z.strictObject({ object: z.enum(field.to, 'target'), id: idSchema }, 'target')
}
