import { z } from 'zod'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { exportFormats } from '../../records/export/index.ts'
import { present } from '../../lib/present.ts'
import { listQuerySchema, parseListQuery } from './asking.ts'
import { sendDownload } from './download.ts'
import type { RestDependencies } from './ports.ts'
import type { Route } from './route.ts'
import { namesOf } from './routes/names.ts'

const exportSchema = z.strictObject({
  query: listQuerySchema.omit({ fields: true, limit: true, cursor: true, from: true }).optional(),
  format: z.enum(exportFormats),
  fields: z.array(z.string().max(100)).min(1).max(200).optional(),
  /** CSV only: the mark by which spreadsheets know UTF-8. */
  mark: z.boolean().optional(),
  delimiter: z.enum([',', ';', '\t']).optional(),
})

/** Any list as a file. */
export function exportRoutes({ registry, exports }: Pick<RestDependencies, 'registry' | 'exports'>): Route[] {
  return [...registry.objects.values()].map((object) => exportRoute(object, exports))
}

function exportRoute(object: ResolvedObject, exports: RestDependencies['exports']): Route {
  const { types, many, tag, base } = namesOf(object)
  return {
    method: 'POST', path: `${base}/export`, access: 'session', asks: true, body: exportSchema,
    operation: {
      id: `export${types}`, tag, summary: `Export ${many} as a file`,
      about: 'CSV (cells that look like formulas are led by an apostrophe), XLSX, JSON or JSON lines. Within what the caller may see, masked where the list is; each export stands in the history.',
      response: { type: 'string', format: 'binary' }, responseType: 'application/octet-stream',
    },
    handle: async (call) => {
      const { query, ...request } = present(exportSchema.parse(call.body))
      const done = await exports(call.context, object.name, { ...request, language: call.language, ...(query === undefined ? {} : { query: parseListQuery(query) }) })
      return sendDownload(call, done)
    },
  }
}
