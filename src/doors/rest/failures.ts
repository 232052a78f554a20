import { z } from 'zod'
import { type FieldProblem, isProblem, type Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import { isOutOfSpace, storageFull } from '../../platform/full.ts'
import { problems } from './problems.ts'

/** Largest body in bytes. */
export const bodyLimit = 1024 * 1024
/** Largest body in bytes where a record comes with its lines: 5,000 of them, spelt out in full. */
export const linesBodyLimit = 4 * bodyLimit

/** Turns whatever was thrown into a Problem; undefined: it is a fault of ours, to be logged and answered as a 500 without internals. */
export function knownProblem(error: unknown, limit = bodyLimit): Problem | undefined {
  if (isProblem(error)) return error
  if (error instanceof z.ZodError) return problems.invalid({ fields: error.issues.flatMap(fieldProblems) })
  if (isOutOfSpace(error)) return storageFull()
  const code = codeOf(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problems.tooLarge({ values: { limit } })
  if (code !== undefined && Object.hasOwn(byCode, code)) return byCode[code]?.()
  const status = statusOf(error)
  return status !== undefined && status >= 400 && status < 500 ? problems.badRequest() : undefined
}

const byCode: Readonly<Record<string, () => Problem>> = {
  FST_ERR_BAD_URL: problems.badAddress,
  FST_ERR_ASYNC_CONSTRAINT: problems.badAddress,
  FST_ERR_MAX_PARAM_LENGTH: problems.notFound,
  FST_ERR_NOT_FOUND: problems.notFound,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problems.mediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: problems.lengthRequired,
  FST_ERR_CTP_EMPTY_JSON_BODY: problems.malformed,
  FST_ERR_CTP_INVALID_JSON_BODY: problems.malformed,
  HPE_HEADER_OVERFLOW: problems.headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: problems.timeout,
  // What PostgreSQL refuses of a value although the door let it through: never the caller's to see in full.
  '22021': problems.badText,
  '22P05': problems.badText,
  '22003': problems.badNumber,
  '54001': problems.badRequest,
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined
}

type Issue = z.core.$ZodIssue

/** The broken rules of one finding, one for each unknown name. */
function fieldProblems(issue: Issue): FieldProblem[] {
  const path = pointer(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pointer([...issue.path, key.slice(0, 80)]), rule: 'unknown', message: { en: 'There is no {name} here.', zh: '此处没有 {name}。' }, values: { name: key.slice(0, 80) } }))
  }
  return [{ path, rule: issue.code.replaceAll('_', '-'), message: messageOf(issue), values: { at: path === '' ? '/' : path, ...valuesOf(issue) } }]
}

function messageOf(issue: Issue): Words {
  if (issue.code === 'invalid_type') return { en: '{at} must be: {expected}.', zh: '{at} 应为 {expected}。' }
  if (issue.code === 'too_big') return { en: '{at} is larger or longer than {limit}.', zh: '{at} 超过 {limit}。' }
  if (issue.code === 'too_small') return { en: '{at} is smaller or shorter than {limit}.', zh: '{at} 小于 {limit}。' }
  if (issue.code === 'invalid_value') return { en: '{at} must be one of: {choices}.', zh: '{at} 应为其中之一：{choices}。' }
  return { en: '{at} is not valid.', zh: '{at} 无效。' }
}

function valuesOf(issue: Issue): Record<string, string> {
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'too_big') return { limit: String(issue.maximum) }
  if (issue.code === 'too_small') return { limit: String(issue.minimum) }
  return issue.code === 'invalid_value' ? { choices: issue.values.map(String).join(', ').slice(0, 300) } : {}
}

/** A JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
