import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, builtPrograms } from '../support/built.ts'

// The real program, started by npm as a person starts it: npm, a shell, node.

const root = resolve(import.meta.dirname, '../..')
let programs: Built
let folder: string
let npm: ChildProcess
let out = ''

beforeAll(() => {
  programs = builtPrograms('all')
  folder = mkdtempSync(join(tmpdir(), 'guanxi-npm-start-'))
  chmodSync(folder, 0o755)
  // As scripts/start.mjs, without its builds.
  writeFileSync(join(folder, 'start.mjs'), `
    import { endWithParent } from ${JSON.stringify(join(root, 'scripts/steps/parent.mjs'))}
    import { writeFileSync } from 'node:fs'
    endWithParent()
    writeFileSync('pid', String(process.pid))
    process.on('exit', (code) => { writeFileSync('ended', String(code)) })
    await import(${JSON.stringify(programs.path('all'))})`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'started', version: '1.0.0', scripts: { start: 'node start.mjs' } }))
}, 60_000)

afterAll(() => {
  programs?.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  rmSync(join(folder, 'ended'), { force: true })
  out = ''
  npm = spawn('npm', ['start'], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'error', NODE_OPTIONS: '' } })
  for (const stream of [npm.stdout, npm.stderr]) stream?.on('data', (piece: Buffer) => { out += piece.toString() })
  await until(() => out.includes('Guanxi is ready'))
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 600) throw new Error(`It did not come to that: ${out}`)
    await pause(100)
  }
}

/** The exit code, once the program has ended; and whether the database server has gone with it. */
async function ended(): Promise<readonly [string, boolean]> {
  await until(() => existsSync(join(folder, 'ended')) && readFileSync(join(folder, 'ended'), 'utf8') !== '')
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  await until(() => { try { process.kill(pid, 0); return false } catch { return true } })
  const pidFiles = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('postmaster.pid'))
  return [readFileSync(join(folder, 'ended'), 'utf8'), pidFiles.length === 0]
}

test.skipIf(process.platform === 'win32')('SIGTERM to npm, to the whole group, and Ctrl-C each end the program cleanly, with its database', async () => {
  await start()
  npm.kill('SIGTERM')
  expect(await ended()).toEqual(['0', true])
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    await start()
    process.kill(-(npm.pid ?? 0), signal)
    expect([signal, ...await ended()]).toEqual([signal, '0', true])
  }
}, 180_000)
