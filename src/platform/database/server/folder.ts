import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reachableFolder } from './binaries.ts'
import { endOrphans } from './processes.ts'
import { passable, privateFolder, type ServerUser } from './user.ts'

/** The places of one embedded server, all private to its user. */
export interface ServerFolder {
  readonly home: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  readonly logs: string
  /** Folder of the unix socket; undefined where there is none (Windows). */
  readonly sockets: string | undefined
  readonly secret: string
}

/**
 * Makes and names the folders of the server below `dataFolder`; when the server's user cannot get there, they lie below
 * /var/lib/guanxi and the data folder holds a file that says so.
 */
export function serverFolder(dataFolder: string, user: ServerUser | undefined): ServerFolder {
  mkdirSync(dataFolder, { recursive: true })
  const chosen = homeOf(realpathSync(dataFolder), user)
  privateFolder(chosen, user)
  const home = realpathSync(chosen)
  const logs = join(home, 'log')
  privateFolder(logs, user)
  return { home, cluster: join(home, 'cluster'), logs, sockets: socketFolder(home, user), secret: secretOf(home, user) }
}

/** Where the server lies when its user can get there. */
export function usualHome(dataFolder: string): string {
  return join(dataFolder, 'postgresql')
}

function homeOf(dataFolder: string, user: ServerUser | undefined): string {
  if (user === undefined || passable(dataFolder)) return usualHome(dataFolder)
  const elsewhere = join(reachableFolder, shortHash(dataFolder))
  mkdirSync(reachableFolder, { recursive: true, mode: 0o755 })
  writeFileSync(join(dataFolder, 'postgresql.location'), `${elsewhere}\n`)
  return elsewhere
}

/** The path of a unix socket may have about 100 bytes, so a deep data folder gets its socket below the temporary folder. */
function socketFolder(home: string, user: ServerUser | undefined): string | undefined {
  if (process.platform === 'win32') return undefined
  const inside = join(home, 'socket')
  const folder = Buffer.byteLength(inside) < 80 ? inside : join(tmpdir(), `guanxi-${shortHash(home)}`)
  privateFolder(folder, user)
  return folder
}

/** The secret from which the passwords of all roles are derived; random, made once, readable by the server's user only. */
function secretOf(home: string, user: ServerUser | undefined): string {
  const path = join(home, 'secret')
  if (!existsSync(path)) {
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user !== undefined) chownSync(unfinished, user.uid, user.gid)
    renameSync(unfinished, path)
  }
  return readFileSync(path, 'utf8').trim()
}

/** Removes what an interrupted first start left, after ending the set-up that may still write there. */
export function clearUnfinished(home: string): void {
  for (const name of readdirSync(home).filter((entry) => /^(cluster\.new|password\.)/.test(entry))) {
    const path = join(home, name)
    endOrphans(path)
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
