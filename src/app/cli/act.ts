import { say } from '../../lib/words.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { Field } from '../../model/define/field.ts'
import { actions } from '../../model/actions/index.ts'
import { fieldLabel } from '../../model/words/labels.ts'
import { type Command, type CommandCall, UsageError, wholeNumber } from './command.ts'
import { idOf, objectOf, placeOf } from './place.ts'
import { inputOf, table } from './terminal.ts'

/** Every declared verb, as a command. */
export const actCommand: Command = {
  name: 'act',
  summary: 'Run a declared verb: lead.convert, opportunity.win, record.transfer ...',
  usage: 'act VERB [--id ID] [--object OBJECT] [name=value ... | --input JSON | --input -] [--version NUMBER] [--workspace NUMBER] [--as ADDRESS]',
  details: ({ words: [name] }) => (name === undefined ? allVerbs() : aboutVerb(verbOf(name))),
  run,
}

function verbOf(name: string): ActionDefinition {
  const action = actions.find((each) => each.name === name)
  if (action === undefined) throw new UsageError(`There is no verb ${name}. There are: ${actions.map((each) => each.name).join(', ')}`)
  return action
}

function allVerbs(): readonly string[] {
  return ['', ...table(['verb', 'what it does'], actions.map(({ name, label, about }) => [name, say(about ?? label, 'en')]))]
}

function aboutVerb({ name, label, about, on, kind, from, to, input = {}, administrator }: ActionDefinition): readonly string[] {
  const fields = Object.entries(input)
  return [
    '', `${name}: ${say(label, 'en')} (${say(label, 'zh')})`, ...(about === undefined ? [] : [say(about, 'en')]),
    kind === 'collection' ? 'It acts on no record: no --id.' : `It acts on ${on === '*' ? 'a record of any object: --object and --id' : `one ${on}: --id`}.`,
    ...(from === undefined ? [] : [`From ${from.join(', ')}${to === undefined ? '' : ` to ${to}`}.`]), ...(administrator === true ? ['Administrators only.'] : []),
    ...(fields.length === 0 ? [] : ['', ...table(['input', 'type', 'needed', 'meaning'], fields.map(([field, declared]) => [field, typeOf(declared), declared.required === true && declared.default === undefined ? 'yes' : '', say(fieldLabel(on, declared, field), 'en')]))]),
  ]
}

function typeOf(field: Field): string {
  if (field.type === 'choice') return field.choices.join(' | ')
  if (field.type === 'relation') return `id of ${field.to}`
  if (field.type === 'target') return `{ object: ${field.to.join(' | ')}, id }`
  return field.type === 'links' ? `[{ object: ${field.to.join(' | ')}, id }]` : field.type
}

async function run(call: CommandCall): Promise<number> {
  const [name, ...pairs] = call.words
  if (name === undefined) throw new UsageError('Which verb? act --help lists them')
  const action = verbOf(name)
  const { id, object } = call.options
  if (action.kind !== 'collection' && id === undefined) throw new UsageError('--id is missing')
  if (action.on === '*' && object === undefined) throw new UsageError('--object is missing')
  const version = wholeNumber(call.options, 'version', { min: 1, max: 2_000_000_000 })
  const input = await inputOf(call, pairs)
  const { program, context, registry } = await placeOf(call)
  const { record, result, undo } = await program.acts.act(context, name, {
    input, ...(id === undefined ? {} : { id: idOf(id) }), ...(version === undefined ? {} : { version }), ...(object === undefined ? {} : { object: objectOf({ registry }, object).name }),
  })
  call.say(`${say(action.label, 'en')}: done.${result === undefined ? '' : ` ${JSON.stringify(result)}`}`)
  call.result({ ...(record === undefined ? {} : { record }), ...(result === undefined ? {} : { result }), ...(undo === undefined ? {} : { undo }) })
  return 0
}
