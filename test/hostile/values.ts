import fc from 'fast-check'

/** What is known of the installation that values may name: own ids, ids of another company, one record of each object. */
export interface Names { readonly own: readonly string[]; readonly foreign: readonly string[]; readonly cursor: string; /** By the address of the list. */ readonly there: ReadonlyMap<string, string> }

export interface Schema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
  readonly required?: readonly string[]
}

export type Resolve = (schema: Schema) => Schema

function nested(depth: number, inner: unknown): unknown {
  let value = inner
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

const texts = [
  '', ' ', '\u0000', 'a\u0000b', '\uD800', '\uDC00x', '\u202Eevil\u202C', '\uFEFF', '👩‍👩‍👧', 'é', 'a'.repeat(300), '汉'.repeat(5000), 'x'.repeat(100_000), '2026-02-31', '2026-13-01', '0000-00-00', '+275760-09-14', '9999-12-31T23:59:60Z',
  "' or 1=1 --", '"; drop table customer; --', '{{7*7}}', '${7*7}', '<script>alert(1)</script>', '=cmd|calc', '../../etc/passwd', '__proto__', 'constructor', 'toString', 'null', 'NaN', 'Infinity', '-1', '1e309', '%00', '\\', 'javascript:alert(1)', 'a@b', '+86 138 0013 8000',
] as const
const numbers = [-1, -0, 0.1, 1.5, -1.5, 2 ** 31, 2 ** 53, 2 ** 63, -(2 ** 63), 1e15, 1e30, 1e308, 5e-324, 99_999_999_999_999] as const

/** A value that hardly any place takes. */
export function hostile({ own, foreign }: Names): fc.Arbitrary<unknown> {
  const id = fc.constantFrom(...own, ...foreign, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff')
  return fc.oneof(
    fc.constantFrom(...texts), fc.constantFrom(...numbers), fc.constantFrom(null, true, false, [], {}, [[]], [null]),
    fc.constantFrom(nested(20, 1), nested(40, 'deep')), id, id.map((one) => ({ id: one })), id.map((one) => [{ object: 'customer', id: one }]), id.map((one) => ({ object: 'nothing', id: one })),
    fc.constantFrom(
      { amount: -1, currency: 'CNY' }, { amount: 1.5, currency: 'CNY' }, { amount: 1e30, currency: 'XXX' }, { amount: '1', currency: 'CNY' }, { latitude: 91, longitude: 1e9, datum: 'WGS-84' },
      { field: 'name', is: 'equals', value: { viewer: 'nobody' } }, { and: [{ or: [{ not: { field: '__proto__', is: 'isEmpty' } }] }] }, { some: 'constructor', where: {} }, { aggregate: 'sum', over: 'contacts', of: 'name', is: 'moreThan', value: 'x' },
      { period: 'century', offset: 1e9 }, { amount: 1e9, unit: 'year' },
    ),
    fc.array(fc.constantFrom('a', '\u0000', 1, null), { minLength: 0, maxLength: 600 }), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.double(),
  )
}

/** A value that the schema takes, so that what stands beside it reaches further in. */
export function fitting(schema: Schema, names: Names, resolve: Resolve, depth = 0): fc.Arbitrary<unknown> {
  const { type, format, enum: choices, properties = {}, items, anyOf } = resolve(schema)
  if (choices !== undefined) return fc.constantFrom(...choices)
  if (anyOf !== undefined) return depth > 3 ? fc.constant(null) : fc.oneof(...anyOf.map((one) => fitting(one, names, resolve, depth + 1)))
  const [kind] = [type].flat()
  if (kind === 'string') return format === 'uuid' ? fc.constantFrom(...names.own) : fc.constantFrom('Something', 'sales', 'CNY', 'a@example.com', '2026-11-20', '13800138000', '2026-11-20T08:00:00Z')
  if (kind === 'integer' || kind === 'number') return fc.constantFrom(0, 1, 5, 100)
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'array') return depth > 3 || items === undefined ? fc.constant([]) : fc.array(fitting(items, names, resolve, depth + 1), { maxLength: 2 })
  if (kind === 'object') return depth > 3 ? fc.constant({}) : fc.record(Object.fromEntries(Object.entries(properties).slice(0, 6).map(([name, inner]) => [name, fitting(inner, names, resolve, depth + 1)])), { requiredKeys: [] })
  return fc.jsonValue({ maxDepth: 1 })
}

/** A body with names that the schema knows and some that nothing should, with good and bad values side by side. */
export function bodyOf(schema: Schema, names: Names, resolve: Resolve): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = resolve(schema)
  const known = Object.entries(properties)
  const one = known.length === 0 ? fc.tuple(fc.constant('anything'), hostile(names)) : fc.constantFrom(...known).chain(([name, inner]) => fc.tuple(fc.constant(name), fc.oneof({ weight: 2, arbitrary: hostile(names) }, { weight: 1, arbitrary: fitting(inner, names, resolve) })))
  const strange = fc.tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'workspaceId', 'version', 'id', 'createdBy', 'accessOwner', 'custom', 'deletedAt', 'x'.repeat(200), '\u0000', ''), hostile(names))
  const whole = fc.record(Object.fromEntries(known.filter(([name]) => required.includes(name)).map(([name, inner]) => [name, fitting(inner, names, resolve)])))
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(whole, fc.array(one, { minLength: 1, maxLength: 4 }), fc.array(strange, { maxLength: 1 })).map(([base, some, odd]) => members([...Object.entries(base), ...some, ...odd])) },
    { weight: 1, arbitrary: hostile(names) },
  )
}

/** Own members also for names such as __proto__, so that they are sent. */
function members(pairs: readonly (readonly [string, unknown])[]): object {
  const made = {}
  for (const [name, value] of pairs) Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true })
  return made
}

/** Bodies that are no JSON, or not the JSON that they say. */
export const brokenBodies: readonly { readonly payload: Buffer | string; readonly type: string | undefined }[] = [
  { payload: '{', type: 'application/json' }, { payload: '', type: 'application/json' }, { payload: '{"a":1e999}', type: 'application/json' }, { payload: '{"a":"\\ud800"}', type: 'application/json' },
  { payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), type: 'application/json' }, { payload: Buffer.from('{"name":"x"}', 'utf16le'), type: 'application/json; charset=utf-16' },
  { payload: '\uFEFF{}', type: 'application/json' }, { payload: '{"__proto__":{"administrator":true}}', type: 'application/json' }, { payload: '{"a":1,"a":2}', type: 'application/json' },
  { payload: `${'['.repeat(50_000)}${']'.repeat(50_000)}`, type: 'application/json' }, { payload: 'name=x&owner=y', type: 'application/x-www-form-urlencoded' }, { payload: '<a/>', type: 'application/xml' },
  { payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="../../a"\r\n\r\nx', type: 'multipart/form-data; boundary=x' }, { payload: 'x', type: 'multipart/form-data' }, { payload: '{}', type: undefined }, { payload: '{}', type: 'text/plain' }, { payload: 'null', type: 'application/json' }, { payload: '[]', type: 'application/json' }, { payload: '"x"', type: 'application/json' },
]

/** JSON that parses, and says what no route should take; each is sent to some route in each run. */
export const oddBodies = [
  'true', '1e999', '-1', '""', '[[[[]]]]', '"\\ud800"', '{"\\u0000":1}', '{"__proto__":{}}', '{"constructor":1}', '{"id":"x","version":-1}', '{"a":9007199254740993}',
  '{"filter":{"and":[{"or":[{"not":{}}]}]}}', '{"filter":{"field":"owner.manager.manager.manager.name","is":"equals","value":1}}', '{"filter":{"field":"__proto__","is":"equals","value":1}}',
  '{"filter":{"some":"constructor"}}', '{"filter":{"aggregate":"sum","over":"x","is":"equals"}}', '{"sort":[{"field":"toString"}]}', '{"measures":[{"function":"sum","field":"name"}]}',
  '{"measures":[{"function":"count"}],"groupBy":{"field":"name; drop table customer","period":"day"}}', '{"limit":0}', '{"limit":1e308}', '{"cursor":"a.b"}', '{"from":{"a":[]},"sort":[{"field":"createdAt"}]}',
  '{"ids":["x"],"changes":{}}', '{"ids":[],"action":"record.purge"}', '{"values":{"phone":[1],"name":{"a":1}}}', '{"asOf":"9999-99-99T00:00:00Z"}', '{"to":{"object":"user","id":"x"}}', '{"undo":"x"}',
] as const

/** Any JSON text at all, or one of the odd ones. */
export const anyBodies = fc.oneof(fc.json({ maxDepth: 6 }), fc.constantFrom(...oddBodies))

/** Texts of hardly any meaning, as a part of an address holds them. */
const anySegments = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('../../etc/passwd', '\\', 'a'.repeat(501), '\u202e', '١٢٣', '-0', '1e5', '{}', '[]', '01890000-0000-7000-8000-000000000000'),
).map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, 'x')))

/** Values of parts of an address, as they are sent: some are percent-encoded, some wrongly. */
export function segments({ own, foreign, there }: Names, path: string): fc.Arbitrary<string> {
  const right = there.get(path.split('/{')[0] ?? '')
  return fc.oneof(
    ...(right === undefined ? [] : [{ weight: 8, arbitrary: fc.constant(right) }]),
    { weight: 3, arbitrary: fc.constantFrom(...own) }, { weight: 2, arbitrary: fc.constantFrom(...foreign) }, { weight: 2, arbitrary: anySegments },
    { weight: 3, arbitrary: fc.constantFrom('1', 'null', 'undefined', '%ff', '%', '%00', '%E0%A4%A', '..%2f..%2fetc', '%2e%2e', 'constructor', '__proto__', 'a'.repeat(600), '%F0%9F%91%A9', "'%20or%201=1", '00000000-0000-0000-0000-000000000000', '*', ':id', ';a=b', '1e9') },
  )
}

export function queryValues(names: Names): fc.Arbitrary<string> {
  const turned = `${names.cursor.slice(0, -2)}${names.cursor.endsWith('A') ? 'B' : 'A'}${names.cursor.slice(-1)}`
  return fc.oneof(
    fc.constantFrom('', '%00', '%ff', '%', '-1', '0', '1', '99999', '1e3', 'name', '-name,createdAt', 'name;drop table', '__proto__', 'constructor.name', encodeURIComponent('\u202E'), 'true', 'false', 'maybe', '2026-02-31', '2026-02-28T00:00:00Z', '9999-99-99T99:99:99Z', encodeURIComponent('{"field":"name","is":"equals","value":{}}'), '%7B', encodeURIComponent('{"a":'.repeat(60)), 'x'.repeat(9000), encodeURIComponent(names.cursor), encodeURIComponent(turned), encodeURIComponent(names.cursor.split('').reverse().join(''))),
    fc.constantFrom(...names.own, ...names.foreign), anyBodies.map(encodeURIComponent), anySegments,
    hostile(names).map((value) => encodeURIComponent(JSON.stringify(value)?.replace(/[\uD800-\uDFFF]/g, '?').slice(0, 4000) ?? '')),
  )
}
