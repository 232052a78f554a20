import { isProblem } from '../lib/problem.ts'
import { say as inLanguage } from '../lib/words.ts'
import { readConfig } from '../platform/config.ts'
import { type Command, type CommandCall, parseArguments, UsageError } from './cli/command.ts'
import { commandOf, commands } from './cli/index.ts'
import { progressLine, readInput, readPassword } from './cli/terminal.ts'
import { type Started, startProgram } from './start.ts'

// npm run cli -- <verb> ...: the command line of the installation, with the program running or not. Exit codes: 0 done,
// 1 refused or failed, 2 called wrongly.

// Whoever reads may stop reading: `... | head`.
process.stdout.on('error', () => { process.exit(0) })

process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(given)
  const { command, rest } = commandOf(words)
  if (command !== undefined && options['help'] === undefined) return runCommand(command, rest, options)
  const unknown = command === undefined && words.length > 0 && words[0] !== 'help' && options['help'] === undefined
  if (unknown) {
    console.error(`There is no command ${words.slice(0, 2).join(' ')}. npm run cli -- help lists them.`)
    return 2
  }
  try {
    console.log(command === undefined ? overview(words.filter((each) => each !== 'help')) : helpOn(command, rest))
    return 0
  } catch (error) {
    return failed(error, command)
  }
}

async function runCommand(command: Command, words: readonly string[], options: Readonly<Record<string, string>>): Promise<number> {
  const json = options['json'] !== undefined
  const line = progressLine(!json)
  const ending = new AbortController()
  const interrupt = () => {
    if (ending.signal.aborted) process.exit(130)
    ending.abort('cancelled')
  }
  process.on('SIGINT', interrupt)
  let started: Promise<Started> | undefined
  const call: CommandCall = {
    words, options, signal: ending.signal, input: readInput, password: readPassword,
    program: () => (started ??= startProgram(readConfig(process.env, process.cwd()), { alone: false })),
    say: (text) => { line.clear(); if (!json) console.log(text) },
    result: (value) => { if (json) console.log(JSON.stringify(value)) },
    progress: (text) => { line.show(text) },
  }
  try {
    return await command.run(call)
  } catch (error) {
    line.clear()
    return failed(error, command, json)
  } finally {
    line.clear()
    process.off('SIGINT', interrupt)
    await (await started?.catch(() => undefined))?.stop()
  }
}

/** Says what went wrong, for scripts as one line of JSON, and gives the exit code. */
function failed(error: unknown, command: Command | undefined, json = false): number {
  const wrongCall = error instanceof UsageError
  if (json && isProblem(error)) console.error(JSON.stringify({ kind: error.details.kind, status: error.details.status, title: worded(error), ...error.details.extra }))
  else console.error(wrongCall && command !== undefined ? `${error.message}\n  npm run cli -- ${command.usage}` : worded(error))
  return wrongCall ? 2 : 1
}

function worded(error: unknown): string {
  if (!isProblem(error)) return error instanceof Error ? (process.env['LOG_LEVEL'] === 'debug' ? error.stack ?? error.message : error.message) : String(error)
  const language = /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en'
  const { title, values, fields = [] } = error.details
  return [inLanguage(title, language, values), ...fields.map(({ path, message, values: said }) => `${path}: ${inLanguage(message, language, said)}`)].join('\n')
}

function helpOn(command: Command, words: readonly string[]): string {
  return [command.summary, '', `  npm run cli -- ${command.usage}`, ...(command.details?.({ words }) ?? [])].join('\n')
}

function overview(words: readonly string[]): string {
  const known = commands.filter(({ name }) => words[0] === undefined || name.split(' ')[0] === words[0])
  const shown = known.length === 0 ? commands : known
  const width = Math.max(...shown.map(({ name }) => name.length))
  return ['npm run cli -- <command> [--json] [--help]', '', ...shown.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`), '', 'Installation: DATA_DIR, DATABASE_URL. Several companies: --workspace NUMBER.'].join('\n')
}
