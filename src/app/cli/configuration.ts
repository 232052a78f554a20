import { readFileSync, writeFileSync } from 'node:fs'
import { say } from '../../lib/words.ts'
import { type Brought, configurationFile } from '../../records/custom/index.ts'
import { type Command, type CommandCall, UsageError, word } from './command.ts'
import { placeOf } from './place.ts'
import { table } from './terminal.ts'

/** A workspace's configuration as a file: out of one place, into another. */
export const configurationCommands: readonly Command[] = [
  {
    name: 'configuration export',
    summary: 'Write the whole configuration (own objects, fields, rules, layouts ...) to a file or to the standard output',
    usage: 'configuration export [--out FILE] [--workspace NUMBER] [--as ADDRESS]',
    run: async (call) => {
      const { program, context } = await placeOf(call)
      const file = await program.carryOver.read(context)
      const text = `${JSON.stringify(file, undefined, 2)}\n`
      const { out } = call.options
      if (out === undefined || out === 'true') {
        process.stdout.write(text)
        return 0
      }
      writeFileSync(out, text, { mode: 0o600 })
      call.say(`Written: ${out}`)
      call.result({ file: out })
      return 0
    },
  },
  {
    name: 'configuration import',
    summary: 'Bring such a file in, all of it or nothing; with --preview only say what would be',
    usage: 'configuration import FILE [--preview] [--workspace NUMBER] [--as ADDRESS]',
    run: async (call) => {
      const file = fileAt(word(call, 0, 'The file'))
      const { program, context } = await placeOf(call)
      const preview = call.options['preview'] !== undefined
      const brought = await program.carryOver.bring(context, file, preview)
      tell(call, brought, preview)
      call.result({ ...brought, refused: brought.refused.map(({ why, ...part }) => ({ ...part, why: why.en })) })
      return brought.refused.length === 0 ? 0 : 1
    },
  },
]

function tell(call: CommandCall, { added, changed, same, left, refused }: Brought, preview: boolean): void {
  const rows = [
    ...added.map(({ object, name }) => [preview ? 'would be added' : 'added', object, name]), ...changed.map(({ object, name, fields }) => [preview ? 'would change' : 'changed', object, `${name} (${fields.join(', ')})`]),
    ...left.map(({ object, name }) => ['left as it is', object, name]), ...refused.map(({ object, name, why }) => ['refused', object, `${name}: ${say(why, 'en')}`]),
  ]
  if (rows.length > 0) for (const line of table(['what', 'part', 'name'], rows)) call.say(line)
  call.say(`${same} already as the file says.`)
}

function fileAt(path: string) {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`${path} cannot be read`)
  }
  try {
    return configurationFile.parse(JSON.parse(text))
  } catch {
    throw new UsageError(`${path} is no configuration of Guanxi`)
  }
}
