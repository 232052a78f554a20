import { systemClock } from '../start.ts'
import { type Analysed, analyseFile, analyses, type OutcomeRow } from '../../rooms/insight/index.ts'
import { printWhole, writeRows } from './analysed.ts'
import { type Command, type CommandCall, required, UsageError, word } from './command.ts'
import { asCell, table } from './terminal.ts'

/** The maths of customer analysis over any file, without server and database. */
export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'Analyse a file of customers or orders: rfm, clv ... (needs no server)',
  usage: 'analyse MODEL --input FILE [--map customer=COLUMN,date=COLUMN,amount=COLUMN,...] [OPTIONS] [--output FILE.csv|.json|.ndjson] [--json]',
  details: ({ words: [key] }) => (key === undefined ? allAnalyses() : aboutAnalysis(key)),
  run,
}

function allAnalyses(): readonly string[] {
  return ['', ...table(['model', 'what it does'], analyses.map(({ key, title }) => [key, title])), '', 'analyse MODEL --help tells its columns and options.']
}

function aboutAnalysis(given: string): readonly string[] {
  const found = analyses.find(({ key }) => key === given)
  if (found === undefined) throw new UsageError(`There is no model ${given}. There are: ${analyses.map(({ key }) => key).join(', ')}`)
  return [
    '', found.title, '',
    ...table(['column', 'needed', 'what stands in it'], found.columns.map(({ key, required: needed, about }) => [key, needed === true ? 'yes' : '', about])), '',
    ...table(['option', 'value', 'default', 'meaning'], found.options.map(({ key, kind, choices, default: usual, about }) => [`--${key}`, choices?.join('|') ?? kind, usual ?? '', about])),
  ]
}

async function run(call: CommandCall): Promise<number> {
  const key = word(call, 0, 'The model')
  const { map, output, ...options } = call.options
  const analysed = await analyseFile(key, required(call.options, 'input'), { map, options, today: Math.floor(systemClock.now() / 86_400_000) })
  if (output !== undefined) {
    const count = await writeRows(output, analysed.rows)
    if (call.options['json'] !== undefined) call.result({ ...head(analysed), rows: { file: output, count } })
    else tellHead(call, analysed)
    call.say(`${count} rows in ${output}`)
  } else if (call.options['json'] === undefined) tell(call, analysed)
  else await printWhole(head(analysed), analysed.rows)
  return 0
}

function head({ model, parameters, fit, read }: Analysed): object {
  return { model, parameters, fit, read }
}

function tellHead(call: CommandCall, { model, parameters, fit, read }: Analysed): void {
  call.say(model)
  for (const [name, part] of Object.entries({ parameters, fit, read })) for (const [key, value] of Object.entries(part)) call.say(`  ${name}.${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
}

/** The first rows, for people; --json and --output have them all. */
function tell(call: CommandCall, analysed: Analysed): void {
  tellHead(call, analysed)
  const first: OutcomeRow[] = []
  let more = false
  for (const row of analysed.rows) { if (first.length === 20) { more = true; break } first.push(row) }
  const names = Object.keys(first[0] ?? {})
  for (const line of table(names, first.map((row) => names.map((name) => asCell(row[name]))))) call.say(line)
  if (more) call.say('… --json or --output FILE give all rows.')
}
