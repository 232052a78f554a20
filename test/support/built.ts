import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFile } from '../../src/platform/project.ts'

export type ProgramName = 'all' | 'server' | 'worker' | 'cli'

export interface Built {
  path(name: ProgramName): string
  /** Takes away what was built for this test file. */
  remove(): void
}

/** What `npm test` has built of the sources as they stand, in the folder that it names. */
const ready: Partial<Record<ProgramName, string>> = { all: 'server.mjs', cli: 'cli.mjs' }
const folderOfRun = process.env['BUILT_PROGRAMS']

/** The real programs as one file each: built once for the whole run, else here and now, inside the project, so that they find their packages. */
export function builtPrograms(...names: readonly ProgramName[]): Built {
  const missing = names.filter((name) => folderOfRun === undefined || ready[name] === undefined)
  mkdirSync(projectFile('.cache'), { recursive: true })
  const folder = mkdtempSync(projectFile('.cache/built-'))
  for (const name of missing) {
    const built = spawnSync(process.execPath, [projectFile('scripts/steps/bundle.mjs'), projectFile(`src/app/${name}.ts`), join(folder, `${name}.mjs`)], { cwd: projectFile(''), encoding: 'utf8' })
    if (built.status !== 0) throw new Error(built.stderr)
  }
  return {
    path: (name) => (missing.includes(name) ? join(folder, `${name}.mjs`) : join(folderOfRun ?? '', ready[name] ?? '')),
    remove: () => { rmSync(folder, { recursive: true, force: true }) },
  }
}
