import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

interface Operation { readonly operationId: string; readonly tags: readonly string[]; readonly summary: string; readonly responses: Readonly<Record<string, unknown>>; readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[] }

let app: TestApp
let served: Set<string>
let paths: Record<string, Record<string, Operation>>
let text: string
beforeAll(async () => {
  app = await testApp({ setUp: false })
  const answer = await app.nobody().get('/api/v1/openapi.json')
  ;({ paths } = answer.body)
  text = answer.text
  served = routesOf(app.door.printRoutes({ commonPrefix: false }))
})

describe('the API document', () => {
  test('describes every served route and no other; those of own objects to whoever has some', () => {
    const described = new Set(Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)))
    expect(described.size).toBeGreaterThan(300)
    // The routes of objects that a company made stand in the document of that company (test/custom).
    expect([...served].filter((route) => !/^GET \/?\*$/.test(route) && !route.includes('/{customObject}')).sort()).toEqual([...described].sort())
  })

  test('gives each operation an id of its own, a tag, a summary and its refusals', () => {
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { operationId, tags, summary, responses } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/)
      expect(tags).toHaveLength(1)
      expect(summary.length).toBeGreaterThan(3)
      expect(Object.keys(responses).some((status) => status.startsWith('4'))).toBe(true)
      // Whoever comes back from a provider is sent on: no 2xx.
      expect(Object.keys(responses).some((status) => /^[23]/.test(status))).toBe(true)
    }
  })

  test('declares each parameter of a path', () => {
    const { components } = JSON.parse(text)
    expect(Object.keys(components.parameters).length).toBeGreaterThan(10)
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters = [] } of Object.values(methods)) expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(named)
    }
  })

  test('refers to components that are there, and has none that nothing refers to', () => {
    const { components } = JSON.parse(text)
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name))
    const names = Object.keys(components.schemas)
    expect([...referred].filter((name) => !names.includes(name!))).toEqual([])
    expect(names.filter((name) => !referred.has(name))).toEqual([])
    const document: unknown = JSON.parse(text)
    const pointers = new Set([...text.matchAll(/"\$ref":"(#[^"]+)"/g)].map(([, to]) => to!))
    expect([...pointers].filter((to) => !exists(document, to))).toEqual([])
  })
})

function exists(document: unknown, pointer: string): boolean {
  return pointer.slice(2).split('/').reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), document) !== undefined
}

/** Fastify prints a tree; the branches without a common prefix are whole addresses. */
function routesOf(printed: string): Set<string> {
  const routes = new Set<string>()
  const parents: string[] = []
  for (const line of printed.split('\n')) {
    const match = /^([│├└─\s]*)(\S.*?)(?: \((.+)\))?$/.exec(line)
    if (match === null) continue
    const depth = Math.floor((match[1] ?? '').length / 4)
    parents.length = depth
    parents[depth] = match[2] ?? ''
    const address = parents.slice(1, depth + 1).join('').replace(/:(\w+)/g, '{$1}') || match[2]!
    for (const method of (match[3] ?? '').split(', ')) if (method !== '' && method !== 'HEAD') routes.add(`${method} ${address}`)
  }
  return routes
}
