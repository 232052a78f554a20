import type { Call, Route } from './route.ts'
import { checkText } from './json.ts'
import { problems } from './problems.ts'

/** What a request says, parsed. */
export type Parts = Pick<Call, 'params' | 'query' | 'body'>

/** Parses what the request says, when it is first asked for and no more than once. @throws Problem, ZodError */
export function partsOf(route: Route, request: Call['request']): () => Parts {
  let parts: Parts | undefined
  return () => (parts ??= { params: texts(request.params), query: texts(route.repeats === true ? firstOfEach(request.query) : request.query), body: bodyOf(route, request) })
}

function bodyOf(route: Route, { body, method }: Call['request']): unknown {
  if (route.body !== undefined) {
    if (body === undefined && method !== 'GET' && !route.body.safeParse(undefined).success) throw problems.malformed()
    return route.body.parse(body)
  }
  if (body !== undefined && body !== null) throw problems.invalid({ fields: [{ path: '', rule: 'no-body', message: { en: 'This address takes no body.', zh: '此地址不接受请求内容。' } }] })
  return undefined
}

function firstOfEach(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? value[0] : value]))
}

/** Each name once: a name given twice is no text, and refused. */
function texts(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(Object.entries(given).map(([name, value]) => {
    if (typeof value !== 'string') throw problems.invalid({ fields: [{ path: `/${name.slice(0, 80)}`, rule: 'once', message: { en: 'This may be given once only.', zh: '此项只能出现一次。' } }] })
    return [checkText(name, 'name'), checkText(value, name.slice(0, 80))]
  }))
}
