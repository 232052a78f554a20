import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Context } from '../../records/context.ts'
import { knownProblem } from '../rest/failures.ts'
import { problemDocument, problems } from '../rest/problems.ts'

/** The most characters of an answer: what is longer helps no reader and fills its memory. */
export const answerLimit = 200_000

export function success(value: JsonObject): CallToolResult {
  const text = JSON.stringify(value)
  if (text.length > answerLimit) throw tooLarge()
  return { content: [{ type: 'text', text }], structuredContent: { ...value } }
}

/** A refusal is a result that says so, as the same problem document that REST answers, in the language of the person. */
export function failure(error: unknown, { actor, requestId }: Context, failed: (error: unknown) => void): CallToolResult {
  const known = knownProblem(error)
  if (known === undefined) failed(error)
  const document = problemDocument(known ?? problems.internal(), actor.language, requestId)
  // What waits for an approval has not failed.
  if (document.status === 202) return { content: [{ type: 'text', text: document.title }], structuredContent: { waiting: document } }
  const fields = document.fields?.map(({ path, message }) => `${path}: ${message}`) ?? []
  return { isError: true, content: [{ type: 'text', text: [document.title, ...fields].join('\n').slice(0, 4000) }], structuredContent: { problem: document } }
}

function tooLarge(): Problem {
  return new Problem({ kind: 'mcp.too-large', status: 413, title: { en: 'The answer would be too large: ask for fewer records, or name the fields that you need.', zh: '返回内容过大：请减少记录数，或指定所需字段。' } })
}
