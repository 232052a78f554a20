import { rowsQuery } from '../../data/records.ts'
import { fieldNamed, model } from '../../model.ts'

/** Levels, stages and the like by name and tone, in their order where they have one: one question for whoever draws or ranks them. */
export function tonedQuery(object: string) {
  const ordered = fieldNamed(model.object(object), 'order') !== undefined
  return { ...rowsQuery(object, { fields: ['name', 'tone', ...ordered ? ['order'] : []], ...(ordered ? { sort: [{ field: 'order' }] } : {}), limit: 100 }), staleTime: 300_000 }
}
