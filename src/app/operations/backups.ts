import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../lib/clock.ts'
import { Problem } from '../../lib/problem.ts'
import type { Config } from '../../platform/config.ts'
import { backupName, copyAway, dump, listBackups, type Manifest, noteMade, noteTrial, prune, restore, rowsIn, type StoredBackup, type Trial } from '../../platform/database/backup/index.ts'
import type { Connections } from '../../platform/database/index.ts'
import { projectFile } from '../../platform/project.ts'
import { readSecretKeys } from '../../platform/secrets/index.ts'
import { programVersion } from '../version.ts'

/** Where backups lie and what they are made of. */
export interface BackupPlace {
  readonly connections: Connections
  readonly config: Pick<Config, 'dataFolder' | 'backup'>
  readonly clock: Clock
}

export interface MakeOptions {
  readonly reason?: StoredBackup['reason']
  /** How many of this kind stay; the oldest go. */
  readonly keep?: number
  readonly waitForMigrations?: boolean
  readonly progress?: (rows: number, table: string) => void
  readonly signal?: AbortSignal
}

/**
 * Makes a backup in the backup folder, copies it away where a second folder is named, and removes the oldest.
 * @throws Error of database or disk; then nothing of it is left.
 */
export async function makeBackup(place: BackupPlace, { reason = 'usual', keep, ...options }: MakeOptions = {}): Promise<StoredBackup> {
  const { folder, copyFolder, passphrase } = place.config.backup
  const now = place.clock.now()
  const name = await backupName(folder, now, reason)
  const path = join(folder, name)
  const manifest = await dump(place.connections, path, { version: programVersion(), now, filesFolder: filesFolder(place), keys: keysOf(place), ...(passphrase === undefined ? {} : { passphrase }), ...options })
  await noteMade(path, { rows: rowsIn(manifest), tables: manifest.tables.length, files: manifest.files })
  if (copyFolder !== undefined) await copyAway(path, name, copyFolder)
  if (keep !== undefined) for (const each of [folder, ...(copyFolder === undefined ? [] : [copyFolder])]) await prune(each, keep, reason)
  const made = (await listBackups(folder)).find((each) => each.name === name)
  if (made === undefined) throw new Error(`The backup ${name} cannot be read back`)
  return made
}

/** Restores the newest backup (or the named one) beside the data, compares every table, and throws it away. */
export async function tryBackup(place: BackupPlace, name?: string, progress?: (rows: number, table: string) => void): Promise<{ readonly backup: StoredBackup; readonly trial: Trial }> {
  const known = await listBackups(place.config.backup.folder)
  const backup = name === undefined ? known[0] : known.find((each) => each.name === name)
  if (backup === undefined) throw noBackup()
  const trial = await trialOf(place, backup, progress)
  await noteTrial(backup.path, trial)
  return { backup: { ...backup, trial }, trial }
}

async function trialOf(place: BackupPlace, { path }: StoredBackup, progress: ((rows: number, table: string) => void) | undefined): Promise<Trial> {
  const begun = place.clock.now()
  const at = new Date(begun).toISOString()
  const seconds = () => Math.round((place.clock.now() - begun) / 100) / 10
  try {
    const { manifest, tables } = await restore(place.connections, path, { migrationsFolder: projectFile('migrations'), filesFolder: undefined, version: programVersion(), passphrase: place.config.backup.passphrase, trial: true, ...(progress === undefined ? {} : { progress }) })
    return { at, ok: true, tables: tables.length, rows: rowsIn(manifest), seconds: seconds() }
  } catch (error) {
    return { at, ok: false, tables: 0, rows: 0, seconds: seconds(), error: (error instanceof Error ? error.message : String(error)).slice(0, 2000) }
  }
}

/** A backup of the folder by its name. @throws Problem 404. */
export async function backupNamed({ config }: Pick<BackupPlace, 'config'>, name: string): Promise<StoredBackup> {
  const found = (await listBackups(config.backup.folder)).find((each) => each.name === name)
  if (found === undefined) throw noBackup()
  return found
}

/** Keys of a restored backup that this installation does not have: what they sealed cannot be opened here. */
export function missingKeys(place: Pick<BackupPlace, 'config'>, { keys }: Manifest): string[] {
  const present = new Set(keysOf(place).map(({ id }) => id))
  return keys.filter(({ id }) => !present.has(id)).map(({ name }) => name)
}

export function filesFolder({ config }: Pick<BackupPlace, 'config'>): string {
  return join(config.dataFolder, 'files')
}

/** By name and mark only. No key is made for the sake of a backup. */
function keysOf({ config }: Pick<BackupPlace, 'config'>): Manifest['keys'] {
  const given = process.env['GUANXI_SECRET_KEY']
  if ((given === undefined || given === '') && !existsSync(join(config.dataFolder, 'secret-key'))) return []
  return readSecretKeys(config.dataFolder, given).map(({ id }) => ({ name: 'secret-key', id }))
}

function noBackup(): Problem {
  return new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such backup.', zh: '没有该备份。' } })
}
