import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { ListQuestion } from '../data/records.ts'
import { writeSort } from './search.ts'

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The address from which the browser downloads what the list shows, all of it. */
export function exportAddress(object: ResolvedObject, question: ListQuestion, columns: readonly string[], format: ExportFormat): string {
  const parameters = new URLSearchParams({ format, fields: columns.join(',') })
  if (question.filter !== undefined) parameters.set('filter', JSON.stringify(question.filter))
  if (question.sort !== undefined) parameters.set('sort', writeSort(question.sort))
  if (question.search !== undefined) parameters.set('search', question.search)
  return `/api/v1/${object.path}/export?${parameters.toString()}`
}
