import { pino, type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

const secretName = /pass(word|wd|phrase)|secret|token|cookie|authorization|api[_-]?key|otp|credential|private[_-]?key|database_?url/i
const deepest = 6

/**
 * The log: one JSON object a line, to standard error unless told otherwise. Values under names of secrets are left out at any
 * depth, passwords inside addresses too, and no text can begin a new line.
 */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Our own formatter has written errors already.
    serializers: { err: (value: unknown) => value },
    formatters: { level: (label) => ({ level: label }), log: (entry) => withoutSecrets(entry) },
    hooks: { logMethod(args, method) { method.apply(this, args.map((part: unknown) => (typeof part === 'string' ? cleaned(part) : part)) as typeof args) } },
  }, destination)
}

function withoutSecrets(entry: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, secretName.test(name) ? '[redacted]' : shown(value, depth)]))
}

function shown(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleaned(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return '[deep]'
  if (value instanceof Error) return withoutSecrets(errorParts(value), depth + 1)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((part) => shown(part, depth + 1))
  return withoutSecrets(Object.fromEntries(Object.entries(value)), depth + 1)
}

function errorParts(error: Error): Record<string, unknown> {
  const code = 'code' in error ? { code: error.code } : {}
  const cause = error.cause === undefined ? {} : { cause: error.cause }
  // What the database refuses of a value it repeats at the end of its message, and again in the stack.
  const message = 'severity' in error && 'routine' in error ? error.message.replace(/: ".*"$/s, ': "..."') : error.message
  const calls = error.stack?.indexOf('\n    at ') ?? -1
  return { type: error.name, message, stack: calls === -1 ? undefined : error.stack?.slice(calls + 1), ...code, ...cause }
}

/** Without passwords of addresses, e-mails, telephone numbers and tokens. JSON escapes line feeds; the last are other characters at which some readers of logs break lines. */
function cleaned(text: string): string {
  return text
    .replace(/(\w+:\/\/[^\s:/@]*):[^\s@/]+@/g, '$1:[redacted]@')
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]')
    .replace(/(?<![\w.:-])\+?\d(?:[ ()-]{0,2}\d){8,14}(?![\w:-])/g, '[number]')
    .replace(/(?<![\w./-])[A-Za-z0-9_-]{40,}(?![\w./-])/g, '[token]')
    .replace(/[\u0085\u2028\u2029\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
