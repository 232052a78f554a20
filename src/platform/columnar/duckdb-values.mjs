// What DuckDB's types become on the wire: numbers, dates (days) and instants (milliseconds) as doubles with NaN for what is missing,
// all else as texts or lists of texts.
import { DuckDBTypeId } from '@duckdb/node-api'

const kinds = new Map([
  [DuckDBTypeId.BOOLEAN, 'boolean'], [DuckDBTypeId.TINYINT, 'number'], [DuckDBTypeId.SMALLINT, 'number'], [DuckDBTypeId.INTEGER, 'number'], [DuckDBTypeId.BIGINT, 'number'],
  [DuckDBTypeId.UTINYINT, 'number'], [DuckDBTypeId.USMALLINT, 'number'], [DuckDBTypeId.UINTEGER, 'number'], [DuckDBTypeId.UBIGINT, 'number'], [DuckDBTypeId.HUGEINT, 'number'],
  [DuckDBTypeId.FLOAT, 'number'], [DuckDBTypeId.DOUBLE, 'number'], [DuckDBTypeId.DECIMAL, 'number'], [DuckDBTypeId.DATE, 'date'], [DuckDBTypeId.TIMESTAMP, 'instant'], [DuckDBTypeId.TIMESTAMP_TZ, 'instant'], [DuckDBTypeId.LIST, 'list'],
])

/** One column of a chunk, into the array from the place on. */
function columnOf(vector, kind, into, from) {
  const read = kind === 'text' ? String : kind === 'list' ? listed : numbered
  const missing = kind === 'text' || kind === 'list' ? null : NaN
  for (let index = 0; index < vector.itemCount; index += 1) {
    const value = vector.getItem(index)
    into[from + index] = value === null ? missing : read(value)
  }
}

const listed = ({ items }) => items.map((each) => (each === null ? null : String(each)))

function numbered(value) {
  if (typeof value === 'number') return value
  if (typeof value !== 'object') return Number(value)
  if ('days' in value) return value.days
  return 'micros' in value ? Number(value.micros) / 1000 : value.toDouble()
}

/** Rows of several chunks, gathered to be sent at once. */
export class Gathered {
  rows = 0
  constructor(result) {
    this.names = result.columnNames()
    this.kinds = result.columnTypes().map(({ typeId }) => kinds.get(typeId) ?? 'text')
    this.empty()
  }
  empty() {
    this.rows = 0
    this.columns = this.kinds.map((kind) => (kind === 'text' || kind === 'list' ? [] : new Float64Array(32768)))
  }
  add(chunk) {
    for (let index = 0; index < this.kinds.length; index += 1) columnOf(chunk.getColumnVector(index), this.kinds[index], this.columns[index], this.rows)
    this.rows += chunk.rowCount
  }
  take() {
    const taken = this.columns.map((column) => (column instanceof Float64Array ? column.slice(0, this.rows) : column))
    this.empty()
    return taken
  }
}
