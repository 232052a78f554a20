import { createReadStream, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createImports, sayProblem, workImport, workUndo } from '../../records/import/index.ts'
import { type Command, type CommandCall, UsageError, word } from './command.ts'
import { idOf, objectOf, type Place, placeOf } from './place.ts'
import { asCell, parseObject, table } from './terminal.ts'

const at = '[--workspace NUMBER] [--as ADDRESS]'

/** Files into records: done here and now, with its progress, not queued. */
export const importCommands: readonly Command[] = [
  {
    name: 'import', summary: 'Import a CSV or XLSX file', usage: `import FILE --object OBJECT [--plan FILE.json] [--preview] ${at}`,
    details: () => ['Columns are matched by header and content, or by a plan as the import wizard keeps it (imports show: mapping.plan).', 'Ctrl-C ends it after the rows under way; import resume goes on.'], run: importFile,
  },
  { name: 'import resume', summary: 'Go on with an import that was cancelled or failed', usage: `import resume ID ${at}`, run: resume },
  { name: 'import undo', summary: 'Take an import back; what people changed since stays', usage: `import undo ID ${at}`, run: undo },
  { name: 'import refused', summary: 'The refused rows with their reasons, as CSV to mend and import again', usage: `import refused ID ${at}`, run: refused },
]

/** The import engine without its queue: the command itself is the worker. */
function imports({ program }: Place) {
  return createImports({ ...program.importing, queue: { enqueue: () => Promise.resolve(), cancel: () => Promise.resolve(false) } })
}

async function importFile(call: CommandCall): Promise<number> {
  const path = word(call, 0, 'The file')
  const place = await placeOf(call)
  const object = objectOf(place.program, call.options['object'] ?? '').name
  const plan = call.options['plan'] === undefined ? undefined : parseObject(readText(call.options['plan']), '--plan')
  const content = createReadStream(path)
  const opened = new Promise<void>((resolve, reject) => { content.once('open', () => { resolve() }).once('error', () => { reject(new UsageError(`${path} cannot be read`)) }) })
  await opened
  const engine = imports(place)
  const { id: made } = await engine.upload(place.context, { object, fileName: basename(path), content })
  const id = asCell(made)
  if (plan !== undefined) await engine.setPlan(place.context, id, { plan })
  if (call.options['preview'] !== undefined) {
    const { rows, ready, toLookAt, refused: wrong, toCreate, found, alongTheWay } = await engine.preview(place.context, id)
    const seen = { import: id, rows, ready, toLookAt, refused: wrong, toCreate, found, alongTheWay: alongTheWay.map(({ object: name, count }) => ({ object: name, count })) }
    for (const [name, value] of Object.entries(seen)) call.say(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    call.result(seen)
    return 0
  }
  return run(call, place, id)
}

async function resume(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the import'))
  return run(call, await placeOf(call), id)
}

async function run(call: CommandCall, place: Place, id: string): Promise<number> {
  const { program, context } = place
  await imports(place).start(context, id)
  const progress = (done: number, total?: number) => {
    call.progress(`${done.toLocaleString('en')}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`} rows`)
    return Promise.resolve()
  }
  const ran = await workImport(program.importing, context, id, { signal: call.signal, progress, last: true })
  const { rows = 0, created = 0, updated = 0, unchanged = 0, refused: wrong = 0, cancelled = false } = ran ?? {}
  call.say(`${cancelled ? 'Cancelled after' : 'Imported:'} ${rows} rows, ${created} records made, ${updated} changed, ${unchanged} as they were, ${wrong} rows refused. Import ${id}`)
  if (wrong > 0) await sayRefused(call, place, id)
  call.result({ import: id, rows, created, updated, unchanged, refused: wrong, cancelled })
  return cancelled ? 1 : 0
}

/** The first refused rows with their reasons; `import refused` has them all. */
async function sayRefused(call: CommandCall, place: Place, id: string): Promise<void> {
  const { rows } = await imports(place).refused(place.context, id, { limit: 10 })
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
  const undone = await workUndo(program.importing, context, id, { signal: call.signal, last: true, progress: (done) => { call.progress(`${done.toLocaleString('en')} records taken back`); return Promise.resolve() } })
  call.say(`Taken back: ${undone.undone} records.${undone.kept === 0 ? '' : ` ${undone.kept} stay, because people changed them or something hangs on them.`}`)
  call.result({ import: id, ...undone })
  return 0
}

async function refused(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the import'))
  const place = await placeOf(call)
  for await (const chunk of await imports(place).refusedCsv(place.context, id, place.actor.language)) process.stdout.write(chunk)
  return 0
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`${path} cannot be read`)
  }
}
