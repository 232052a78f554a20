import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { download } from '../data/client.ts'
import type { ListQuestion } from '../data/records.ts'

export const exportFormats = ['csv', 'xlsx', 'json', 'vcf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Downloads what the list shows, all of it, in its columns. @throws ApiProblem when it is refused. */
export async function exportList(object: ResolvedObject, { filter, sort, search, bin, asOf, pool }: ListQuestion, columns: readonly string[], format: ExportFormat): Promise<void> {
  await download(`/${object.path}/export`, { format, fields: columns, query: { filter, sort, search, bin, asOf } }, { pool })
}
