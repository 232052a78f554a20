import pg from 'pg'

/** What the driver works with inside and does not declare (pg 8.23). */
interface Inside {
  readonly name: string
  callback: (error: Error | null | undefined, result: pg.QueryResult) => void
  _accumulateRows: boolean
  readonly _result: ResultInside
  prepare(connection: pg.Connection): void
  handleRowDescription(message: unknown): void
  handleCommandComplete(message: unknown, connection: pg.Connection): void
}
interface ResultInside extends Pick<pg.QueryResult, 'fields'> {
  _parsers: unknown
  _prebuiltEmptyResultObject: unknown
}

/** What the rows of a statement look like, as the driver has worked it out; of one without rows no fields. */
type Shape = Pick<ResultInside, 'fields' | '_parsers' | '_prebuiltEmptyResultObject'>

const usual = pg.Query.prototype as unknown as Inside

/** By connection and name of the statement: there the server has told it, and would refuse to answer otherwise. */
const known = new WeakMap<pg.Connection, Map<string, Shape>>()
/** The latest by name: connections on which it is the same hold one of them together. */
const latest = new Map<string, Shape>()
const latestAtMost = 1000

/**
 * A named statement that asks the server what its rows look like once for each connection, and not with every call: for a table of a
 * hundred columns that takes both sides longer than the row itself. A statement whose rows would look otherwise (the table was
 * changed) is refused by the server by itself, see isStalePlan.
 */
class KeptQuery extends pg.Query {
  prepare(connection: pg.Connection): void {
    const inside = insideOf(this)
    const shape = known.get(connection)?.get(inside.name)
    if (shape === undefined) return usual.prepare.call(this, connection)
    const { _result: result } = inside
    Object.assign(result, shape)
    Object.assign(inside, { _accumulateRows: true })
    return usual.prepare.call(this, undescribed(connection))
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    const { name, _result: result } = insideOf(this)
    keep(connection, name, result)
    usual.handleCommandComplete.call(this, message, connection)
  }
}

function insideOf(query: KeptQuery): Inside {
  return query as unknown as Inside
}

function keep(connection: pg.Connection, name: string, { fields, _parsers, _prebuiltEmptyResultObject }: ResultInside): void {
  let shapes = known.get(connection)
  if (shapes === undefined) known.set(connection, shapes = new Map<string, Shape>())
  if (shapes.has(name)) return
  let shape = latest.get(name)
  if (shape === undefined || !alike(shape, fields)) {
    if (latest.size >= latestAtMost) latest.clear()
    latest.set(name, shape = { fields, _parsers, _prebuiltEmptyResultObject })
  }
  shapes.set(name, shape)
}

function alike({ fields: known }: Shape, fields: readonly pg.FieldDef[]): boolean {
  return known.length === fields.length && known.every(({ name, dataTypeID, format }, place) => name === fields[place]?.name && dataTypeID === fields[place].dataTypeID && format === fields[place].format)
}

const undescribedOnes = new WeakMap<pg.Connection, pg.Connection>()

/** The same connection, on which nobody asks what rows look like. */
function undescribed(connection: pg.Connection): pg.Connection {
  let other = undescribedOnes.get(connection)
  if (other === undefined) undescribedOnes.set(connection, other = Object.create(connection, { describe: { value: () => undefined } }) as pg.Connection)
  return other
}

/** Sends a named statement on the connection. @returns its rows and count, or fails as the driver does. */
export function askKept<Row extends pg.QueryResultRow>(client: pg.ClientBase, config: pg.QueryConfig & { readonly name: string }): Promise<pg.QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    const query = new KeptQuery(config)
    insideOf(query).callback = (error, result) => { if (error === null || error === undefined) resolve(result as pg.QueryResult<Row>); else reject(error) }
    client.query(query)
  })
}
