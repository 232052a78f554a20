import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFile } from '../../src/platform/project.ts'
import { NotRun } from './bench.ts'
import { middle, timed } from './measure.ts'
import type { Figure } from './report.ts'

/** As the first start installs, so that both do the same. */
const bare = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Seconds from a fresh clone to a program that answers, beside `npm ci` alone; both from npm's cache, so that no network is measured. */
export async function benchInstall(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-install-'))
  // As root the database runs as an ordinary user, who must be able to pass.
  chmodSync(folder, 0o755)
  try {
    const limits = [await inClone(folder, installAlone)]
    const ours = await inClone(folder, (clone) => firstStart(clone, join(folder, 'data')))
    limits.push(await inClone(folder, installAlone))
    return [{ what: 'install and first start from a fresh clone', ours, limit: middle(limits), unit: 's', bar: 2, better: 'lower' }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inClone(folder: string, work: (clone: string) => Promise<void>): Promise<number> {
  const clone = join(folder, 'clone')
  const made = spawnSync('git', ['clone', '--quiet', projectFile(''), clone], { encoding: 'utf8' })
  if (made.status !== 0) throw new NotRun(`the project folder cannot be cloned: ${firstLine(made.stderr)}`)
  try {
    return await timed(() => work(clone)) / 1000
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}

async function installAlone(clone: string): Promise<void> {
  const npm = run(clone, bare)
  let said = ''
  npm.stderr?.on('data', (piece: Buffer) => { said += piece.toString() })
  const [code] = await once(npm, 'close') as [number | null]
  if (code !== 0) throw new NotRun(`npm's cache does not hold every package: ${firstLine(said)}`)
}

async function firstStart(clone: string, data: string): Promise<void> {
  const npm = run(clone, ['start'], { DATA_DIR: data, PORT: '0' })
  npm.stderr?.resume()
  const closed = once(npm, 'close')
  try {
    const address = await readyAddress(npm)
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`The first page answered ${answer.status}`)
  } finally {
    // The shell between us dies of this one at once, and the program ends with it; the rest of what it says is nobody's.
    npm.kill('SIGTERM')
    npm.stdout?.resume()
    await closed
  }
}

async function readyAddress({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The program says nothing.')
  for await (const line of createInterface({ input: stdout })) {
    const address = /^Guanxi is ready: (.+)$/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The first start ended before it was ready.')
}

/** npm, without what the npm around us told us, and without the network. */
function run(clone: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcess {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')))
  return spawn('npm', args, { cwd: clone, env: { ...own, ...more, npm_config_offline: 'true' }, stdio: ['ignore', 'pipe', 'pipe'] })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
