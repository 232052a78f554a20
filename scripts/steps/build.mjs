// Builds what changed: the server's programs as one file each, the web application as a folder.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashOf, root, run } from './project.mjs'

const settings = ['package-lock.json', 'tsconfig.base.json', 'scripts/steps']

/** Bundles `entry` to dist/<name>.mjs if its sources changed, and gives the path of the bundle. */
export async function bundle(name, entry, sources = ['src']) {
  const out = join(root, 'dist', `${name}.mjs`)
  await whenChanged(name, hashOf([...settings, ...sources]), [out], async () => {
    // Under another name first: a program that starts meanwhile must not read half a file.
    const unfinished = join(root, 'dist', `${name}.${process.pid}.mjs`)
    await run(process.execPath, [join(root, 'scripts/steps/bundle.mjs'), entry, unfinished])
    renameSync(`${unfinished}.map`, `${out}.map`)
    writeFileSync(unfinished, readFileSync(unfinished, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, `//# sourceMappingURL=${name}.mjs.map`))
    renameSync(unfinished, out)
  })
  return out
}

/** The programs of the server: itself, and the one in which models compute, which it starts. */
export async function bundleServer() {
  await Promise.all([bundle('server', 'src/app/all.ts'), bundleModels()])
}

/** The program in which a model computes, a process of its own (src/rooms/insight/runs/apart.ts). */
export async function bundleModels() {
  await bundle('models', 'src/rooms/insight/runs/child.ts')
}

/** Builds the web application into dist/web if its sources changed. */
export async function buildWeb() {
  if (!existsSync(join(root, 'web/index.html'))) return
  const out = join(root, 'dist/web')
  await whenChanged('web', hashOf([...settings, 'tsconfig.web.json', 'vite.config.ts', 'web', 'src/lib', 'src/model']), [join(out, 'index.html')], async () => {
    console.error('Building the web application ...')
    // Whoever asks may be a test or a developer's shell: what is served is never the libraries' larger and slower form for development.
    const unfinished = join(root, 'dist', `web.${process.pid}`)
    await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', unfinished, '--emptyOutDir', '--logLevel', 'warn'], { env: { ...process.env, NODE_ENV: 'production' } })
    rmSync(out, { recursive: true, force: true })
    renameSync(unfinished, out)
  })
}

/** Bundles a program if it changed and runs it in this process, so that signals and the terminal are its own. */
export async function runBundle(name, entry, sources) {
  if (!existsSync(join(root, entry))) throw new Error(`There is no ${entry}`)
  const path = await bundle(name, entry, sources)
  process.setSourceMapsEnabled(true)
  process.argv[1] = path
  await import(pathToFileURL(path).href)
}

async function whenChanged(name, hash, results, build) {
  const mark = join(root, 'dist', `${name}.hash`)
  if (results.every((path) => existsSync(path)) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  mkdirSync(join(root, 'dist'), { recursive: true })
  rmSync(mark, { force: true })
  await build()
  writeFileSync(mark, hash)
}
