import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { exportRecords } from '../../records/export/index.ts'
import { type Command, oneOf, word } from './command.ts'
import { objectOf, placeOf } from './place.ts'
import { questionOf } from './records.ts'

export const exportCommands: readonly Command[] = [{
  name: 'export',
  summary: 'Write records to a file or to the standard output',
  usage: 'export OBJECT [--format csv|xlsx|json|jsonl] [--out FILE] [--filter JSON] [--sort -createdAt,name] [--fields name,owner] [--no-mark] [--workspace NUMBER] [--as ADDRESS]',
  run: async (call) => {
    const { options } = call
    const name = word(call, 0, 'The object')
    const format = oneOf(options, 'format', ['csv', 'xlsx', 'json', 'jsonl', 'vcf'])
    const { program, context, actor, registry } = await placeOf(call)
    const { chunks, fileName } = await exportRecords((await program.engineOf(context)).exporting, context, objectOf({ registry }, name).name, {
      query: questionOf(call), format, language: actor.language, mark: options['no-mark'] === undefined, ...(options['fields'] === undefined ? {} : { fields: options['fields'].split(',') }),
    })
    const out = options['out'] === 'true' ? fileName : options['out']
    if (out === undefined) {
      for await (const chunk of chunks) if (!process.stdout.write(chunk)) await new Promise((resolve) => { process.stdout.once('drain', resolve) })
      return 0
    }
    await pipeline(chunks, createWriteStream(out, { mode: 0o600 }))
    call.say(`Written: ${out}`)
    call.result({ file: out })
    return 0
  },
}]
