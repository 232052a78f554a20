import pg from 'pg'

// What PostgreSQL's types become in JavaScript, in one place. Text comes in; UTC is set on each connection.

const parsers = new Map<number, (text: string) => unknown>([
  [20, parseBigint],
  [1016, arrayOf(parseBigint)],
  [1082, (text) => text], // A date has no time and no zone: it stays 'YYYY-MM-DD'.
  [1182, arrayOf((text) => text)],
  [1184, parseInstant],
  [1185, arrayOf(parseInstant)],
  [1114, (text) => text],
  [1700, (text) => text], // numeric is exact; whoever wants a double says so.
])

/** For `types` of a pg client. */
export const typeParsers: pg.CustomTypesConfig = { getTypeParser: parserOf }

function parserOf(oid: number, format: 'text' | 'binary' = 'text'): (text: string) => unknown {
  const own = format === 'text' ? parsers.get(oid) : undefined
  if (own !== undefined) return own
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the driver's own parsers are untyped
  const usual: (text: string) => unknown = pg.types.getTypeParser(oid, 'text')
  return usual
}

/** A bigint as a number. @throws RangeError when it is too large to be exact. */
export function parseBigint(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`The number ${text} is too large to be exact`)
  return number
}

/** '2026-01-31 08:00:00.123456+00' as ISO text in UTC with milliseconds. */
export function parseInstant(text: string): string {
  const plain = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (plain !== null) return `${plain[1]}T${plain[2]}.${(plain[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
  return new Date(text).toISOString()
}

function arrayOf(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => readArray(text).map((entry) => (entry === null ? null : parse(entry)))
}

/** A one-dimensional array of values that hold no comma, as all of the above do: {1,NULL,"2026-01-01 00:00:00+00"}. */
function readArray(text: string): (string | null)[] {
  const inner = text.slice(1, -1)
  if (inner === '') return []
  return inner.split(',').map((entry) => (entry === 'NULL' ? null : entry.replace(/^"|"$/g, '')))
}
