// What DuckDB's types become on the wire: numbers, dates (days) and instants (milliseconds) as doubles with NaN for what is missing,
// all else as texts or lists of texts.
import { DuckDBTypeId } from '@duckdb/node-api'

const kinds = new Map([
  [DuckDBTypeId.BOOLEAN, 'boolean'], [DuckDBTypeId.TINYINT, 'number'], [DuckDBTypeId.SMALLINT, 'number'], [DuckDBTypeId.INTEGER, 'number'], [DuckDBTypeId.BIGINT, 'number'],
  [DuckDBTypeId.UTINYINT, 'number'], [DuckDBTypeId.USMALLINT, 'number'], [DuckDBTypeId.UINTEGER, 'number'], [DuckDBTypeId.UBIGINT, 'number'], [DuckDBTypeId.HUGEINT, 'number'],
  [DuckDBTypeId.FLOAT, 'number'], [DuckDBTypeId.DOUBLE, 'number'], [DuckDBTypeId.DECIMAL, 'number'], [DuckDBTypeId.DATE, 'date'], [DuckDBTypeId.TIMESTAMP, 'instant'], [DuckDBTypeId.TIMESTAMP_TZ, 'instant'], [DuckDBTypeId.LIST, 'list'],
])

/** One column of a chunk, into the array from the place on; plain numbers and ids straight from the bytes as they lie. */
function columnOf(vector, kind, into, from) {
  const count = vector.itemCount
  const isThere = validityOf(vector)
  if (plain.has(vector.type.typeId) && vector.items !== undefined) {
    if (isThere === undefined && !(vector.items instanceof BigInt64Array || vector.items instanceof BigUint64Array)) into.set(vector.items, from)
    else for (let index = 0; index < count; index += 1) into[from + index] = isThere === undefined || isThere(index) ? Number(vector.items[index]) : NaN
    return
  }
  if (into instanceof Ids) {
    for (let index = 0; index < count; index += 1) if (isThere === undefined || isThere(index)) into.add(vector.dataView, index * 16, from + index)
    return
  }
  const read = kind === 'text' ? String : kind === 'list' ? listed : numbered
  const missing = kind === 'text' || kind === 'list' ? null : NaN
  for (let index = 0; index < count; index += 1) {
    const value = vector.getItem(index)
    into[from + index] = value === null ? missing : read(value)
  }
}

const plain = new Set([DuckDBTypeId.TINYINT, DuckDBTypeId.SMALLINT, DuckDBTypeId.INTEGER, DuckDBTypeId.BIGINT, DuckDBTypeId.UTINYINT, DuckDBTypeId.USMALLINT, DuckDBTypeId.UINTEGER, DuckDBTypeId.UBIGINT, DuckDBTypeId.FLOAT, DuckDBTypeId.DOUBLE])

/** Whether a row has a value: a bit each; undefined where all have one. */
function validityOf({ validity }) {
  if (!validity?.data) return undefined
  const bits = new Uint8Array(validity.data.buffer, validity.data.byteOffset, validity.data.byteLength)
  const { offset } = validity
  return (index) => ((bits[(offset + index) >> 3] >> ((offset + index) & 7)) & 1) === 1
}

const room = 32768
const length = 36
const digits = Uint16Array.from({ length: 256 }, (_, byte) => { const text = byte.toString(16).padStart(2, '0'); return text.charCodeAt(0) | (text.charCodeAt(1) << 8) })

/** Ids as plain text one after the other, and which rows have one: as an array of strings they would take ten times as long on their way. */
class Ids {
  count = 0
  there = new Uint8Array(room)
  bytes = new Uint8Array(room * length)
  /** An id lies as a number of sixteen bytes, the low ones first, its highest bit turned so that ids are ordered as numbers are. */
  add(view, at, row) {
    this.there[row] = 1
    let place = this.count * length
    this.count += 1
    for (let byte = 15; byte >= 0; byte -= 1) {
      const pair = digits[byte === 15 ? view.getUint8(at + 15) ^ 0x80 : view.getUint8(at + byte)]
      this.bytes[place] = pair & 255
      this.bytes[place + 1] = pair >> 8
      place += 2
      if (byte === 12 || byte === 10 || byte === 8 || byte === 6) { this.bytes[place] = 45; place += 1 }
    }
  }
  take(rows) {
    const taken = { ids: this.bytes.slice(0, this.count * length), there: this.there.slice(0, rows) }
    this.count = 0
    this.there.fill(0)
    return taken
  }
}

const listed = ({ items }) => items.map((each) => (each === null ? null : String(each)))

function numbered(value) {
  if (typeof value === 'number') return value
  if (typeof value !== 'object') return Number(value)
  if ('days' in value) return value.days
  return 'micros' in value ? Number(value.micros) / 1000 : value.toDouble()
}

/** Rows of several chunks, gathered to be sent at once; what was taken is to be written before more is added. */
export class Gathered {
  rows = 0
  constructor(result) {
    this.names = result.columnNames()
    const types = result.columnTypes()
    this.kinds = types.map(({ typeId }) => kinds.get(typeId) ?? 'text')
    this.columns = types.map(({ typeId }, place) => (typeId === DuckDBTypeId.UUID ? new Ids() : this.kinds[place] === 'text' || this.kinds[place] === 'list' ? [] : new Float64Array(room)))
  }
  add(chunk) {
    for (let index = 0; index < this.kinds.length; index += 1) columnOf(chunk.getColumnVector(index), this.kinds[index], this.columns[index], this.rows)
    this.rows += chunk.rowCount
  }
  take() {
    const rows = this.rows
    this.rows = 0
    return this.columns.map((column, place) => {
      if (column instanceof Ids) return column.take(rows)
      if (column instanceof Float64Array) return column.subarray(0, rows)
      this.columns[place] = []
      return column
    })
  }
}
