import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { manifestSchema } from './manifest.ts'
import { readHead } from './read.ts'

/** How the last trial restore of a backup ended. */
const trialSchema = z.strictObject({
  at: z.iso.datetime(), ok: z.boolean(), tables: z.number().int(), rows: z.number().int(), seconds: z.number(),
  /** Why it failed. */
  error: z.string().max(2000).optional(),
})
export type Trial = z.infer<typeof trialSchema>

const noteSchema = z.object({ rows: z.number().int(), tables: z.number().int(), files: manifestSchema.shape.files, sha256: z.string(), copied: z.boolean().optional(), trial: trialSchema.optional() })
type Note = z.infer<typeof noteSchema>

/** A backup as it lies in its folder. */
export interface StoredBackup {
  /** Name of the file. */
  readonly name: string
  readonly path: string
  /** ISO instant. */
  readonly madeAt: string
  readonly version: string
  readonly bytes: number
  readonly sealed: boolean
  /** Why it was made: by hand or time where it says nothing. */
  readonly reason: 'usual' | 'upgrade'
  readonly rows?: number
  readonly tables?: number
  readonly files?: number
  readonly copied?: boolean
  readonly trial?: Trial
}

const pattern = /^guanxi-(\d{8}T\d{6}Z)(-upgrade)?(-\d+)?\.backup$/

/** The name of a backup made at that instant; sorts by time. @param reason marks those before an upgrade, which are kept apart. */
export async function backupName(folder: string, now: number, reason: StoredBackup['reason'] = 'usual'): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stem = `guanxi-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}${reason === 'upgrade' ? '-upgrade' : ''}`
  const taken = new Set(await readdir(folder))
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.backup`
    if (!taken.has(name) && !taken.has(`${name}.unfinished`)) return name
  }
}

/** What is in the folder, the newest first. Files that are none of ours are not listed. */
export async function listBackups(folder: string): Promise<StoredBackup[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name)).toSorted().toReversed()
  return (await Promise.all(names.map((name) => stored(folder, name)))).filter((found) => found !== undefined)
}

async function stored(folder: string, name: string): Promise<StoredBackup | undefined> {
  const path = join(folder, name)
  try {
    const [{ head }, { size }, note] = await Promise.all([readHead(path), stat(path), readNote(path)])
    return {
      name, path, madeAt: head.madeAt, version: head.version, bytes: size, sealed: head.seal !== undefined, reason: name.includes('-upgrade') ? 'upgrade' : 'usual',
      ...(note === undefined ? {} : { rows: note.rows, tables: note.tables, files: note.files.count, copied: note.copied ?? false, ...(note.trial === undefined ? {} : { trial: note.trial }) }),
    }
  } catch {
    return undefined
  }
}

/** Keeps beside the backup what its manifest says, so that a list need not read all of it. */
export async function noteMade(path: string, made: Pick<Note, 'rows' | 'tables' | 'files'>): Promise<void> {
  await writeNote(path, { ...made, sha256: await checksumOf(path) })
}

/** Keeps how a trial ended. */
export async function noteTrial(path: string, trial: Trial): Promise<void> {
  const note = await readNote(path)
  await writeNote(path, { ...(note ?? { rows: trial.rows, tables: trial.tables, files: { count: 0, bytes: 0 }, sha256: await checksumOf(path) }), trial })
}

/** Copies a backup to a second folder and compares what arrived. @throws Error of the disk. */
export async function copyAway(path: string, name: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const there = join(folder, name)
  await copyFile(path, `${there}.unfinished`)
  const [here, arrived] = await Promise.all([checksumOf(path), checksumOf(`${there}.unfinished`)])
  if (here !== arrived) throw new Error(`The copy in ${folder} is not what was copied`)
  await rename(`${there}.unfinished`, there)
  const note = await readNote(path)
  if (note !== undefined) await writeNote(path, { ...note, copied: true })
}

/** Removes the oldest of one reason beyond `keep`, in the folder given. @returns the names removed. */
export async function prune(folder: string, keep: number, reason: StoredBackup['reason'] = 'usual'): Promise<string[]> {
  const old = (await listBackups(folder)).filter((each) => each.reason === reason).slice(Math.max(1, keep))
  for (const { path } of old) {
    await rm(path, { force: true })
    await rm(`${path}.json`, { force: true })
  }
  return old.map(({ name }) => name)
}

/** SHA-256 of a file, in hexadecimal. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) if (Buffer.isBuffer(chunk)) hash.update(chunk)
  return hash.digest('hex')
}

async function readNote(path: string): Promise<Note | undefined> {
  const text = await readFile(`${path}.json`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return noteSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function writeNote(path: string, note: Note): Promise<void> {
  await writeFile(`${path}.json.unfinished`, `${JSON.stringify(note)}\n`, { mode: 0o600 })
  await rename(`${path}.json.unfinished`, `${path}.json`)
}
