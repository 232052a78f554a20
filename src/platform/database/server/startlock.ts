import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf } from './processes.ts'

/** A start that takes longer than this (it may recover from a crash) has died in a way we cannot see. Milliseconds. */
const oldestStart = 900_000

/**
 * Lets one program at a time decide whether the server lives, and start it: two that do so at once would each clear the
 * other's locks. The file names its holder; when that process is gone, the next one takes over.
 */
export async function oneAtATime<Result>(home: string, run: () => Promise<Result>): Promise<Result> {
  const path = join(home, 'starting')
  const mine = identityOf(process.pid) ?? String(process.pid)
  const prepared = `${path}.${process.pid}`
  writeFileSync(prepared, mine)
  try {
    while (!taken(prepared, path)) {
      if (isStale(path)) rmSync(path, { force: true })
      else await pause(50)
    }
  } finally {
    rmSync(prepared, { force: true })
  }
  try {
    return await run()
  } finally {
    rmSync(path, { force: true })
  }
}

/** A hard link appears whole or not at all, so that a lock never stands there without its holder's name. */
function taken(prepared: string, path: string): boolean {
  try {
    linkSync(prepared, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isStale(path: string): boolean {
  try {
    const holder = readFileSync(path, 'utf8')
    return identityOf(Number.parseInt(holder, 10)) !== holder || Date.now() - statSync(path).mtimeMs > oldestStart
  } catch {
    return false
  }
}
