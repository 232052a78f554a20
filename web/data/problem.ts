import { asText, type Json, type JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { startWords } from '../../src/model/words/ui/start.ts'

export interface FieldMessage { readonly path: string; readonly rule: string; readonly message: string }

/** What the API answers when it refuses: a problem document (RFC 9457) in the caller's language. */
export class ApiProblem extends Error {
  readonly status: number
  /** The last part of its type: 'conflict', 'not-found', 'validation' ... ; 'offline' when no answer came. */
  readonly kind: string
  readonly fields: readonly FieldMessage[]
  readonly document: JsonObject
  constructor(status: number, document: JsonObject) {
    super(textIn(document, 'detail') ?? textIn(document, 'title') ?? '')
    this.name = 'ApiProblem'
    this.status = status
    this.kind = (textIn(document, 'type') ?? '').split('/').at(-1) ?? ''
    this.fields = messagesIn(document['fields'])
    this.document = document
  }
}

export function offlineProblem(): ApiProblem {
  return new ApiProblem(0, { type: '/problems/offline' })
}

/** Whether it only waits for an approval: what was asked is on its way, and the form is done. */
export function isWaiting(error: unknown): boolean {
  return error instanceof ApiProblem && error.kind === 'sent-for-approval'
}

/** The sentence to show for an error of any kind. */
export function problemText(error: unknown, say: (words: Words) => string): string {
  if (!(error instanceof ApiProblem)) return say(startWords.unexpected)
  if (error.status === 0) return say(startWords.offline)
  return error.message === '' ? say(startWords.unexpected) : error.message
}

/** Messages by field name, for a form: '/name' is name, '/amount/currency' is amount. */
export function messagesByField(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(error.fields.map(({ path, message }) => [path.split('/')[1] ?? '', message]))
}

/** What the answer said of a list of parts, cell by cell: '/lines/2/quantity' is '2/quantity'. */
export function problemsOfList(error: unknown, list: string): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {}
  const start = `/${list}/`
  return Object.fromEntries(error.fields.filter(({ path }) => path.startsWith(start)).map(({ path, message }) => [path.slice(start.length).split('/').slice(0, 2).join('/'), message]))
}

function textIn(document: JsonObject, name: string): string | undefined {
  const value = document[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function messagesIn(value: Json | undefined): FieldMessage[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: Json) => {
    if (each === null || typeof each !== 'object' || !('path' in each)) return []
    return [{ path: asText(each['path']), rule: asText(each['rule']), message: asText(each['message']) }]
  })
}
