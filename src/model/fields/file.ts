import { comparing, type FieldBehaviour, sampleId } from './behaviour.ts'
import { familyOperators } from './families.ts'
import { idOf, idSchema, notIds, parseId, titleOf } from './reference.ts'

/** A stored file: written as its id, read as { id, title }. */
export const fileBehaviour: FieldBehaviour<'file'> = {
  family: 'reference',
  operators: familyOperators.reference,
  written: true,
  schema: () => idSchema,
  json: () => ({ type: 'object', properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } }, required: ['id'] }),
  parse: parseId,
  format: titleOf,
  compare: comparing(idOf),
  sample: (random) => sampleId(random),
  hostile: () => notIds,
}
