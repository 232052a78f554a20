import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Server } from '../faults/server.ts'
import type { Bench } from './bench.ts'
import { timed } from './measure.ts'
import type { Figure } from './report.ts'
import { withServer } from './server.ts'

/** How long it may stand still, in milliseconds. */
const patience = 120_000
const header = ['name', 'industry', 'city', 'phone', 'source', 'externalId']

/**
 * Customers imported a second from CSV beside COPY of the rows that came of it, as the owner, into the same table; and the most
 * memory (megabytes, a million bytes each) that the process of the server had meanwhile.
 */
export async function benchImport({ importRows: rows }: Bench): Promise<Figure[]> {
  return withServer('dist/server.mjs', async (server) => {
    const workspaceId = await server.setUp()
    const path = join(server.data, 'customers.csv')
    await writeFile(path, rows)
    const took = await timed(() => importFile(server, path, rows))
    const memory = server.peakMemory() / 1e6
    // Its work behind the scenes must not disturb the limit.
    await server.stop()
    const copied = await copyBack(server, workspaceId)
    const what = `${rows.toLocaleString('en')} customers from CSV`
    return [
      { what: `import of ${what}`, ours: (rows / took) * 1000, limit: (copied.rows / copied.milliseconds) * 1000, unit: 'rows a second', bar: 0.2, better: 'higher' },
      { what: `memory of the server process while importing ${what}`, ours: memory, unit: 'MB', better: 'lower', below: 400 },
    ]
  })
}

async function writeFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path)
  file.write(`${header.join(',')}\n`)
  for (let row = 1; row <= rows; row += 1) {
    const line = `Imported ${row.toString(36)} Trading Ltd,textile,City ${row % 300},+8613${String(200_000_000 + row)},website,ext-${row}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

async function importFile(server: Server, path: string, rows: number): Promise<void> {
  const { id } = await server.upload('customer', path) as { readonly id: string }
  await server.post(`/api/v1/imports/${id}/start`)
  for (let last = { createdCount: -1, at: performance.now() }; ;) {
    const { status, createdCount } = await server.get(`/api/v1/imports/${id}?fields=status,createdCount`) as { readonly status: string; readonly createdCount: number }
    if (status === 'done' && createdCount === rows) return
    if (createdCount !== last.createdCount) last = { createdCount, at: performance.now() }
    if (status !== 'running' || performance.now() - last.at > patience) throw new Error(`The import is ${status} with ${createdCount} of ${rows} rows made. ${server.errors}`)
    await pause(100)
  }
}

/** Takes the imported rows out, deletes them, and copies them in again with all indexes in place. */
async function copyBack(server: Server, workspaceId: number): Promise<{ readonly rows: number; readonly milliseconds: number }> {
  const client = new pg.Client({ ...(await server.database()).connections.owner })
  await client.connect()
  const path = join(server.data, 'customers.copy')
  const imported = `from customer where workspace_id = ${workspaceId} and external_id like 'ext-%'`
  try {
    await pipeline(client.query(copyTo(`copy (select * ${imported}) to stdout`)), createWriteStream(path))
    await client.query(`delete ${imported}`)
    await client.query('vacuum customer')
    const stream = client.query(copyFrom('copy customer from stdin'))
    const milliseconds = await timed(() => pipeline(createReadStream(path), stream))
    return { rows: stream.rowCount, milliseconds }
  } finally {
    await client.end()
  }
}
