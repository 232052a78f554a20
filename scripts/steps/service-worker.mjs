// Builds the service worker beside the application: it is told which files the application starts with, and both the page and the worker say of which build they are (docs/decisions/0018-an-own-service-worker.md).
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { root } from './project.mjs'

/** What nobody does without network, and what is too large to be kept unasked: kept when it is first used. All else is kept. */
const withNetwork = /^(node_modules\/|web\/(settings|import|security|start\/(?!sign-in)|merge\/page|files\/pdf|board|rules|automation\/builder))/
const largest = 300_000
/** Stands in the page and in the worker for the name of the build, until it is known. */
const unnamed = '__BUILD__'

/** The plugin of the build. */
export function serviceWorker() {
  return {
    name: 'service-worker', apply: 'build', enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const entry = chunks.find(({ isEntry }) => isEntry)
      if (entry === undefined) throw new Error('The build has no first script.')
      const roots = chunks.filter(({ isEntry, isDynamicEntry, facadeModuleId, code }) => isEntry || (isDynamicEntry && code.length < largest && !withNetwork.test(relative(root, facadeModuleId ?? '').replaceAll('\\', '/'))))
      const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'))
      const files = [...new Set([...roots.flatMap(({ fileName }) => withImports(bundle, fileName)), ...styles])].sort().map((name) => `/${name}`)
      const later = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !name.endsWith('.map')).map((name) => `/${name}`).filter((name) => !files.includes(name)).sort()
      const page = bundle['index.html']
      if (page?.type !== 'asset' || !String(page.source).includes(unnamed)) throw new Error('The build has no page that says its build.')
      const { outputFiles: [made] } = await build({
        entryPoints: [join(root, 'web/worker/service-worker.ts')], bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', logLevel: 'silent',
        define: { SHELL: JSON.stringify({ build: unnamed, files, later }) },
      })
      if (made === undefined) throw new Error('The service worker was not built.')
      // Of all that it is made of, the worker's own code too: no two builds share a name.
      const name = createHash('sha256').update(JSON.stringify([String(page.source), made.text])).digest('hex').slice(0, 16)
      page.source = String(page.source).replaceAll(unnamed, name)
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: made.text.replaceAll(unnamed, name) })
    },
  }
}

/** The file with all that it cannot run without. */
function withImports(bundle, name, seen = new Set()) {
  if (seen.has(name) || bundle[name]?.type !== 'chunk') return []
  seen.add(name)
  return [name, ...bundle[name].imports.flatMap((each) => withImports(bundle, each, seen))]
}
