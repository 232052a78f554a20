import { pointer } from './failures.ts'
import { problems } from './problems.ts'

/** Deeper bodies are refused: stored, they would overflow the stack of every later answer. */
export const depthLimit = 32

const forbidden = new Set(['__proto__', 'prototype', 'constructor'])
const unstorable = /\p{Surrogate}|\u0000/u

/**
 * Reads a JSON body: UTF-8 only, no names that reach a prototype, bounded depth, only texts and numbers that can be stored.
 * @throws Problem naming the place.
 */
export function readJson(body: Buffer): unknown {
  const value = parse(decode(body))
  inspect(value, [])
  return value
}

const mostFields = 2000

/** Reads the fields of a page: each name with all its texts, in the order in which they came. @throws Problem */
export function readFields(body: Buffer): Readonly<Record<string, readonly string[]>> {
  const fields = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of new URLSearchParams(decode(body))) {
    if (forbidden.has(name) || (count += 1) > mostFields) throw problems.malformed()
    fields.set(checkText(name, 'name'), [...fields.get(name) ?? [], checkText(value, name.slice(0, 80))])
  }
  return Object.fromEntries(fields)
}

/** @throws Problem when a text of a query string or header cannot be stored. */
export function checkText(text: string, name: string): string {
  if (unstorable.test(text)) throw problems.badText({ fields: [textProblem([name])] })
  return text
}

/** Parses JSON that came inside an address. @throws Problem */
export function readJsonText(text: string): unknown {
  const value = parse(text)
  inspect(value, [])
  return value
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw problems.badEncoding()
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw problems.malformed()
  }
}

function inspect(value: unknown, path: readonly PropertyKey[]): void {
  if (typeof value === 'string') {
    if (unstorable.test(value)) throw problems.badText({ fields: [textProblem(path)] })
    return
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw problems.badNumber({ fields: [{ path: pointer(path), rule: 'finite', message: { en: 'The number is too large.', zh: '数字过大。' } }] })
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (path.length >= depthLimit) throw problems.tooDeep({ values: { limit: depthLimit } })
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && forbidden.has(key)) throw problems.forbiddenKey({ values: { name: key } })
    if (unstorable.test(key)) throw problems.badText({ fields: [textProblem(path)] })
    inspect(inner, [...path, key])
  }
}

function textProblem(path: readonly PropertyKey[]) {
  return { path: pointer(path), rule: 'characters', message: { en: 'The text holds a character that cannot be stored.', zh: '文本包含无法存储的字符。' } }
}
