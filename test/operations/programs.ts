import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { atEndOfFile } from '../../src/platform/testing/index.ts'
import { builtPrograms } from '../support/built.ts'

export const root = resolve(import.meta.dirname, '../..')

/** The real programs, for a test file. */
export const bundled = builtPrograms

/** A data folder that the database's own user can reach; gone when the tests of the file are over. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-operations-'))
  chmodSync(folder, 0o755)
  atEndOfFile(async () => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

/** A started program. */
export class Running {
  readonly process: ChildProcess
  readonly ended: Promise<number | string>
  output = ''
  errors = ''
  #told: (() => void)[] = []

  constructor(file: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.process = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '', ...env } })
    this.process.stdout?.on('data', (piece: Buffer) => { this.output += piece.toString(); this.#tell() })
    this.process.stderr?.on('data', (piece: Buffer) => { this.errors += piece.toString(); this.#tell() })
    this.ended = new Promise((done) => { this.process.once('close', (code, signal) => { done(code ?? signal ?? 'gone'); this.#tell() }) })
  }

  /** Waits until the output matches. @throws Error when it ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output)
      if (found !== null) return found
      if (this.process.exitCode !== null || this.process.signalCode !== null) throw new Error(`It ended without ${String(pattern)}: ${this.errors}${this.output}`)
      await new Promise<void>((done) => { this.#told.push(done) })
    }
  }

  /** The address that it is reached at. */
  async address(): Promise<string> { return (await this.says(/is ready: (\S+)/))[1]! }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    this.process.kill(signal)
    return this.ended
  }

  #tell(): void { for (const done of this.#told.splice(0)) done() }
}

/** Runs a command of the CLI to its end. */
export async function command(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ readonly code: number | string; readonly output: string; readonly errors: string }> {
  const run = new Running(file, args, env)
  const code = await run.ended
  return { code, output: run.output, errors: run.errors }
}

/** A browser's way of speaking to a real program. */
export class Visitor {
  readonly address: string
  cookie = ''
  constructor(address: string, cookie = '') { this.address = address; this.cookie = cookie }

  // oxlint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
  async ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: any; headers: Headers }> {
    const response = await fetch(`${this.address}${path}`, {
      method, headers: { origin: this.address, cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const given = response.headers.getSetCookie()[0]?.split(';')[0]
    if (given !== undefined && !given.endsWith('=')) this.cookie = given
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
  }

  async found(email = 'ada@example.com'): Promise<void> {
    const { status, body } = await this.ask('POST', '/api/v1/set-up', { companyName: 'Test Trading', language: 'en', zone: 'Asia/Shanghai', baseCurrency: 'CNY', name: 'Ada Admin', email, password: 'correct horse battery 41' })
    if (status !== 201) throw new Error(JSON.stringify(body))
  }
}
