import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { present } from '../../lib/present.ts'
import { Problem } from '../../lib/problem.ts'
import type { Suggestion } from './matching/suggest.ts'
import { encodings, type TableFormat } from './reading/index.ts'

/** How a file is to be read where a person says so; what is absent is found by itself. */
export const formatSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum([',', '\t', ';', '|']).optional(),
  sheet: z.string().max(100).optional(),
})
export type GivenFormat = z.infer<typeof formatSchema>

/** What is kept with an import: how its file is read, its columns, and the plan. */
const mappingSchema = z.object({
  format: formatSchema.extend({ kind: z.enum(['csv', 'xlsx', 'vcf', 'ics', 'camt', 'mt940']).optional() }),
  headers: z.array(z.string()),
  columns: z.array(z.json()),
  plan: z.json(),
})
export interface Mapping {
  readonly format: GivenFormat & { readonly kind?: TableFormat['kind'] | undefined }
  readonly headers: readonly string[]
  readonly columns: readonly Json[]
  readonly plan: Json
}

/** @throws Problem 409 for an import that came with no file. */
export function readMapping(stored: unknown): Mapping {
  const result = mappingSchema.safeParse(stored)
  if (!result.success) throw new Problem({ kind: 'import-without-file', status: 409, title: { en: 'This import has no file whose columns could be matched.', zh: '此导入没有可以对应列的文件。' } })
  return result.data
}

/** As JSON that is stored: the plan as it was given, defaults absent. */
export function mappingJson(format: TableFormat, headers: readonly string[], columns: readonly Suggestion[], plan: unknown): Json {
  return z.json().parse(JSON.parse(JSON.stringify({ format, headers, columns, plan })))
}

/** What a person or the file itself says of how it is read; nothing that is undefined. */
export function definiteFormat({ encoding, delimiter, sheet }: GivenFormat): Partial<TableFormat> {
  return present({ encoding, delimiter, sheet })
}
