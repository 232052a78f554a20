import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The ordinary user that the database server runs as. */
export interface ServerUser { readonly uid: number; readonly gid: number }

/** `nobody`: there on every Linux, so that root needs no useradd. A number without an entry makes initdb fail. */
const nobody: ServerUser = { uid: 65534, gid: 65534 }

/**
 * Whom to drop to, as PostgreSQL refuses to run as root: the owner of the server's folder when it is there already, so that
 * root may start what an ordinary user has begun. Undefined when we are an ordinary user ourselves.
 */
export function serverUser(home: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (!existsSync(home)) return nobody
  const { uid, gid } = statSync(home)
  return uid === 0 ? nobody : { uid, gid }
}

/** Whether every folder above (and including) the path may be passed by everybody. */
export function passable(path: string): boolean {
  const parent = dirname(path)
  if ((statSync(path).mode & 0o001) === 0) return false
  return parent === path || passable(parent)
}

/** Makes a private folder that belongs to the server's user. */
export function privateFolder(path: string, user: ServerUser | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user !== undefined) chownSync(path, user.uid, user.gid)
}
