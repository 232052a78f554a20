// Runs in a process of its own, which alone has DuckDB's file open: what a large question costs stays out of the server's memory and
// off its loop. Answers over a local socket; ends with the channel of its parent, or when nobody asked for a while.
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { deserialize, serialize } from 'node:v8'
import { BIGINT, BOOLEAN, DOUBLE, DuckDBInstance, LIST, listValue, SQLNULL, StatementType, VARCHAR } from '@duckdb/node-api'
import { Gathered } from './duckdb-values.mjs'

// What it makes is its user's alone.
process.umask(0o077)
const { file, socket: address, tokenFile, load, temp, memory, threads, readers, idle } = JSON.parse(process.argv[2])

/** The exit code by which the parent knows that the file is not to be trusted; a full disk or a file that another has open is no damage. */
const damaged = 3
const isDamage = (message) => /not a valid|checksum|corrupt|version number|deserializ|replaying WAL|INTERNAL Error/i.test(message) && !/space left/i.test(message)
const give = ({ message }) => new Promise(() => { process.send({ fault: message }, () => process.exit(isDamage(message) ? damaged : 1)) })

const instance = await DuckDBInstance.create(file, {
  autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', memory_limit: memory, threads: String(threads), temp_directory: temp, preserve_insertion_order: 'false',
  default_null_order: 'nulls_last_on_asc_first_on_desc', integer_division: 'true',
}).catch(give)
const writer = await instance.connect()
const token = readFileSync(tokenFile, 'utf8')
try {
  await writer.run(`set global allowed_directories = ['${load.replaceAll("'", "''")}']`)
  await writer.run(`set global TimeZone = 'UTC'`)
  await writer.run('create table if not exists main.warehouse_cursor (workspace_id integer not null, position bigint not null, shape varchar not null, filled_at varchar not null)')
  await writer.run('set global enable_external_access = false')
  await writer.run('set global lock_configuration = true')
} catch (error) {
  await give(error)
}

const cursors = new Map((await rowsOf(writer, 'select workspace_id, position, shape, filled_at from main.warehouse_cursor')).map(([id, position, shape, filledAt]) => [id, { position: Number(position), shape, filledAt }]))
const tables = new Map()
for (const [table, column, type] of await rowsOf(writer, `select table_name, column_name, data_type from duckdb_columns() where schema_name = 'main' and not internal order by column_index`)) {
  if (!tables.has(table)) tables.set(table, new Map())
  tables.get(table).set(column, type)
}

const waiting = new Set()
const free = []
let made = 0
const queue = []
let quiet
let busy = 0
const rest = () => {
  clearTimeout(quiet)
  if (busy === 0) quiet = setTimeout(() => { writer.run('checkpoint').catch(() => undefined).finally(() => process.exit(0)) }, idle)
}

const name = (text) => {
  if (!/^[a-z_][a-z0-9_]*$/.test(text)) throw new Error(`Not a name: ${text}`)
  return `"${text}"`
}
const type = (text) => {
  if (!/^[a-z ]+(\[\])?$/.test(text)) throw new Error(`Not a type: ${text}`)
  return text
}

/** What a client may ask for, by name. */
const operations = {
  async prepare({ tables: wanted }) {
    const added = []
    for (const { name: table, columns } of wanted) {
      const known = tables.get(table)
      if (known === undefined) await writer.run(`create table main.${name(table)} (${columns.map((column) => `${name(column.name)} ${type(column.type)}`).join(', ')})`)
      for (const column of known === undefined ? [] : columns) {
        if (known.has(column.name)) continue
        await writer.run(`alter table main.${name(table)} add column ${name(column.name)} ${type(column.type)}`)
        added.push(table)
      }
      tables.set(table, new Map([...known ?? [], ...columns.map((column) => [column.name, column.type])]))
    }
    return [...new Set(added)]
  },
  async begin() { await writer.run('begin') },
  async rollback() { await writer.run('rollback') },
  async write({ workspaceId, tables: written }) {
    for (const { table, columns, keys, ids, files } of written) {
      if (ids === null) await writer.run(`delete from main.${name(table)} where workspace_id = $1`, [workspaceId])
      else if (ids !== undefined && ids.length > 0) {
        await writer.run(`delete from main.${name(table)} where workspace_id = $1 and (${keys.map((key) => `${name(key)} in (select unnest($2::uuid[]))`).join(' or ')})`, [workspaceId, listValue(ids)], [BIGINT, LIST(VARCHAR)])
      }
      if (files.length > 0) await writer.run(insertion(table, columns, files))
    }
  },
  async commit({ workspaceId, cursor }) {
    await writer.run('delete from main.warehouse_cursor where workspace_id = $1', [workspaceId])
    if (cursor !== null) await writer.run('insert into main.warehouse_cursor values ($1, $2, $3, $4)', [workspaceId, BigInt(cursor.position), cursor.shape, cursor.filledAt])
    await writer.run('commit')
    if (cursor === null) cursors.delete(workspaceId)
    else cursors.set(workspaceId, cursor)
    for (const look of [...waiting]) look()
  },
  async cursors() { return [...cursors].map(([workspaceId, cursor]) => ({ workspaceId, ...cursor })) },
  async counts({ workspaceId }) {
    const counted = []
    for (const table of [...tables.keys()].sort()) {
      if (table === 'warehouse_cursor') continue
      const [[rows]] = await rowsOf(writer, `select count(*)::bigint from main.${name(table)} where workspace_id = ${Number(workspaceId)}`)
      counted.push({ table, rows: Number(rows) })
    }
    return counted
  },
  async empty() {
    for (const table of tables.keys()) await writer.run(table === 'warehouse_cursor' ? 'delete from main.warehouse_cursor' : `drop table main.${name(table)}`)
    tables.clear()
    cursors.clear()
    await writer.run('checkpoint')
  },
}

/** Lists lie as JSON in the file: their text form would be read differently here and there. */
function insertion(table, columns, files) {
  const read = columns.map((column) => `'${column.name}': '${column.type.endsWith('[]') ? 'varchar' : type(column.type)}'`).join(', ')
  const taken = columns.map((column) => (column.type.endsWith('[]') ? `from_json(${name(column.name)}, '["${column.type.slice(0, -2)}"]')` : name(column.name)))
  const paths = files.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')
  return `insert into main.${name(table)} (${columns.map((column) => name(column.name)).join(', ')}) select ${taken.join(', ')}
    from read_csv([${paths}], header = false, auto_detect = false, columns = {${read}}, delim = ',', quote = '"', escape = '"', nullstr = '\\N', allow_quoted_nulls = false, max_line_size = 8000000, new_line = '\\n')`
}

async function rowsOf(connection, text) {
  const reader = await connection.runAndReadAll(text)
  return reader.getRows()
}

/** Waits for the position, at most so long. */
function reached({ workspaceId, position }, longest) {
  return new Promise((resolve) => {
    const there = () => (cursors.get(workspaceId)?.position ?? -1) >= position
    if (there()) { resolve(true); return }
    process.send?.({ wanted: workspaceId })
    const end = (value) => { waiting.delete(look); clearTimeout(timer); resolve(value) }
    const look = () => { if (there()) end(true) }
    const timer = setTimeout(() => { end(false) }, longest)
    waiting.add(look)
  })
}

async function connection() {
  const one = free.pop()
  if (one !== undefined) return one
  if (made < readers) { made += 1; return instance.connect() }
  return new Promise((resolve) => { queue.push(resolve) })
}
const giveBack = (one) => {
  const next = queue.shift()
  if (next === undefined) free.push(one)
  else next(one)
}

const typed = (value) => {
  if (value === null || value === undefined) return [null, SQLNULL]
  if (typeof value === 'boolean') return [value, BOOLEAN]
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [BigInt(value), BIGINT] : [value, DOUBLE]
  if (value instanceof Date) return [value.toISOString(), VARCHAR]
  if (!Array.isArray(value)) return [String(value), VARCHAR]
  if (value.length > 0 && value.every((each) => typeof each === 'number')) return value.every(Number.isSafeInteger) ? [listValue(value.map(BigInt)), LIST(BIGINT)] : [listValue(value), LIST(DOUBLE)]
  return [listValue(value.map((each) => (each === null ? null : String(each)))), LIST(VARCHAR)]
}

/** A reading statement, its rows sent on as columns, some ten thousand at a time. */
async function query(peer, { id, text, values, after, patience, timeout }) {
  let one
  let timer
  let again
  let ended
  // What is said to a connection between two statements is forgotten: it is said until it is heard.
  const end = (why) => {
    ended ??= why
    one?.interrupt()
    again ??= setInterval(() => { one?.interrupt() }, 50)
  }
  peer.running.set(id, () => { end('cancelled') })
  try {
    if (after !== undefined && !await reached(after, patience)) throw Object.assign(new Error('The warehouse has not come so far yet.'), { kind: 'behind' })
    one = await connection()
    if (ended !== undefined) throw new Error('Given up before it began.')
    timer = setTimeout(() => { end('late') }, timeout)
    const bound = values.map(typed)
    const cursor = after === undefined ? undefined : cursors.get(after.workspaceId)
    // Whatever a statement says: it reads, and nothing else.
    await one.run('begin transaction read only')
    const prepared = await one.prepare(text)
    if (prepared.statementType !== StatementType.SELECT) throw new Error('A question of the warehouse only reads.')
    prepared.bind(bound.map(([value]) => value), bound.map(([, kind]) => kind))
    const result = await prepared.stream()
    const gathered = new Gathered(result)
    // What the columns are goes with the first rows, and the end with the last: a small answer is one message.
    let head = { names: gathered.names, kinds: gathered.kinds, ...(cursor === undefined ? {} : { cursor }) }
    const send = (more) => { const message = { id, ...head, ...more }; head = {}; return peer.send(message) }
    // The next rows are made while these are written.
    let next = result.fetchChunk()
    for (let chunk = await next; chunk !== null && chunk.rowCount > 0; chunk = await next) {
      next = result.fetchChunk()
      next.catch(() => undefined)
      gathered.add(chunk)
      if (gathered.rows >= 16384) await send({ columns: gathered.take() })
    }
    await send({ ...(gathered.rows > 0 ? { columns: gathered.take() } : {}), done: null })
  } catch (error) {
    throw Object.assign(new Error(error.message), { kind: ended ?? (/interrupt/i.test(error.message) ? 'cancelled' : error.kind) })
  } finally {
    clearTimeout(timer)
    clearInterval(again)
    peer.running.delete(id)
    if (one !== undefined) {
      await one.run('rollback').catch(() => undefined)
      giveBack(one)
    }
  }
}

function kindOf(error) {
  if (error.kind !== undefined) return error.kind
  if (/out of memory|Out of Memory/i.test(error.message)) return 'memory'
  return 'failed'
}

/** After these the instance answers nothing any more, or its file is not to be trusted. */
const isFatal = (message) => /FATAL|database has been invalidated/i.test(message) || isDamage(message)

class Peer {
  running = new Map()
  trusted = false
  constructor(socket) {
    this.socket = socket
    let pending = Buffer.alloc(0)
    socket.on('data', (data) => {
      pending = pending.length === 0 ? data : Buffer.concat([pending, data])
      while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32LE(0)) {
        const size = pending.readUInt32LE(0)
        const body = pending.subarray(4, 4 + size)
        pending = pending.subarray(4 + size)
        // Nothing is read of whoever has not shown the token first.
        if (!this.trusted) {
          this.trusted = body.toString('utf8') === token
          if (!this.trusted) { socket.destroy(); return }
          continue
        }
        void this.take(deserialize(body))
      }
      if (!this.trusted && pending.length > 1024) socket.destroy()
    })
    socket.on('close', () => { for (const cancel of this.running.values()) cancel() })
    socket.on('error', () => socket.destroy())
  }
  send(message) {
    const body = serialize(message)
    const head = Buffer.alloc(4)
    head.writeUInt32LE(body.length)
    this.socket.write(head)
    if (this.socket.destroyed || this.socket.write(body)) return Promise.resolve()
    return new Promise((resolve) => {
      const done = () => { this.socket.off('drain', done); this.socket.off('close', done); resolve() }
      this.socket.on('drain', done)
      this.socket.on('close', done)
    })
  }
  async take(asked) {
    if (asked.operation === 'cancel') { this.running.get(asked.of)?.(); return }
    busy += 1
    clearTimeout(quiet)
    try {
      if (asked.operation === 'query') await query(this, asked)
      else await this.send({ id: asked.id, done: await operations[asked.operation](asked) ?? null })
    } catch (error) {
      await this.send({ id: asked.id, error: { kind: kindOf(error), message: error.message } })
      if (isFatal(error.message)) await give(error)
    } finally {
      busy -= 1
      rest()
    }
  }
}

if (!address.startsWith('\\\\')) rmSync(address, { force: true })
const peers = new Set()
const server = createServer((socket) => {
  const peer = new Peer(socket)
  peers.add(peer)
  socket.once('close', () => { peers.delete(peer) })
})
server.listen(address, () => {
  if (!address.startsWith('\\\\')) chmodSync(address, 0o600)
  process.send({ ready: true })
  rest()
})
process.on('disconnect', () => process.exit(0))
