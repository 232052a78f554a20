import type { WordValues, Words } from './words.ts'

/** One field that broke one rule; `path` is a JSON pointer such as /name or /lines/0/quantity. */
export interface FieldProblem {
  readonly path: string
  readonly rule: string
  readonly message: Words
  readonly values?: WordValues
}

export interface ProblemDetails {
  /** Stable, dotted: the last part of the type URI (`/problems/<kind>`). Never renamed. */
  readonly kind: string
  readonly status: number
  readonly title: Words
  readonly values?: WordValues
  readonly fields?: readonly FieldProblem[]
  /** Further members of the problem document, safe to show to the caller. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** The only error that reaches a person: an RFC 9457 problem, worded in both languages. */
export class Problem extends Error {
  readonly details: ProblemDetails
  constructor(details: ProblemDetails) {
    super(`${details.kind}: ${details.title.en}`)
    this.name = 'Problem'
    this.details = details
  }
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem
}
