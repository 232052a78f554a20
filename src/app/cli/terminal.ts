import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { JsonObject } from '../../lib/json.ts'
import { decimalAmount } from '../../lib/money.ts'
import { type CommandCall, UsageError } from './command.ts'

/** All of the standard input. */
export async function readInput(): Promise<string> {
  if (process.stdin.isTTY) throw new UsageError('The input comes from the standard input: pipe it in')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  return Buffer.concat(chunks).toString('utf8')
}

/** A password from the environment, the first line of the standard input, or the terminal without an echo. */
export async function readPassword(): Promise<string> {
  const known = process.env['GUANXI_PASSWORD']
  if (known !== undefined && known !== '') return known
  const given = process.stdin.isTTY ? await askSecretly() : (await readInput()).split(/\r?\n/, 1)[0] ?? ''
  if (given === '') throw new UsageError('The password is missing: give it by GUANXI_PASSWORD or on the standard input')
  return given
}

function askSecretly(): Promise<string> {
  const mute = new Writable({ write: (_chunk, _encoding, done) => { done() } })
  process.stderr.write('Password: ')
  const lines = createInterface({ input: process.stdin, output: mute, terminal: true })
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close()
      process.stderr.write('\n')
      resolve(answer)
    })
    lines.on('close', () => { resolve('') })
  })
}

/** Rewrites one line of a terminal; is silent where there is none. */
export function progressLine(isOn: boolean): { readonly show: (line: string) => void; readonly clear: () => void } {
  if (!isOn || !process.stderr.isTTY) return { show: () => undefined, clear: () => undefined }
  return { show: (line) => process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`), clear: () => process.stderr.write('\r\u001b[K') }
}

/** Lines of a table, columns as wide as their widest cell; Chinese characters count twice. */
export function table(headers: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  const cells = [headers, ...rows.map((row) => row.map(asCell))]
  const widths = headers.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  return cells.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - width(cell)))).join('  ').trimEnd())
}

function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : 1), 0)
}

/** A value of a record in one line: the title of a relation, an amount with its currency. Nothing that steers a terminal passes. */
export function asCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(asCell).join(', ')
  if (typeof value === 'object') {
    if ('title' in value) return asCell(value.title ?? ('id' in value ? value.id : ''))
    if ('amount' in value && 'currency' in value && typeof value.amount === 'number' && typeof value.currency === 'string') return `${decimalAmount(value.amount, value.currency)} ${value.currency}`
    return plain(JSON.stringify(value))
  }
  return plain(typeof value === 'string' ? value : JSON.stringify(value))
}

function plain(text: string): string {
  return text.replace(/\p{C}/gu, ' ').slice(0, 80)
}

/** JSON from --input, the standard input where it is '-', and words of the form name=value laid over it. @throws UsageError. */
export async function inputOf({ options, input }: CommandCall, words: readonly string[]): Promise<JsonObject> {
  const given = options['input']
  const base = given === undefined ? {} : parseObject(given === '-' ? await input() : given, '--input')
  const pairs = words.map((each) => {
    const place = each.indexOf('=')
    if (place < 1) throw new UsageError(`${each} is not of the form name=value`)
    return [each.slice(0, place), valueOf(each.slice(place + 1))] as const
  })
  return { ...base, ...Object.fromEntries(pairs) }
}

/** Numbers, true, false, null, lists and objects are read as JSON; everything else is text. */
function valueOf(text: string): JsonObject[string] {
  if (!/^(true|false|null|-?\d{1,15}(\.\d+)?|[[{].*)$/s.test(text)) return text
  try {
    return JSON.parse(text) as JsonObject[string]
  } catch {
    return text
  }
}

/** @throws UsageError where it is no JSON object. */
export function parseObject(text: string, name: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  } catch {
    // Said below.
  }
  throw new UsageError(`${name} is no JSON object`)
}
