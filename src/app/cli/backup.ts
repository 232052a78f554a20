import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '../../platform/config.ts'
import { listBackups, restore, rowsIn, verifyBackup } from '../../platform/database/backup/index.ts'
import { reachServer } from '../../platform/database/index.ts'
import { projectFile } from '../../platform/project.ts'
import { backupNamed, filesFolder, makeBackup, missingKeys, tryBackup } from '../operations/backups.ts'
import { move } from '../operations/move.ts'
import { systemClock } from '../start.ts'
import { programVersion } from '../version.ts'
import { forgetWarehouse } from '../warehouse.ts'
import { type Command, type CommandCall, UsageError, wholeNumber, word } from './command.ts'
import { table } from './terminal.ts'

const passphrase = 'With BACKUP_PASSPHRASE it is sealed (AES-256-GCM), and opens with that passphrase only.'

/** Keeping the data, and bringing it elsewhere. */
export const backupCommands: readonly Command[] = [
  { name: 'backup', summary: 'Make a backup of everything while the program runs', usage: 'backup [--keep NUMBER]', details: () => ['Into BACKUP_DIR (DATA_DIR/backups), with a copy in BACKUP_COPY_DIR where it is named.', passphrase], run: make },
  { name: 'backup list', summary: 'List the backups and how their last trial ended', usage: 'backup list', run: list },
  { name: 'backup test', summary: 'Restore a backup beside the data, compare every table, and throw it away', usage: 'backup test [NAME]', run: test },
  { name: 'backup verify', summary: 'Read a backup file and compare its checksums', usage: 'backup verify FILE', run: verify },
  { name: 'restore', summary: 'Restore a backup, all of it or nothing', usage: 'restore FILE [--replace]', details: () => ['The program must be stopped. Onto data that is there only with --replace.', passphrase], run: bring },
  { name: 'move', summary: 'Bring everything from the program\'s own database to another PostgreSQL, or back', usage: 'move --to postgres://USER:PASSWORD@HOST:PORT/DATABASE | move --to embedded', details: () => ['The program must be stopped, and there must be no data where it goes. From: DATABASE_URL where it is set, else DATA_DIR. What was there stays untouched.', 'The address may stand in MOVE_TO as well, where others cannot read it.'], run: bringElsewhere },
]

function config() {
  return readConfig(process.env, process.cwd())
}

async function make(call: CommandCall): Promise<number> {
  const keep = wholeNumber(call.options, 'keep', { min: 1, max: 10_000 })
  const { connected: { database: { connections } }, config: settings } = await call.program()
  const made = await makeBackup({ connections, config: settings, clock: systemClock }, { ...(keep === undefined ? {} : { keep }), signal: call.signal, progress: (rows, name) => { call.progress(`${name} ${rows}`) } })
  call.say(`${made.path} (${made.rows ?? 0} rows, ${Math.ceil(made.bytes / 1024)} kB${made.sealed ? ', sealed' : ''}${made.copied === true ? ', copied' : ''})`)
  call.result(made)
  return 0
}

async function list(call: CommandCall): Promise<number> {
  const known = await listBackups(config().backup.folder)
  for (const line of table(['name', 'made', 'version', 'rows', 'kB', 'sealed', 'copied', 'last trial'], known.map(({ name, madeAt, version, rows, bytes, sealed, copied, trial }) =>
    [name, madeAt, version, rows, Math.ceil(bytes / 1024), sealed ? 'yes' : 'no', copied === true ? 'yes' : 'no', trial === undefined ? '' : `${trial.ok ? 'whole' : `FAILED: ${trial.error ?? ''}`} ${trial.at}`]))) call.say(line)
  call.result(known)
  return 0
}

async function test(call: CommandCall): Promise<number> {
  const { connected: { database: { connections } }, config: settings } = await call.program()
  const { backup, trial } = await tryBackup({ connections, config: settings, clock: systemClock }, call.words[0], (rows, name) => { call.progress(`${name} ${rows}`) })
  call.say(trial.ok ? `${backup.name} is whole: ${trial.tables} tables, ${trial.rows} rows, every one as it was (${trial.seconds} s).` : `${backup.name} cannot be restored: ${trial.error ?? ''}`)
  call.result({ name: backup.name, ...trial })
  return trial.ok ? 0 : 1
}

async function verify(call: CommandCall): Promise<number> {
  const manifest = await verifyBackup(await fileOf(call), config().backup.passphrase)
  call.say(`Whole: version ${manifest.version}, made ${manifest.madeAt}, ${manifest.tables.length} tables, ${rowsIn(manifest)} rows, ${manifest.files.count} files.`)
  call.result(manifest)
  return 0
}

async function bring(call: CommandCall): Promise<number> {
  const settings = config()
  const file = await fileOf(call)
  const { connections, leave } = await reachServer(settings)
  try {
    const { manifest, tables, migrated } = await restore(connections, file, {
      migrationsFolder: projectFile('migrations'), filesFolder: filesFolder({ config: settings }), version: programVersion(), passphrase: settings.backup.passphrase,
      replace: call.options['replace'] === 'true', progress: (rows, name) => { call.progress(`${name} ${rows}`) },
    })
    await forgetWarehouse(settings).catch((error: unknown) => { call.say(`The warehouse could not be emptied (${error instanceof Error ? error.message : String(error)}): run warehouse rebuild for each workspace.`) })
    const lost = missingKeys({ config: settings }, manifest)
    call.say(`Restored from ${manifest.madeAt} (version ${manifest.version}): ${tables.length} tables, ${rowsIn(manifest)} rows, every table compared.${migrated.length === 0 ? '' : ` Brought up to date by ${migrated.join(', ')}.`}`)
    if (lost.length > 0) call.say('This installation lacks a key by which secrets in this backup are sealed (secret-key): copy that file from the data folder of then, or enter those secrets anew.')
    call.result({ madeAt: manifest.madeAt, version: manifest.version, tables: tables.length, rows: rowsIn(manifest), files: manifest.files.count, migrated, missingKeys: lost })
    return 0
  } finally {
    await leave()
  }
}

async function bringElsewhere(call: CommandCall): Promise<number> {
  const to = process.env['MOVE_TO'] ?? call.options['to']
  if (to === undefined || to === '' || to === 'true') throw new UsageError('--to is missing')
  const moved = await move(config(), to, (rows, name) => { call.progress(`${name} ${rows}`) })
  call.say(`${moved.rows} rows of ${moved.tables} tables are there, every table compared. ${to === 'embedded' ? 'Start without DATABASE_URL from now on.' : 'Start with DATABASE_URL set to that address from now on.'} What was here is untouched.`)
  call.result(moved)
  return 0
}

/** A path, or the name of a backup in the backup folder. */
async function fileOf(call: CommandCall): Promise<string> {
  const given = word(call, 0, 'The file of the backup')
  const path = resolve(given)
  if (existsSync(path)) return path
  return (await backupNamed({ config: config() }, given)).path
}
