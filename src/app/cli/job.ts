import { jobOperations } from '../operations/jobs.ts'
import { type Command, type CommandCall, oneOf, word } from './command.ts'
import { idOf, placeOf } from './place.ts'
import { table } from './terminal.ts'

/** What works behind the scenes. */
export const jobCommands: readonly Command[] = [
  { name: 'job list', summary: 'List the latest jobs', usage: 'job list [--state waiting|running|done|failed|cancelled] [--name NAME] [--workspace NUMBER]', run: list },
  { name: 'job cancel', summary: 'Cancel a job: at once while it waits, at its next safe point while it runs', usage: 'job cancel ID [--workspace NUMBER]', run: cancel },
  { name: 'job retry', summary: 'Queue anew what was set aside or cancelled', usage: 'job retry ID [--workspace NUMBER]', run: retry },
]

async function list(call: CommandCall): Promise<number> {
  const { options } = call
  const state = options['state'] === undefined ? {} : { state: oneOf(options, 'state', ['waiting', 'running', 'done', 'failed', 'cancelled']) }
  const { program, workspace } = await placeOf(call)
  const runs = await program.jobs.listRuns({ workspaceId: workspace.id }, { ...state, ...(options['name'] === undefined ? {} : { name: options['name'] }) })
  for (const line of table(['id', 'job', 'state', 'done', 'tries', 'made'], runs.map(({ id, name, state: now, progress, attempts, createdAt }) => [id, name, now, progress.total === null ? progress.done : `${progress.done}/${progress.total}`, attempts, createdAt]))) call.say(line)
  call.result(runs)
  return 0
}

async function cancel(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the job'))
  const { program, context } = await placeOf(call)
  const { state } = await jobOperations(() => program).cancel(context, id)
  call.say(state === 'cancelled' ? 'Cancelled.' : 'It runs and ends at its next safe point.')
  call.result({ id, state })
  return 0
}

async function retry(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the job'))
  const { program, context } = await placeOf(call)
  await jobOperations(() => program).retry(context, id)
  call.say('Queued again.')
  call.result({ id })
  return 0
}
