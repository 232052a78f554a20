import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/platform/config.ts'
import { type Started, startProgram } from '../../src/app/start.ts'
import { builtPrograms } from '../support/built.ts'

export interface Ran { readonly code: number | null; readonly out: string; readonly errors: string; /** The answer of --json. */ readonly json: unknown }

/** An installation of its own whose commands are real processes. A program that stays on keeps its database up between them. */
export interface Installation {
  readonly folder: string
  /** The built command line and the folder of its data, for whoever starts it another way. */
  readonly bundle: string
  readonly dataFolder: string
  /** The program that stays on, once `stay` was called. */
  stay(): Promise<Started>
  cli(words: readonly string[], given?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> }): Promise<Ran>
  remove(): Promise<void>
}

export function installation(): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-cli-'))
  // The database server runs as an ordinary user.
  chmodSync(folder, 0o755)
  const programs = builtPrograms('cli')
  const bundle = programs.path('cli')
  const dataFolder = join(folder, 'data')
  let staying: Promise<Started> | undefined
  return {
    folder, bundle, dataFolder,
    stay: () => (staying ??= startProgram(readConfig({ DATA_DIR: dataFolder, LOG_LEVEL: 'silent' }, folder), { alone: true })),
    cli: (words, { input = '', env = {} } = {}) => run(bundle, words, input, { DATA_DIR: dataFolder, LANG: 'en', LC_ALL: 'en', ...env }),
    async remove() {
      await (await staying)?.stop()
      programs.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function run(bundle: string, words: readonly string[], input: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const { GUANXI_PASSWORD: _password, DATABASE_URL: _url, ...inherited } = process.env
  const child = spawn(process.execPath, [bundle, ...words], { env: { ...inherited, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (piece: string) => { out += piece })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => { errors += piece })
  child.stdin.on('error', () => undefined).end(input)
  return new Promise((resolve) => { child.on('close', (code) => { resolve({ code, out, errors, json: parsed(out) }) }) })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
