import type { Json } from '../../lib/json.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { type Command, type CommandCall, wholeNumber, word } from './command.ts'
import { idOf, objectOf, placeOf } from './place.ts'
import { asCell, inputOf, parseObject, table } from './terminal.ts'

const at = '[--workspace NUMBER] [--as ADDRESS]'

/** Records of every object, through the engine, with the rights of the user as whom it is done. */
export const recordCommands: readonly Command[] = [
  { name: 'records list', summary: 'List records', usage: `records list OBJECT [--filter JSON] [--sort -createdAt,name] [--fields name,owner] [--search WORDS] [--limit 50] [--cursor CURSOR] [--bin] ${at}`, run: list },
  { name: 'records show', summary: 'Show one record', usage: `records show OBJECT ID ${at}`, run: show },
  { name: 'records create', summary: 'Make a record', usage: `records create OBJECT name=value ... | --input JSON | --input - ${at}`, run: create },
  { name: 'records update', summary: 'Change fields of a record', usage: `records update OBJECT ID name=value ... [--version NUMBER] ${at}`, run: update },
]

/** The question that the options ask. The engine checks every name in it. */
export function questionOf({ options }: Pick<CommandCall, 'options'>) {
  const { filter, sort, search } = options
  return {
    // The engine parses the filter against the declarations before it is used.
    ...(filter === undefined ? {} : { filter: parseObject(filter, '--filter') as unknown as Filter }),
    ...(sort === undefined ? {} : { sort: sort.split(',').map((each) => ({ field: each.replace(/^-/, ''), ...(each.startsWith('-') ? { descending: true } : {}) })) }),
    ...(search === undefined ? {} : { search }), ...(options['bin'] === undefined ? {} : { bin: true }),
  }
}

async function list(call: CommandCall): Promise<number> {
  const name = word(call, 0, 'The object')
  const limit = wholeNumber(call.options, 'limit', { min: 1, max: 200 }) ?? 50
  const { program, context, registry } = await placeOf(call)
  const object = objectOf({ registry }, name)
  const columns = call.options['fields']?.split(',') ?? object.views?.find(({ columns: shown }) => shown !== undefined)?.columns ?? [object.title]
  const cursor = call.options['cursor']
  const { rows, next } = await program.records.list(context, object.name, { ...questionOf(call), fields: columns, limit, ...(cursor === undefined ? {} : { cursor }) })
  for (const line of table(['id', ...columns], rows.map((row) => [row['id'], ...columns.map((column) => row[column])]))) call.say(line)
  if (next !== undefined) call.say(`More: --cursor ${next}`)
  call.result({ rows, ...(next === undefined ? {} : { next }) })
  return 0
}

async function show(call: CommandCall): Promise<number> {
  const [name, id] = [word(call, 0, 'The object'), idOf(word(call, 1, 'The id'))]
  const { program, context, registry } = await placeOf(call)
  const row = await program.records.read(context, objectOf({ registry }, name).name, id)
  sayFields(call, row)
  call.result(row)
  return 0
}

function sayFields(call: CommandCall, row: Readonly<Record<string, Json>>): void {
  const filled = Object.entries(row).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  for (const line of table(['field', 'value'], filled.map(([field, value]) => [field, asCell(value)]))) call.say(line)
}

async function create(call: CommandCall): Promise<number> {
  const name = word(call, 0, 'The object')
  const input = await inputOf(call, call.words.slice(1))
  const { program, context, registry } = await placeOf(call)
  const { id, record } = await program.records.create(context, objectOf({ registry }, name).name, input)
  call.say(`Made: ${id}`)
  call.result(record)
  return 0
}

async function update(call: CommandCall): Promise<number> {
  const [name, id] = [word(call, 0, 'The object'), idOf(word(call, 1, 'The id'))]
  const version = wholeNumber(call.options, 'version', { min: 1, max: 2_000_000_000 })
  const input = await inputOf(call, call.words.slice(2))
  const { program, context, registry } = await placeOf(call)
  const { record } = await program.records.update(context, objectOf({ registry }, name).name, id, input, version)
  call.say('Changed.')
  call.result(record)
  return 0
}
