import { writeFileSync } from 'node:fs'
import { serveStdio } from '../../doors/mcp/index.ts'
import type { Context } from '../../records/context.ts'
import { programVersion } from '../version.ts'
import { type Command, type CommandCall, UsageError } from './command.ts'
import { placeOf } from './place.ts'

/** The other doors, from the command line. */
export const doorCommands: readonly Command[] = [
  {
    name: 'mcp',
    summary: 'Speak the Model Context Protocol on the standard input and output, for an assistant on this machine',
    usage: 'mcp [--workspace NUMBER] [--as ADDRESS]',
    details: () => [
      'It acts with the rights of the API key in GUANXI_API_KEY, or of the user of --as; they are read again at each call.',
      'Assistants start it by: node scripts/cli.mjs mcp (npm would print lines of its own). Over HTTP the same is at /mcp.',
    ],
    run: mcp,
  },
  {
    name: 'api document',
    summary: 'Write the OpenAPI document of this installation',
    usage: 'api document [FILE]',
    details: () => ['Without a file it is printed. npm run api-types -- FILE makes TypeScript types of it.'],
    run: async (call) => {
      const { program } = await call.program()
      const answer = await (await program.door()).inject({ method: 'GET', url: '/api/v1/openapi.json' })
      if (call.words[0] === undefined) console.log(answer.body)
      else writeFileSync(call.words[0], answer.body)
      return 0
    },
  },
]

async function mcp(call: CommandCall): Promise<number> {
  const contextOf = await asked(call)
  const { program, log } = await call.program()
  await serveStdio({
    records: program.records, acts: program.acts, log, version: programVersion(),
    search: async (context, request) => (await program.engineOf(context)).asked.search(context, request),
    registryOf: async (context) => (await program.engineOf(context)).registry,
  }, contextOf, call.signal)
  return 0
}

/** Who asks, read afresh each time: a key that is revoked, or a user who is deactivated, ends there too. */
async function asked(call: CommandCall): Promise<() => Promise<Context>> {
  const token = process.env['GUANXI_API_KEY']
  if (token === undefined || token === '') {
    await placeOf(call)
    return async () => (await placeOf(call)).context
  }
  if (call.options['as'] !== undefined) throw new UsageError('Either GUANXI_API_KEY or --as says who asks')
  const { program: { access, clock } } = await call.program()
  return async () => {
    const caller = await access.apiKeyOf(token)
    const { actor } = await access.actorOf(caller)
    const { id, baseCurrency, weekStart, fiscalStart, configuration } = caller.workspace
    return { workspaceId: id, actor, now: clock.now(), baseCurrency, weekStart, fiscalStart, requestId: `mcp-${process.pid}`, ...(configuration === undefined ? {} : { configuration }) }
  }
}
