import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { importFile } from '../../src/app/imports/command.ts'
import { contextOf } from './lists.ts'
import { timed } from './measure.ts'
import type { Figure } from './report.ts'
import type { Company, World } from './world.ts'

const header = ['name', 'industry', 'city', 'phone', 'source', 'externalId']

/** Customers imported a second from CSV beside COPY of the rows that came of it, as the owner, into the same table. */
export async function benchImport(world: World, company: Company, rows: number): Promise<{ readonly figure: Figure; readonly memory: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-import-'))
  const path = join(folder, 'customers.csv')
  await writeFile(path, rows)
  const context = await contextOf(world, company, 'all')
  let memory = 0
  const watch = setInterval(() => { memory = Math.max(memory, process.memoryUsage().rss) }, 100)
  const took = await timed(() => importFile(world.program, { ...context, actor: { ...context.actor, permissions: { ...context.actor.permissions, administrator: true } } }, { path, object: 'customer' }))
  clearInterval(watch)
  const copied = await copyBack(world, company, rows)
  rmSync(folder, { recursive: true, force: true })
  const figure: Figure = { what: `import of ${rows.toLocaleString('en')} customers from CSV`, ours: (rows / took) * 1000, limit: (copied.rows / copied.milliseconds) * 1000, unit: 'rows a second', bar: 0.2, better: 'higher' }
  return { figure, memory }
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

/** Takes the imported rows out, deletes them, and copies them in again with all indexes in place. */
async function copyBack(world: World, { workspaceId }: Company, rows: number): Promise<{ readonly rows: number; readonly milliseconds: number }> {
  const client = new pg.Client({ ...world.database.connections.owner })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`create temporary table taken as select * from customer where workspace_id = ${workspaceId} and external_id like 'ext-%' limit ${rows}`)
    const { rows: lines } = await client.query<{ line: string }>({ text: `select '(' || t.id || ')' as line from taken t limit 1` })
    if (lines.length === 0) throw new Error('Nothing was imported.')
    await client.query(`delete from customer where workspace_id = ${workspaceId} and external_id like 'ext-%'`)
    const text = await copyOut(client)
    await client.query('commit')
    let count = 0
    const milliseconds = await timed(async () => {
      const stream = client.query(copyFrom('copy customer from stdin'))
      await pipeline(Readable.from([text]), stream)
      count = stream.rowCount
    })
    return { rows: count, milliseconds }
  } finally {
    await client.end()
  }
}

async function copyOut(client: pg.Client): Promise<Buffer> {
  const { to } = await import('pg-copy-streams')
  const parts: Buffer[] = []
  for await (const part of client.query(to('copy taken to stdout'))) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts)
}
