import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Row } from '../../records/engine.ts'
import { headersOf, sayProblem, workImport, workUndo } from '../../records/import/index.ts'
import { type FileImport, importFile, previewFile } from '../imports/command.ts'
import { fits, type Preset, type PresetStep, presets, recognised } from '../imports/presets/index.ts'
import { say } from '../../lib/words.ts'
import { type Command, type CommandCall, required, UsageError, word } from './command.ts'
import { idOf, objectOf, type Place, placeOf } from './place.ts'
import { asCell, parseObject, table } from './terminal.ts'

const at = '[--workspace NUMBER] [--as ADDRESS]'

/** Files into records: done here and now, with its progress, not queued. */
export const importCommands: readonly Command[] = [
  {
    name: 'import', summary: 'Import CSV or XLSX files', usage: `import FILE --object OBJECT [--plan FILE.json] | import FILE|FOLDER ... --preset NAME  [--currency CODE] [--preview] ${at}`,
    details: () => [
      'Columns are matched by header and content, or by a plan as the import wizard keeps it (records show import ID: mapping.plan), or by a preset:',
      '', ...table(['preset', 'files'], presets.map(({ name, about }) => [name, say(about, 'en')])), '', 'Ctrl-C ends it after the rows under way; import resume goes on.',
    ],
    run: importFiles,
  },
  { name: 'import resume', summary: 'Go on with an import that was cancelled or failed', usage: `import resume ID ${at}`, run: resume },
  { name: 'import undo', summary: 'Take an import back; what people changed since stays', usage: `import undo ID ${at}`, run: undo },
  { name: 'import refused', summary: 'The refused rows with their reasons, as CSV to mend and import again', usage: `import refused ID ${at}`, run: refused },
]

async function importFiles(call: CommandCall): Promise<number> {
  const files = filesOf([word(call, 0, 'The file'), ...call.words.slice(1)])
  const steps = call.options['preset'] === undefined ? undefined : await stepsOf(call.options['preset'], files)
  if (steps === undefined && files.length > 1) throw new UsageError('One file at a time, unless a preset says in which order')
  const object = steps === undefined ? required(call.options, 'object') : undefined
  const plan = call.options['plan'] === undefined ? undefined : parseObject(readText(call.options['plan']), '--plan')
  const place = await placeOf(call)
  const common = { ...(plan === undefined ? {} : { plan }), ...(call.options['currency'] === undefined ? {} : { currency: call.options['currency'] }) }
  const wanted: readonly FileImport[] = steps === undefined ? [{ path: files[0] ?? '', object: objectOf(place, object ?? '').name, ...common }] : steps.map((each) => ({ ...each, ...common }))
  const answers: unknown[] = []
  for (const file of wanted) answers.push(call.options['preview'] === undefined ? await run(call, place, file) : await preview(call, place, file))
  call.result(answers.length === 1 ? answers[0] : answers)
  return call.signal.aborted ? 1 : 0
}

/** Files as given; of a folder those that can be imported. @throws UsageError for what cannot be read. */
function filesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) throw new UsageError(`${path} cannot be read`)
    return found.isDirectory() ? readdirSync(path).filter((name) => /\.(csv|xlsx)$/i.test(name)).map((name) => join(path, name)) : [path]
  })
}

interface SourceFile { readonly path: string; readonly headers: readonly string[] }

/** The files of a preset in its order. @throws UsageError for a preset that is not known, or files none of which it knows. */
async function stepsOf(name: string, files: readonly string[]): Promise<readonly { readonly path: string; readonly step: PresetStep }[]> {
  const preset = presets.find((each) => each.name === name)
  if (preset === undefined) throw new UsageError(`There is no preset ${name}. There are: ${presets.map((each) => each.name).join(', ')}`)
  const told = preset.steps.some(({ signature }) => signature !== undefined)
  const sources = await Promise.all(files.map(async (path): Promise<SourceFile> => ({ path, headers: told ? await headersOf(path) : [] })))
  const steps = preset.steps.flatMap((step) => sources.filter((source) => isOf(preset, step, source)).map(({ path }) => ({ path, step })))
  if (steps.length === 0) throw new UsageError(`${name} knows the files ${preset.steps.map(({ file }) => file).join(', ')}`)
  return steps
}

/** A file is of a step by its name, or whatever it is called by the headers that tell it; of a second pass the headers must be there. */
function isOf(preset: Preset, step: PresetStep, { path, headers }: SourceFile): boolean {
  const named = basename(path, extname(path)) === step.file
  if (step.signature === undefined) return named
  return fits(step, headers) && (named || recognised([preset], headers)?.file === step.file)
}

async function preview(call: CommandCall, { program, context }: Place, file: FileImport): Promise<object> {
  const { rows, ready, toLookAt, refused: wrong, toCreate, found, alongTheWay } = await previewFile(program, context, file)
  const seen = { file: basename(file.path), rows, ready, toLookAt, refused: wrong, toCreate, found, alongTheWay: alongTheWay.map(({ object, count }) => ({ object, count })) }
  for (const [name, value] of Object.entries(seen)) call.say(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
  return seen
}

async function run(call: CommandCall, place: Place, file: FileImport): Promise<object> {
  return told(call, place, await importFile(place.program, place.context, file, showing(call), call.signal))
}

async function resume(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the import'))
  const place = await placeOf(call)
  const { program, context } = place
  await program.imports.start(context, id, { queued: false })
  const show = showing(call)
  await workImport((await program.engineOf(context)).importing, context, id, { signal: call.signal, last: true, progress: async (rows, total) => { show(rows, total) } })
  call.result(await told(call, place, await program.records.read(context, 'import', id)))
  return call.signal.aborted ? 1 : 0
}

function showing(call: CommandCall) {
  return (rows: number, total: number | undefined) => { call.progress(`${rows.toLocaleString('en')}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`} rows`) }
}

/** What came of it, in words and for scripts. */
async function told(call: CommandCall, place: Place, record: Row): Promise<object> {
  const { fileName, status, readCount: rows = 0, createdCount: created = 0, updatedCount: updated = 0, skippedCount: unchanged = 0, refusedCount: wrong = 0 } = record
  const id = asCell(record['id'])
  call.say(`${asCell(fileName)}: ${asCell(status)}, ${asCell(rows)} rows, ${asCell(created)} records made, ${asCell(updated)} changed, ${asCell(unchanged)} as they were, ${asCell(wrong)} rows refused. Import ${id}`)
  if (wrong !== 0 && wrong !== null) await sayRefused(call, place, id)
  return { import: id, status, rows, created, updated, unchanged, refused: wrong, cancelled: status === 'cancelled' }
}

/** The first refused rows with their reasons; `import refused` has them all. */
async function sayRefused(call: CommandCall, place: Place, id: string): Promise<void> {
  const { rows } = await place.program.imports.refused(place.context, id, { limit: 10 })
  for (const line of table(['line', 'why'], rows.map(({ line, problems }) => [line, problems.map((problem) => sayProblem(problem, place.actor.language)).join('; ')]))) call.say(line)
}

async function undo(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the import'))
  const { program, context, workspace } = await placeOf(call)
  const jobOf = async () => (await program.jobs.listRuns({ workspaceId: workspace.id }, { name: 'import.undo', state: 'waiting' })).find(({ input }) => typeof input === 'object' && input !== null && 'importId' in input && input.importId === id)
  await program.acts.act(context, 'import.undo', { id })
  // The verb has queued the work for the program; we do it ourselves if it has not begun.
  const queued = await jobOf()
  if (queued !== undefined) await program.database.transaction({ workspaceId: workspace.id }, (tx) => program.jobs.cancel(tx, queued.id))
  const undone = await workUndo((await program.engineOf(context)).importing, context, id, { signal: call.signal, last: true, progress: (done) => { call.progress(`${done.toLocaleString('en')} records taken back`); return Promise.resolve() } })
  call.say(`Taken back: ${undone.undone} records.${undone.kept === 0 ? '' : ` ${undone.kept} stay, because people changed them or something hangs on them.`}`)
  call.result({ import: id, ...undone })
  return 0
}

async function refused(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the import'))
  const place = await placeOf(call)
  for await (const chunk of await place.program.imports.refusedCsv(place.context, id, place.actor.language)) process.stdout.write(chunk)
  return 0
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`${path} cannot be read`)
  }
}
