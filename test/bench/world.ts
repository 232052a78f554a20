import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startFollowers } from '../../src/app/followers.ts'
import { createProgram, type Program } from '../../src/app/program.ts'
import { within } from '../../src/model/define/permission.ts'
import { connectDatabase, type Database } from '../../src/platform/database/index.ts'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { projectFile } from '../../src/platform/project.ts'
import { fillCompanies } from './fill.ts'
import { closeConnections, must } from './http.ts'

const password = 'correct horse battery 41'
export type Reach = 'own' | 'department' | 'all'

export interface Company {
  readonly rows: number
  readonly workspaceId: number
  readonly departmentId: string
  /** One signed-in person for each reach, and the rights of each. */
  readonly people: Readonly<Record<Reach, { readonly userId: string; readonly cookie: string }>>
  readonly administrator: string
}

export interface World {
  readonly program: Program
  readonly database: Database
  readonly address: string
  /** An ordinary connection of the serving role, pinned to the workspace. */
  bare(workspaceId: number): Promise<pg.Client>
  /** A company with so many customers and twice as many orders for each size; made when first asked for. */
  companies(sizes: readonly number[]): Promise<readonly Company[]>
  /** Does something while nobody follows the feed or keeps the warehouse. */
  aside(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The whole program in a folder of its own, listening on a free port of loopback. @param kept with a warehouse of these settings in that folder. */
export async function startWorld({ folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-')), kept }: { readonly folder?: string; readonly kept?: { readonly memory: string; readonly threads: number } } = {}): Promise<World> {
  const connected = await connectDatabase({ dataFolder: folder, migrationsFolder: projectFile('migrations'), settings: { statementTimeout: 0 } })
  await installQueue(connected.database.connections)
  const program = createProgram({
    database: connected.database, clock: { now: () => Date.now() }, secret: 'only for the bench',
    log: { error: (entry: unknown) => { console.error(entry) }, info: () => undefined },
    ...(kept === undefined ? {} : { installation: { dataFolder: folder, metricsToken: undefined, backup: { folder: join(folder, 'backups'), copyFolder: undefined, passphrase: undefined }, warehouse: { url: undefined, ...kept } } }),
    rates: { peer: { burst: 1e9, perSecond: 1e9 }, guesses: { burst: 1e9, perSecond: 1e9 } },
  })
  const door = await program.door()
  const address = await door.listen({ port: 0, host: '127.0.0.1' })
  const follow = () => startFollowers(program, (error) => { console.error(error) })
  let followers = await follow()
  const clients: pg.Client[] = []
  const companies = new Map<number, Company>()
  return {
    program, database: connected.database, address,
    async bare(workspaceId) {
      const client = new pg.Client({ ...connected.database.connections.serving })
      await client.connect()
      await client.query(`set app.workspace = '${workspaceId}'`)
      clients.push(client)
      return client
    },
    async companies(sizes) {
      const missing = sizes.filter((rows) => !companies.has(rows))
      for (const rows of missing) companies.set(rows, await foundCompany(program, address, rows))
      const wanted = (from: readonly number[]) => from.flatMap((rows) => companies.get(rows) ?? [])
      if (missing.length > 0) {
        console.error(`filling ${missing.map((rows) => rows.toLocaleString('en')).join(' + ')} customers and twice as many orders`)
        await fillCompanies(connected.database, wanted(missing).map((company) => ({ holders: company, rows: company.rows })))
      }
      return wanted(sizes)
    },
    async aside(work) {
      await followers.stop()
      await work()
      followers = await follow()
    },
    async close() {
      await followers.stop()
      closeConnections()
      for (const client of clients) await client.end()
      await program.close()
      await connected.close()
      // Where the server's user may not enter the folder the data lie elsewhere, and are gigabytes.
      const elsewhere = join(folder, 'postgresql.location')
      if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function foundCompany(program: Program, address: string, rows: number): Promise<Company> {
  const name = `c${rows}`
  const email = `founder@${name}.example`
  const settings = { language: 'en' as const, zone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1 }
  const founded = await program.access.createWorkspace({ ...settings, companyName: name, name: 'Founder', email, password }, program.founding)
  const administrator = (await must(address, 'POST', '/api/v1/sign-in', { body: { email, password } })).cookie ?? ''
  const person = async (reach: Reach) => {
    const role = idOf((await must(address, 'POST', '/api/v1/roles', { cookie: administrator, body: { key: `bench${reach}`, name: `Bench ${reach}`, permissions: { otherwise: within(reach), objects: {} } } })).body)
    const mail = `${reach}@${name}.example`
    const userId = idOf((await must(address, 'POST', '/api/v1/users', { cookie: administrator, body: { name: `Person ${reach}`, email: mail, department: founded.departmentId, roles: [{ object: 'role', id: role }] } })).body)
    const link = JSON.parse((await must(address, 'POST', '/api/v1/invitations', { cookie: administrator, body: { user: userId } })).body) as { path: string }
    const joined = await must(address, 'POST', `/api/v1${link.path}`, { body: { password } })
    return { userId, cookie: joined.cookie ?? '' }
  }
  return { rows, workspaceId: founded.workspaceId, departmentId: founded.departmentId, administrator, people: { own: await person('own'), department: await person('department'), all: await person('all') } }
}

function idOf(body: string): string {
  return (JSON.parse(body) as { id: string }).id
}
