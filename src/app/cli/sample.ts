import { beginRemoval, beginSample, optionsOf } from '../sample/actions.ts'
import { holdOutAsSample, runLoad, runRemoval } from '../sample/run.ts'
import { type Command, type CommandCall, oneOf, wholeNumber } from './command.ts'
import { placeOf } from './place.ts'

/** The sample company: done here and now, with its progress, not queued. */
export const sampleCommands: readonly Command[] = [
  { name: 'sample load', summary: 'Fill the workspace with the sample company', usage: 'sample load [--customers 2000] [--trade factory|shop|service] [--language zh|en] [--seed 1] [--workspace NUMBER]', run: load },
  { name: 'sample remove', summary: 'Take the sample company away again; what people changed since stays', usage: 'sample remove [--workspace NUMBER]', run: remove },
]

async function load(call: CommandCall): Promise<number> {
  const { options } = call
  const customers = wholeNumber(options, 'customers', { min: 1, max: 1_000_000 }) ?? 2000
  const seed = wholeNumber(options, 'seed', { min: 0, max: 4_294_967_295 }) ?? 1
  const trade = oneOf(options, 'trade', ['factory', 'shop', 'service'])
  const { program, context, workspace } = await placeOf(call)
  const asked = optionsOf({ customers, seed, trade, language: options['language'] === undefined ? workspace.language : oneOf(options, 'language', ['zh', 'en']) }, { ...context, actor: { ...context.actor, zone: workspace.zone } })
  const begun = Date.now()
  const importId = await program.database.transaction({ workspaceId: workspace.id }, (tx) => beginSample(program.writer, tx, context, asked))
  await holdOutAsSample(program, context)
  const { created, cancelled } = await runLoad(program, context, importId, {
    signal: call.signal, progress: (_customers, records) => { call.progress(`${records.toLocaleString('en')} records`) },
  })
  call.say(`${cancelled ? 'Cancelled after' : 'Loaded:'} ${created} records in ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
  call.result({ import: importId, created, cancelled })
  return cancelled ? 1 : 0
}

async function remove(call: CommandCall): Promise<number> {
  const { program, context, workspace } = await placeOf(call)
  const importIds = await program.database.transaction({ workspaceId: workspace.id }, (tx) => beginRemoval(program.writer, tx, context))
  const { undone, kept } = await runRemoval(program, context, importIds, (done) => { call.progress(`${done.toLocaleString('en')} records taken back`) })
  call.say(`Removed: ${undone} records.${kept === 0 ? '' : ` ${kept} stay, because people changed them or something hangs on them.`}`)
  call.result({ imports: importIds, undone, kept })
  return 0
}
