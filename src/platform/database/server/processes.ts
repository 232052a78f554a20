import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What postmaster.pid says of a server. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Socket folder, or the address it listens on. */
  readonly host: string
}

/** Reads postmaster.pid; undefined when there is none or it is not whole yet. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const [pid, , , port, sockets, address] = readFileSync(path, 'utf8').split('\n').map((line) => line.trim())
  const host = sockets === undefined || sockets === '' ? address : sockets
  if (pid === undefined || port === undefined || host === undefined || host === '') return undefined
  return { pid: Number(pid), port: Number(port), host }
}

/**
 * Whether the process lives and works in this cluster's folder. A zombie does not live: in a container whose first
 * process does not reap, it stays for ever. Another program that got the number does not count either.
 */
export function livesIn(pid: number, cluster: string): boolean {
  if (!signalReaches(pid)) return false
  if (process.platform === 'linux') return !isZombie(pid) && (folderOf(pid) === cluster || startedFor(pid, cluster))
  if (process.platform === 'win32') return true
  const listed = spawnSync('ps', ['-p', String(pid), '-o', 'stat=,command='], { encoding: 'utf8' }).stdout.trim()
  return listed !== '' && !listed.startsWith('Z') && listed.includes('postgres')
}

/** Ends every process that still works in the cluster's folder after its server died. Linux only: elsewhere they end by themselves. */
export function endOrphans(cluster: string): number {
  if (process.platform !== 'linux') return 0
  const orphans = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && livesIn(Number(name), cluster))
  for (const pid of orphans) sendSignal(Number(pid), 'SIGKILL')
  return orphans.length
}

/** Removes the lock files of a server that is dead. */
export function clearLocks(cluster: string, sockets: string | undefined): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  if (sockets === undefined || !existsSync(sockets)) return
  for (const name of readdirSync(sockets)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(sockets, name), { force: true })
  }
}

/** Sends a signal; a process that is gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already.
  }
}

/** Number and time of start, as numbers are given again; undefined when no such process lives. */
export function identityOf(pid: number): string | undefined {
  if (!signalReaches(pid)) return undefined
  if (process.platform !== 'linux') return String(pid)
  if (isZombie(pid)) return undefined
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return true
  }
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** A container's root may lack the right to see another user's folder, but everybody may read how a program was started. */
function startedFor(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
  } catch {
    return false
  }
}
