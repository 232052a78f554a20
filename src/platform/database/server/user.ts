import { chownSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The ordinary user that the database server runs as. */
export interface ServerUser { readonly uid: number; readonly gid: number }

/** `nobody`: there on every Linux, so that root needs no useradd. A number without an entry makes initdb fail. */
const nobody: ServerUser = { uid: 65534, gid: 65534 }

/** Whom to drop to: PostgreSQL refuses to run as root. Undefined when we are an ordinary user already. */
export function serverUser(): ServerUser | undefined {
  return process.getuid?.() === 0 ? nobody : undefined
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
