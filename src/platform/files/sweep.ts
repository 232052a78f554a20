import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface SweepOptions {
  /** Milliseconds since 1970: what came in after that is left alone, for its record may be under way. */
  readonly before: number
  /** Of these checksums those that some record names. */
  readonly named: (checksums: readonly string[]) => Promise<ReadonlySet<string>>
  readonly signal?: AbortSignal
}

/**
 * Removes the bytes of a workspace that no record names any more, and drafts that were left by a kill. A file is first put
 * aside and then asked for again: bytes that come in anew meanwhile, or get a name, stay. Safe to be killed at any step, and to
 * be repeated. @returns how many files are gone.
 */
export async function sweep(folder: string, workspaceId: number, { before, named, signal }: SweepOptions): Promise<number> {
  const own = join(folder, String(workspaceId))
  const aside = join(own, 'aside')
  let gone = await settleAside(own, aside, { before, named })
  for (const part of await namesIn(own)) {
    if (!/^[0-9a-f]{2}$/.test(part) || signal?.aborted === true) continue
    const old: string[] = []
    for (const name of await namesIn(join(own, part))) if (isChecksum(name) && await isOlder(join(own, part, name), before)) old.push(name)
    const kept = old.length === 0 ? new Set<string>() : await named(old)
    const unnamed = old.filter((name) => !kept.has(name))
    if (unnamed.length === 0) continue
    await mkdir(aside, { recursive: true, mode: 0o700 })
    for (const name of unnamed) await rename(join(own, part, name), join(aside, name)).catch(unlessGone)
    gone += await settleAside(own, aside, { before, named })
  }
  await dropDrafts(join(folder, 'coming'), before)
  return gone
}

/** What lies aside goes back where a record names it or where it came in anew, and else for good. */
async function settleAside(own: string, aside: string, { before, named }: Pick<SweepOptions, 'before' | 'named'>): Promise<number> {
  const names = (await namesIn(aside)).filter(isChecksum)
  const kept = names.length === 0 ? new Set<string>() : await named(names)
  let gone = 0
  for (const name of names) {
    const at = join(aside, name)
    if (kept.has(name) || !(await isOlder(at, before))) {
      await mkdir(join(own, name.slice(0, 2)), { recursive: true, mode: 0o700 })
      await rename(at, join(own, name.slice(0, 2), name)).catch(unlessGone)
    } else {
      await rm(at, { force: true })
      gone += 1
    }
  }
  return gone
}

async function dropDrafts(folder: string, before: number): Promise<void> {
  for (const name of await namesIn(folder)) if (await isOlder(join(folder, name), before)) await rm(join(folder, name), { force: true })
}

async function isOlder(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(unlessGone)
  return found !== undefined && found.isFile() && found.mtimeMs < before
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessGone)) ?? []
}

const isChecksum = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

function unlessGone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
