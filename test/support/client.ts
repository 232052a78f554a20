import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** An answer as tests look at it. */
export interface TestAnswer {
  readonly status: number
  // eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
  readonly body: any
  readonly headers: LightMyRequestResponse['headers']
  readonly text: string
  readonly bytes: Buffer
}

export interface TestRequest { readonly headers?: Readonly<Record<string, string>>; readonly language?: 'en' | 'zh'; readonly key?: string; readonly version?: number }

/** Somebody who is signed in (or nobody), speaking to the door as a browser does. */
export class TestClient {
  readonly #door: FastifyInstance
  readonly userId: string
  readonly name: string
  readonly email: string
  cookie: string | undefined

  constructor(door: FastifyInstance, who: { readonly userId: string; readonly name: string; readonly email: string; readonly cookie?: string | undefined }) {
    this.#door = door
    this.userId = who.userId
    this.name = who.name
    this.email = who.email
    this.cookie = who.cookie
  }

  get(path: string, request: TestRequest = {}): Promise<TestAnswer> { return this.#send('GET', path, undefined, request) }
  post(path: string, body?: unknown, request: TestRequest = {}): Promise<TestAnswer> { return this.#send('POST', path, body, request) }
  put(path: string, body?: unknown, request: TestRequest = {}): Promise<TestAnswer> { return this.#send('PUT', path, body, request) }
  patch(path: string, body: unknown, request: TestRequest = {}): Promise<TestAnswer> { return this.#send('PATCH', path, body, request) }
  delete(path: string, request: TestRequest = {}): Promise<TestAnswer> { return this.#send('DELETE', path, undefined, request) }

  /** Creates a record and gives it; anything but a 201 fails the test with the answer. */
  // eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
  async create(path: string, values: object): Promise<any> {
    const answer = await this.post(`/api/v1/${path}`, values)
    if (answer.status !== 201) throw new Error(`POST /api/v1/${path} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }

  async #send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown, { headers = {}, language = 'en', key, version }: TestRequest): Promise<TestAnswer> {
    const response = await this.#door.inject({
      method, url: path,
      headers: {
        'accept-language': language, 'sec-fetch-site': 'same-origin',
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const given = response.headers['set-cookie']
    const cookie = (Array.isArray(given) ? given[0] : given)?.split(';')[0]
    if (cookie !== undefined) this.cookie = cookie.endsWith('=') ? undefined : cookie
    return { status: response.statusCode, headers: response.headers, text: response.body, bytes: response.rawPayload, body: parsed(response.body) }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
