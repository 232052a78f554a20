import { queryOptions } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { request } from '../data/client.ts'
import { ApiProblem, offlineProblem } from '../data/problem.ts'
import { isJsonObject, type Row } from '../data/values.ts'
import type { Plan } from './plan.ts'

export interface ProblemOfRow { readonly path: string; readonly rule: string; readonly message: string }
export interface RefusedRow { readonly line: number; readonly cells: readonly string[]; readonly problems: readonly ProblemOfRow[] }
export interface Meant { readonly entity: string; readonly object: string; readonly field: string; readonly given: string; readonly meant: string; readonly rows: number }
export interface PreviewRecord { readonly entity: string; readonly object: string; readonly id: string | null; readonly values: JsonObject }
/** What an import would do, without doing it. */
export interface Preview {
  readonly rows: number
  readonly whole: boolean
  readonly ready: number
  readonly toLookAt: number
  readonly refused: number
  readonly toCreate: number
  readonly found: number
  readonly alongTheWay: readonly { readonly entity: string; readonly object: string; readonly count: number; readonly samples: readonly string[] }[]
  readonly suggestions: readonly Meant[]
  readonly first: readonly { readonly line: number; readonly records: readonly PreviewRecord[] }[]
  readonly refusals: readonly RefusedRow[]
}
export interface Format { readonly encoding?: string; readonly delimiter?: string; readonly sheet?: string }

/** Sends the file with its progress, 0 to 1. @throws ApiProblem as every request does. */
export function uploadFile({ object, file, format }: { /** Absent: found out by the headings of the file. */ readonly object?: string | undefined; readonly file: File; readonly format?: Format }, progress: (share: number) => void): Promise<Row> {
  const form = new FormData()
  if (object !== undefined) form.append('object', object)
  for (const [name, value] of Object.entries(format ?? {})) if (typeof value === 'string') form.append(name, value)
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    // Only this older way tells how much of a body has gone out.
    const sending = new XMLHttpRequest()
    sending.open('POST', '/api/v1/imports')
    sending.setRequestHeader('accept-language', document.documentElement.lang)
    sending.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total))
    sending.addEventListener('error', () => reject(offlineProblem()))
    sending.addEventListener('load', () => {
      const answer = readJson(sending.responseText)
      if (sending.status < 300 && isRowJson(answer)) resolve(answer)
      else reject(new ApiProblem(sending.status, isJsonObject(answer) ? answer : {}))
    })
    sending.send(form)
  })
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
function isRowJson(value: Json | undefined): value is Row {
  return isJsonObject(value) && typeof value['id'] === 'string'
}

export const setPlan = (id: string, given: { readonly plan?: Plan; readonly format?: Format; readonly object?: string }) => request<Row>(`/imports/${id}/plan`, { method: 'PUT', body: given })
export const startImport = (id: string) => request<Row>(`/imports/${id}/start`, { method: 'POST' })
export const cancelImport = (id: string) => request<Row>(`/imports/${id}/cancel`, { method: 'POST' })

/** @param plan the saved plan as text: another plan is another preview. */
export const previewQuery = (id: string, plan: string) => queryOptions({
  queryKey: ['import', id, 'preview', plan],
  queryFn: ({ signal }) => request<Preview>(`/imports/${id}/preview`, { method: 'POST', asks: true, signal }),
  staleTime: 60_000,
  retry: false,
})
export const refusedQuery = (id: string, count: number) => queryOptions({
  queryKey: ['import', id, 'refused', count],
  queryFn: () => request<{ readonly headers: readonly string[]; readonly rows: readonly RefusedRow[]; readonly next?: number }>(`/imports/${id}/refused?limit=50`),
})
export const keptQuery = (id: string) => queryOptions({
  queryKey: ['import', id, 'kept'],
  queryFn: async () => (await request<{ readonly records: readonly { readonly line: number; readonly object: string; readonly id: string }[] }>(`/imports/${id}/kept`)).records,
})
