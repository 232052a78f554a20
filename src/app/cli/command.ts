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
  /** How far a long work is: one line of a terminal, rewritten; nothing where the output is no terminal. */
  readonly progress: (line: string) => void
  /** Aborted on Ctrl-C: a long work ends at its next safe point. */
  readonly signal: AbortSignal
  /** All of the standard input, as text. @throws UsageError when it is a terminal. */
  readonly input: () => Promise<string>
  /** From GUANXI_PASSWORD, the standard input, or asked for at the terminal without showing it; never from the arguments, which others can read. */
  readonly password: () => Promise<string>
}

/** One verb of the command line. Its name may have two words: 'user invite'. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** Further lines of --help. */
  readonly details?: (call: Pick<CommandCall, 'words'>) => readonly string[]
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

/** The word at that place. @throws UsageError naming what is missing. */
export function word({ words }: Pick<CommandCall, 'words'>, place: number, name: string): string {
  const value = words[place]
  if (value === undefined) throw new UsageError(`${name} is missing`)
  return value
}

/** A whole number within bounds; undefined where the option is not given. @throws UsageError. */
export function wholeNumber(options: Readonly<Record<string, string>>, name: string, { min, max }: { readonly min: number; readonly max: number }): number | undefined {
  const value = options[name]
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max) throw new UsageError(`--${name} is a whole number from ${min} to ${max}`)
  return number
}

/** One of the values; the first where the option is not given. @throws UsageError. */
export function oneOf<Value extends string>(options: Readonly<Record<string, string>>, name: string, values: readonly [Value, ...Value[]]): Value {
  const given = options[name]
  if (given === undefined) return values[0]
  const found = values.find((value) => value === given)
  if (found === undefined) throw new UsageError(`--${name} is one of ${values.join(', ')}`)
  return found
}

/** Options that take no value, so that the word behind them stays a word. */
const flags: ReadonlySet<string> = new Set(['json', 'help', 'preview', 'bin', 'no-mark', 'set', 'known', 'read-only', 'only-reseal', 'forget-old', 'replace'])

/** Splits arguments into words and options; behind -- everything is a word. */
export function parseArguments(given: readonly string[]): { readonly words: string[]; readonly options: Record<string, string> } {
  const words: string[] = []
  const options: Record<string, string> = {}
  for (let index = 0; index < given.length; index += 1) {
    const part = given[index] ?? ''
    if (part === '--') return { words: [...words, ...given.slice(index + 1)], options }
    if (!part.startsWith('--')) { words.push(part); continue }
    const [name = '', ...value] = part.slice(2).split('=')
    const next = given[index + 1]
    if (value.length > 0) options[name] = value.join('=')
    else if (!flags.has(name) && next !== undefined && !next.startsWith('--')) { options[name] = next; index += 1 }
    else options[name] = 'true'
  }
  return { words, options }
}
