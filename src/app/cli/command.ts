import type { Started } from '../start.ts'

/** What a command is given: its own words, and the program when it asks for it. */
export interface CommandCall {
  readonly words: readonly string[]
  /** --name value and --name=value; --flag is 'true'. */
  readonly options: Readonly<Record<string, string>>
  /** Connects on first use; the program ends it after the command. */
  readonly program: () => Promise<Started>
  /** Result lines for people; with --json nothing but the value that `result` gets. */
  readonly say: (line: string) => void
  readonly result: (value: unknown) => void
}

/** One verb of the command line, in a file of its own below src/app/cli. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** @returns the exit code: 0 done, 1 refused, 2 called wrongly. */
  readonly run: (call: CommandCall) => Promise<number>
}

/** Called wrongly: said with the usage, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** @throws UsageError naming the option. */
export function required(options: Readonly<Record<string, string>>, name: string): string {
  const value = options[name]
  if (value === undefined || value === '' || value === 'true') throw new UsageError(`--${name} is missing`)
  return value
}

/** Splits arguments into words and options. */
export function parseArguments(given: readonly string[]): { readonly words: string[]; readonly options: Record<string, string> } {
  const words: string[] = []
  const options: Record<string, string> = {}
  for (let index = 0; index < given.length; index += 1) {
    const part = given[index] ?? ''
    if (!part.startsWith('--')) { words.push(part); continue }
    const [name = '', ...value] = part.slice(2).split('=')
    const next = given[index + 1]
    if (value.length > 0) options[name] = value.join('=')
    else if (next !== undefined && !next.startsWith('--')) { options[name] = next; index += 1 }
    else options[name] = 'true'
  }
  return { words, options }
}
