import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { projectFile } from '../../platform/project.ts'
import { programVersion } from '../version.ts'

export interface Packed { readonly path: string; readonly bytes: number; readonly platform: string }

const contents = [
  'package.json', 'package-lock.json', '.npmrc', 'tsconfig.base.json', 'tsconfig.json', 'tsconfig.pure.json', 'tsconfig.web.json', 'vite.config.ts',
  'README.md', 'README.zh.md', 'CHANGELOG.md', 'Dockerfile', 'docs', 'migrations', 'scripts', 'src', 'web', 'dist', 'node_modules',
]

const lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })

/**
 * Writes the program, built, with the packages that it needs on this kind of machine: whoever unpacks it needs Node, and neither a
 * registry nor a compiler. Packages for development stay out.
 * @throws Error when the build or tar fails; then there is no archive.
 */
export async function pack(given: string | undefined, say: (line: string) => void): Promise<Packed> {
  const platform = `${process.platform}-${process.arch}`
  const path = resolve(given ?? `guanxi-${programVersion()}-${platform}.tar.gz`)
  say('build')
  await run(process.execPath, [projectFile('scripts/build.mjs')])
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-pack-'))
  try {
    const left = join(folder, 'left')
    writeFileSync(left, [...developmentPackages()].join('\n'))
    say('pack')
    // Where the packages lie behind a link the archive needs them, not the link.
    const linked = lstatSync(projectFile('node_modules')).isSymbolicLink()
    const tar = spawn('tar', ['-cf', '-', ...(linked ? ['-h'] : []), '-X', left, ...contents.filter((name) => existsSync(projectFile(name))).map((name) => `./${name}`)], { cwd: projectFile('.'), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    tar.stderr.on('data', (piece: Buffer) => { said = (said + piece.toString()).slice(-2000) })
    const ended = new Promise<void>((done, failed) => {
      tar.once('error', failed)
      tar.once('close', (code) => { if (code === 0) done(); else failed(new Error(`tar ended with ${code ?? 'a signal'}: ${said}`)) })
    })
    await Promise.all([pipeline(tar.stdout, createGzip({ level: 4 }), createWriteStream(`${path}.unfinished`)), ended])
    await rename(`${path}.unfinished`, path)
    return { path, bytes: (await stat(path)).size, platform }
  } finally {
    await rm(`${path}.unfinished`, { force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

function developmentPackages(): string[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(projectFile('package-lock.json'), 'utf8')))
  return Object.entries(packages).filter(([, { dev }]) => dev === true).map(([name]) => `./${name}`)
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: projectFile('.'), stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', failed)
    child.once('close', (code) => { if (code === 0) done(); else failed(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}`)) })
  })
}
