import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { startServer } from '../../src/platform/database/server/index.ts'
import type { Bench } from './bench.ts'
import { middle, timed } from './measure.ts'
import type { Figure } from './report.ts'
import { firstList, withFilledServer } from './server.ts'

const turns = 5

/** Milliseconds from the start of the program, with its data present, to its first list, beside the bare starts of what it cannot do without. */
export async function benchColdStart({ sizes }: Bench): Promise<Figure[]> {
  const rows = Math.min(...sizes)
  return withFilledServer(rows, 'scripts/start.mjs', async (server) => {
    const times = { ours: [] as number[], limit: [] as number[] }
    // The first turn warms the machine's own memory of the files for both.
    for (let turn = 0; turn <= turns; turn += 1) {
      const ours = await timed(async () => { await server.start(); await server.get(firstList) })
      await server.stop()
      const limit = await bareStarts(server.data)
      if (turn > 0) { times.ours.push(ours); times.limit.push(limit) }
    }
    return [{ what: `cold start to the first list, ${rows.toLocaleString('en')} customers`, ours: middle(times.ours), limit: middle(times.limit), unit: 'ms', better: 'lower', below: 2000 }]
  })
}

async function bareStarts(dataFolder: string): Promise<number> {
  const start = performance.now()
  const database = await startServer(dataFolder)
  const client = new pg.Client({ ...database.admin })
  await client.connect()
  await client.query('select 1')
  const empty = emptyServer()
  const [port] = await once(empty.stdout ?? empty, 'data') as [Buffer]
  await fetch(`http://127.0.0.1:${port.toString().trim()}/`)
  const took = performance.now() - start
  empty.kill()
  await client.end()
  await database.stop()
  return took
}

function emptyServer(): ChildProcess {
  const program = `const server = require('node:http').createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1', () => console.log(server.address().port))`
  return spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
}
