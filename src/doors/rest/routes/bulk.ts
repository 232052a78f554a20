import { z } from 'zod'
import { isUuid } from '../../../lib/ids.ts'
import { type Language, say } from '../../../lib/words.ts'
import { present } from '../../../lib/present.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Acts, BulkRefusal } from '../../../records/act/index.ts'
import { idempotency } from '../preconditions.ts'
import type { Answer, Call, Route } from '../route.ts'
import { componentOf } from '../schema.ts'
import { namesOf } from './names.ts'
import { fieldsSchema } from './records.ts'

const bulkSchema = z.strictObject({
  ids: z.array(z.string().refine(isUuid)).min(1).max(5000).optional(),
  filter: z.custom<Filter>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).optional(),
  changes: fieldsSchema.optional(),
  action: z.string().max(100).optional(),
  input: fieldsSchema.optional(),
  preview: z.boolean().optional(),
}).refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), { path: ['ids'] })
  .refine(({ changes, action }) => (changes === undefined) !== (action === undefined), { path: ['changes'] })

/** The same change or the same verb for many records, with a preview. */
export function bulkRoutes({ registry, acts }: { readonly registry: Registry; readonly acts: Acts }): Route[] {
  return [...registry.objects.values()].map((object) => bulkRoute(object, acts))
}

function bulkRoute(object: ResolvedObject, acts: Acts): Route {
  const { types, many, tag, base } = namesOf(object)
  return {
    method: 'POST', path: `${base}/bulk`, access: 'session', body: bulkSchema,
    operation: {
      id: `bulkChange${types}`, tag, summary: `Change many ${many}`,
      about: 'By `ids` or `filter`; either `changes` to fields or an `action` with its `input`. With `preview` nothing is changed. Records that are refused are listed with the reason, the others are done.',
      headers: [idempotency], response: { anyOf: [componentOf('BulkPreview'), componentOf('BulkResult')] }, problems: [409],
      request: componentOf('BulkRequest'),
    },
    handle: (call) => change(object, acts, call),
  }
}

async function change(object: ResolvedObject, acts: Acts, { context, body, language }: Call): Promise<Answer> {
  const { preview, ...request } = present(bulkSchema.parse(body))
  if (preview === true) {
    const { refused, ...seen } = await acts.preview(context, object.name, request)
    return { body: { ...seen, refused: refused.map((one) => inLanguage(one, language)) } }
  }
  const { refused, entries, ...done } = await acts.bulk(context, object.name, request)
  return { body: { ...done, refused: refused.map((one) => inLanguage(one, language)) }, entries }
}

function inLanguage({ id, title, why }: BulkRefusal, language: Language) {
  return { id, title, why: say(why, language) }
}
