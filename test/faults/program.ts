// The smallest program that stands on the platform as the real one does: it starts or adopts the database, refuses to run twice,
// and writes one row after another. It tells on standard output what happens: 'rows ...', 'ready', 'written <id>' after each commit.
import { createServer } from 'node:http'
import { connectDatabase, sql } from '../../src/platform/database/index.ts'
import { becomeRunning, type RunningProgram } from '../../src/platform/running.ts'

const [dataFolder = '', migrationsFolder = '', kind = 'program'] = process.argv.slice(2)
const scope = { workspaceId: 1 }
let program: RunningProgram | undefined
let ending = false

async function main(): Promise<void> {
  process.once('SIGINT', () => { ending = true })
  const connected = await connectDatabase({
    dataFolder,
    migrationsFolder,
    // A command uses the data beside the running program.
    beforeMigration: async ({ owner }) => { if (kind === 'program') program = await becomeRunning(owner, () => process.exit(3)) },
  })
  const address = await listen()
  await program?.announce(address)
  const { database, server } = connected
  console.log(`server ${server?.pid ?? 0} ${server?.adopted === true ? 'adopted' : 'started'}`)
  const rows = await database.read<{ id: number }>(scope, sql`select id from written order by id`)
  console.log(`rows ${rows.map(({ id }) => id).join(',')}`)
  console.log(`ready ${address}`)
  for (let id = (rows.at(-1)?.id ?? 0) + 1; !ending; id += 1) {
    await write(() => database.transaction(scope, (tx) => tx.run(sql`insert into written (workspace_id, id, filling) values (1, ${id}, ${'x'.repeat(500)}) on conflict do nothing`)))
    console.log(`written ${id}`)
  }
  await program?.release()
  await connected.close()
  process.exit(0)
}

/** Tries until the database is back; the row may be there already when only the answer was lost. */
async function write(once: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await once()
      return
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 20) })
    }
  }
}

async function listen(): Promise<string> {
  const server = createServer((_request, response) => response.end('here'))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
