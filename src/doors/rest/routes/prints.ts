import { z } from 'zod'
import { isUuid } from '../../../lib/ids.ts'
import { present } from '../../../lib/present.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { refuseOthers } from '../asking.ts'
import { sendDownload } from '../download.ts'
import type { RestDependencies } from '../ports.ts'
import { recordId } from '../preconditions.ts'
import type { Route } from '../route.ts'
import { namesOf } from './names.ts'

const querySchema = z.strictObject({ language: z.enum(['en', 'zh']).optional(), template: z.string().max(60).refine((text) => text === 'builtIn' || isUuid(text)).optional() })

/** A record as a PDF, for every object that goes out on paper. */
export function printRoutes({ registry, prints }: { readonly registry: Registry; readonly prints: RestDependencies['prints'] }): Route[] {
  return [...registry.objects.values()].filter((object) => object.prints !== undefined).map((object) => printRoute(object, prints))
}

function printRoute(object: ResolvedObject, prints: RestDependencies['prints']): Route {
  const { one, type, tag, base } = namesOf(object)
  return {
    method: 'GET', path: `${base}/{id}/print`, access: 'session',
    operation: {
      id: `print${type}`, tag, summary: `Print ${one}`, problems: [413, 503],
      about: 'A PDF, with what the caller may see: masked where the record is. The same content in the same layout gives the same bytes.',
      query: [
        { name: 'language', about: 'The language of its words; that of the caller where absent.', schema: { enum: ['en', 'zh'] } },
        { name: 'template', about: 'The id of a document template, or `builtIn`; absent: the company’s standard for the object and language, else the built-in layout.' },
      ],
      response: { type: 'string', format: 'binary' }, responseType: 'application/pdf',
    },
    handle: async (call) => {
      const { language, template, ...others } = call.query
      refuseOthers(others)
      const request = querySchema.parse(present({ language, template }))
      const { fileName, bytes } = await prints(call.context, object.name, recordId(call), { language: request.language ?? call.language, ...(request.template === undefined ? {} : { template: request.template }) })
      return sendDownload(call, { fileName, type: 'application/pdf', chunks: once(bytes) })
    },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
