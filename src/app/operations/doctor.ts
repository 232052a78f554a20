import { access, constants, mkdir, readdir, statfs } from 'node:fs/promises'
import type { Config } from '../../platform/config.ts'
import { listBackups } from '../../platform/database/backup/index.ts'
import { clamdScanner } from '../../platform/files/index.ts'
import { type Database, migrations, sql } from '../../platform/database/index.ts'
import { projectFile } from '../../platform/project.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly name: string
  /** attention: works, but somebody should look. */
  readonly state: 'ok' | 'attention' | 'wrong'
  readonly detail: string
}

interface Looked { readonly config: Config; readonly database: Database; readonly now: number; readonly workspaces: readonly number[]; readonly heldByPolicies: boolean }

const ok = (detail: string) => ({ state: 'ok', detail }) as const
const attention = (detail: string) => ({ state: 'attention', detail }) as const
const wrong = (detail: string) => ({ state: 'wrong', detail }) as const

/** Looks after everything that an operator would: each finding says what is so, and what to do. Changes nothing. */
export async function examine(looked: Omit<Looked, 'heldByPolicies'>): Promise<Finding[]> {
  const { owner, serving } = looked.database.connections
  const given: Looked = { ...looked, heldByPolicies: owner.user === serving.user }
  const findings: Finding[] = []
  for (const [name, look] of Object.entries(looks)) {
    const { state, detail } = await look(given).catch((error: unknown) => wrong(error instanceof Error ? error.message : String(error)))
    findings.push({ name, state, detail })
  }
  return findings
}

type Look = (looked: Looked) => Promise<Omit<Finding, 'name'>>

const looks: Readonly<Record<string, Look>> = {
  'node': () => Promise.resolve(Number(process.versions.node.split('.')[0]) >= 20 ? ok(process.versions.node) : wrong(`Node ${process.versions.node}: 20 or later is needed`)),
  'data folder': async ({ config }) => {
    await mkdir(config.dataFolder, { recursive: true })
    await access(config.dataFolder, constants.W_OK)
    const { bavail, bsize, blocks } = await statfs(config.dataFolder)
    const free = bavail * bsize
    const share = Math.round((bavail / Math.max(1, blocks)) * 100)
    const detail = `${config.dataFolder}: ${(free / 1e9).toFixed(1)} GB free (${share} %)`
    return free < 1e9 ? wrong(`${detail}: below 1 GB the database will stop soon`) : share < 10 ? attention(detail) : ok(detail)
  },
  'database': async ({ database, config }) => {
    const [row] = await database.read<{ version: string; number: number; checksums: string; fsync: string }>({ workspaceId: 0 }, sql`
      select current_setting('server_version') as version, current_setting('server_version_num')::integer as number, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync`)
    if (row === undefined || row.number < 150_000) return wrong(`PostgreSQL ${row?.version ?? ''}: 15 or later is needed`)
    const detail = `PostgreSQL ${row.version}${config.databaseUrl === undefined ? ', our own' : ' of DATABASE_URL'}`
    if (row.fsync !== 'on') return wrong(`${detail}: fsync is off, so a power cut loses data`)
    return row.checksums === 'on' ? ok(detail) : attention(`${detail}: data checksums are off, so a failing disk goes unnoticed (pg_checksums --enable)`)
  },
  'clock': async ({ database, now }) => {
    const [row] = await database.read<{ at: number }>({ workspaceId: 0 }, sql`select extract(epoch from clock_timestamp())::float8 as at`)
    const apart = Math.abs((row?.at ?? 0) - Math.max(now, Date.now()) / 1000)
    return apart > 5 ? wrong(`The clocks of the program and the database are ${Math.round(apart)} s apart`) : ok(`${apart.toFixed(1)} s apart from the database's`)
  },
  'migrations': async ({ database }) => {
    const done = await database.asOwner((tx) => tx.query<{ name: string; checksum: string | null }>(sql`select name, checksum from schema_migration`))
    const all = migrations(projectFile('migrations'))
    const unseen = all.filter(({ name }) => !done.some((each) => each.name === name))
    const missing = unseen.filter(({ online }) => !online)
    const changed = done.filter(({ name, checksum }) => checksum !== all.find((each) => each.name === name)?.checksum)
    if (missing.length > 0) return wrong(`${missing.length} have not run: npm run cli -- migrate`)
    if (changed.length > 0) return wrong(`${changed.map(({ name }) => name).join(', ')}: not as released`)
    return unseen.length > 0 ? attention(`Indexes of ${unseen.map(({ name }) => name).join(', ')} are still to be built: a running program does it, or npm run cli -- migrate`) : ok(`${done.length}, with the checksums of this version`)
  },
  'roles': async ({ database, heldByPolicies }) => {
    const [row] = await database.read<{ name: string; passes: boolean }>({ workspaceId: 0 }, sql`select rolname as name, rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user`)
    if (row?.passes === true) return wrong(`${row.name} could pass row level security by`)
    return heldByPolicies ? attention('One role owns the tables and serves; policies hold it too. A role of its own for serving is safer') : ok(`${row?.name ?? ''} serves and owns nothing`)
  },
  'row level security': async ({ database }) => {
    const open = await database.asOwner((tx) => tx.query<{ name: string }>(sql`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity`))
    return open.length > 0 ? wrong(`Off on ${open.map(({ name }) => name).join(', ')}`) : ok('On for every table of a workspace')
  },
  'malware scanner': async ({ config }) => {
    if (config.clamdUrl === undefined) return ok('None is asked (CLAMD_URL): uploaded files are kept as they come')
    return await clamdScanner(config.clamdUrl).alive() ? ok('clamd looks into each file before it is kept') : wrong('clamd of CLAMD_URL does not answer: until it does, no file is taken')
  },
  'indexes': async ({ database }) => {
    const bad = await database.asOwner((tx) => tx.query<{ name: string }>(sql`select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid and c.relnamespace = 'public'::regnamespace`))
    return bad.length > 0 ? attention(`Not valid: ${bad.map(({ name }) => name).join(', ')} (reindex index concurrently ...)`) : ok('All valid')
  },
  'feed': async ({ database }) => {
    const rows = await database.read<{ name: string; behind: number }>({ workspaceId: 0 }, sql`
      select f.name, sum(greatest(0, p.position - f.position))::bigint as behind from feed_follower f join feed_position p on p.workspace = f.workspace group by f.name`)
    const late = rows.filter(({ behind }) => behind > 10_000)
    return late.length > 0 ? attention(late.map(({ name, behind }) => `${name} is ${behind} entries behind`).join(', ')) : ok(`${rows.length} followers, none far behind`)
  },
  'jobs': async ({ database, workspaces }) => {
    let failed = 0
    let waiting = 0
    for (const workspaceId of workspaces) {
      const [row] = await database.read<{ failed: number; waiting: number }>({ workspaceId }, sql`
        select count(*) filter (where state = 'failed') as failed, count(*) filter (where state = 'waiting' and run_at <= now()) as waiting from job_run where workspace_id = ${workspaceId}`)
      failed += row?.failed ?? 0
      waiting += row?.waiting ?? 0
    }
    return failed > 0 ? attention(`${failed} set aside (job list --state failed), ${waiting} due`) : ok(`None set aside, ${waiting} due`)
  },
  'backups': async ({ config, now }) => {
    const known = await listBackups(config.backup.folder)
    const [newest] = known
    if (newest === undefined) return attention('There is none: npm run cli -- backup, or Settings > Backups')
    const hours = Math.round((now - Date.parse(newest.madeAt)) / 3_600_000)
    if (known.find(({ trial }) => trial !== undefined)?.trial?.ok === false) return wrong(`The last trial failed: ${known.find(({ trial }) => trial !== undefined)?.trial?.error ?? ''}`)
    return hours > 48 ? attention(`The newest is ${hours} hours old`) : ok(`${known.length}, the newest ${hours} hours old${newest.trial === undefined ? ', not tried yet' : ', tried'}`)
  },
  'files': async ({ config, database, workspaces }) => {
    let lacking = 0
    let named = 0
    for (const workspaceId of workspaces) {
      const rows = await database.read<{ checksum: string }>({ workspaceId }, sql`select checksum from file where workspace_id = ${workspaceId} and checksum is not null`)
      const there = new Set((await readdir(`${config.dataFolder}/files/${workspaceId}`, { recursive: true }).catch(() => [])).map((path) => path.slice(-64)))
      named += rows.length
      lacking += rows.filter(({ checksum }) => !there.has(checksum)).length
    }
    return lacking > 0 ? wrong(`${lacking} of ${named} files are named by records and not in the folder`) : ok(`${named} named by records, all there`)
  },
}
