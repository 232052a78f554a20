import { say as inLanguage } from '../lib/words.ts'
import { isProblem } from '../lib/problem.ts'
import { readConfig } from '../platform/config.ts'
import { type Command, type CommandCall, parseArguments, UsageError } from './cli/command.ts'
import { commands } from './cli/index.ts'
import { type Started, startProgram } from './start.ts'

// npm run cli -- <verb> ...: the command line of the installation. Exit codes: 0 done, 1 refused or failed, 2 called wrongly.

process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<number> {
  const { words: [verb, ...words], options } = parseArguments(given)
  const command = commands.find(({ name }) => name === verb)
  if (command === undefined || options['help'] === 'true') {
    console.log(help(command))
    return command === undefined && verb !== undefined && verb !== 'help' ? 2 : 0
  }
  return runCommand(command, words, options)
}

async function runCommand(command: Command, words: readonly string[], options: Readonly<Record<string, string>>): Promise<number> {
  const json = options['json'] === 'true'
  let started: Promise<Started> | undefined
  const call: CommandCall = {
    words, options,
    program: () => (started ??= startProgram(readConfig(process.env, process.cwd()), { alone: false })),
    say: (line) => { if (!json) console.log(line) },
    result: (value) => { if (json) console.log(JSON.stringify(value)) },
  }
  try {
    return await command.run(call)
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${command.usage}`)
      return 2
    }
    console.error(worded(error))
    return 1
  } finally {
    await (await started?.catch(() => undefined))?.stop()
  }
}

function worded(error: unknown): string {
  if (!isProblem(error)) return error instanceof Error ? error.message : String(error)
  const language = /^zh/i.test(process.env['LANG'] ?? '') ? 'zh' : 'en'
  const { title, values, fields = [] } = error.details
  return [inLanguage(title, language, values), ...fields.map(({ path, message, values: said }) => `${path}: ${inLanguage(message, language, said)}`)].join('\n')
}

function help(command: Command | undefined): string {
  if (command !== undefined) return `${command.summary}\n\n  npm run cli -- ${command.usage}`
  const width = Math.max(...commands.map(({ name }) => name.length))
  return ['npm run cli -- <command> [--json] [--help]', '', ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)].join('\n')
}
