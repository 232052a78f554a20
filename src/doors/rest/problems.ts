import { type FieldProblem, Problem } from '../../lib/problem.ts'
import { type Language, say, type Words } from '../../lib/words.ts'

/** What the door itself refuses, before the engine is asked. */
function problem(kind: string, status: number, en: string, zh: string) {
  return (more: { readonly values?: Record<string, string | number>; readonly fields?: readonly FieldProblem[]; readonly extra?: Record<string, unknown> } = {}) =>
    new Problem({ kind, status, title: { en, zh }, ...more })
}

export const problems = {
  malformed: problem('malformed-body', 400, 'The body is not JSON that can be read.', '请求内容不是有效的 JSON。'),
  badEncoding: problem('bad-encoding', 400, 'The body is not UTF-8.', '请求内容不是 UTF-8 编码。'),
  forbiddenKey: problem('forbidden-key', 400, 'The name {name} is not allowed in a body.', '请求内容中不允许使用名称 {name}。'),
  tooDeep: problem('too-deep', 400, 'The body is nested deeper than {limit} levels.', '请求内容嵌套超过 {limit} 层。'),
  badText: problem('bad-text', 422, 'A text holds characters that cannot be stored.', '文本包含无法存储的字符。'),
  badNumber: problem('bad-number', 422, 'A number is too large.', '数字过大。'),
  badAddress: problem('bad-address', 400, 'The address cannot be read.', '无法识别该地址。'),
  badRequest: problem('bad-request', 400, 'The request cannot be read.', '无法识别该请求。'),
  notSignedIn: problem('not-signed-in', 401, 'Please sign in.', '请先登录。'),
  keyReadsOnly: problem('api-key.read-only', 403, 'This API key only reads.', '该 API 密钥为只读。'),
  keyRefused: problem('api-key.person-only', 403, 'This cannot be done with an API key: sign in.', '此操作不能使用 API 密钥，请登录后进行。'),
  crossOrigin: problem('cross-origin', 403, 'This request came from another site and was refused.', '请求来自其他网站，已被拒绝。'),
  notFound: problem('not-found', 404, 'There is nothing at this address.', '此地址没有内容。'),
  methodNotAllowed: problem('method-not-allowed', 405, 'This address does not take {method}.', '此地址不支持 {method}。'),
  notAcceptable: problem('not-acceptable', 406, 'The answer is JSON.', '返回内容为 JSON。'),
  timeout: problem('request-timeout', 408, 'The request took too long to arrive.', '请求传输超时。'),
  lengthRequired: problem('length-wrong', 400, 'The length of the body is not as announced.', '请求内容长度与声明不符。'),
  tooLarge: problem('body-too-large', 413, 'The body is larger than {limit} bytes.', '请求内容超过 {limit} 字节。'),
  mediaType: problem('unsupported-media-type', 415, 'The body must be sent as application/json.', '请求内容必须以 application/json 发送。'),
  invalid: problem('validation.failed', 422, 'Some values are not valid.', '部分内容无效。'),
  versionMissing: problem('version-missing', 428, 'Say with If-Match which version you saw.', '请用 If-Match 说明您看到的版本。'),
  versionUnreadable: problem('version-unreadable', 400, 'If-Match is a version such as "3".', 'If-Match 应为版本号，例如 "3"。'),
  keyUnreadable: problem('key-unreadable', 400, 'Idempotency-Key is 1 to 200 visible ASCII characters.', 'Idempotency-Key 应为 1 至 200 个可见 ASCII 字符。'),
  tooMany: problem('too-many-requests', 429, 'Too many requests. Please try again in {seconds} seconds.', '请求过于频繁，请在 {seconds} 秒后重试。'),
  headersTooLarge: problem('headers-too-large', 431, 'The headers are too large.', '请求头过大。'),
  internal: problem('internal', 500, 'Something went wrong on our side. It has been noted.', '服务器出现错误，已记录。'),
  closing: problem('closing', 503, 'The server is being stopped. Please try again shortly.', '服务器正在停止，请稍后重试。'),
} as const

/** An RFC 9457 problem document. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly instance: string
  readonly fields?: readonly { readonly path: string; readonly rule: string; readonly message: string }[]
  readonly [extra: string]: unknown
}

/** The Problem in one language; `instance` is the id of the request, by which the log finds it. */
export function problemDocument({ details }: Problem, language: Language, requestId: string): ProblemDocument {
  const fields = details.fields?.map(({ path, rule, message, values }) => ({ path, rule, message: say(message, language, values) }))
  const title = say(details.title, language, details.values)
  const detail = fields === undefined || fields.length === 0 ? undefined : fields.map(({ message }) => message).join(' ').slice(0, 2000)
  return {
    ...inLanguage(details.extra ?? {}, language),
    type: `/problems/${details.kind}`,
    title,
    status: details.status,
    ...(detail === undefined ? {} : { detail }),
    instance: `/requests/${requestId}`,
    ...(fields === undefined ? {} : { fields }),
  }
}

/** Words inside further members are told in the language too. */
function inLanguage(extra: Readonly<Record<string, unknown>>, language: Language): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extra).map(([name, value]) => [name, isWords(value) ? say(value, language) : value]))
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string'
}
