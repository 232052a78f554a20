import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import type { Figure } from './report.ts'
import { firstList, withFilledServer } from './server.ts'

/** Megabytes (a million bytes) that the server process keeps when it has answered and nobody asks any more. */
export async function benchMemory({ sizes }: Bench): Promise<Figure[]> {
  const rows = Math.min(...sizes)
  return withFilledServer(rows, 'dist/server.mjs', async (server) => {
    await server.start()
    for (let asked = 0; asked < 50; asked += 1) await server.get(firstList)
    await pause(10_000)
    return [{ what: `the server process at rest, ${rows.toLocaleString('en')} customers`, ours: server.memory() / 1e6, unit: 'MB', better: 'lower', below: 180 }]
  })
}
