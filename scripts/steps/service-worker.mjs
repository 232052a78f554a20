// Builds the service worker beside the application: it is told which files the application starts with (docs/decisions/0018-an-own-service-worker.md).
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { root } from './project.mjs'

/** What a phone opens without network; the rest is kept when it is first used. */
const withoutNetwork = /^(src|web\/(approvals|data|fields|files\/(?!pdf)|home|list|merge\/(banner|panel)|offline|parts|pools\/record|record|records|shell|start\/sign-in|words))\b/

/** The plugin of the build. */
export function serviceWorker() {
  return {
    name: 'service-worker', apply: 'build', enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const entry = chunks.find(({ isEntry }) => isEntry)
      if (entry === undefined) throw new Error('The build has no first script.')
      const roots = chunks.filter(({ isEntry, isDynamicEntry, facadeModuleId }) => isEntry || (isDynamicEntry && withoutNetwork.test(relative(root, facadeModuleId ?? '').replaceAll('\\', '/'))))
      const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'))
      const files = [...new Set([...roots.flatMap(({ fileName }) => withImports(bundle, fileName)), ...styles])].sort().map((name) => `/${name}`)
      const version = createHash('sha256').update(JSON.stringify([files, String(bundle['index.html']?.source ?? '')])).digest('hex').slice(0, 16)
      const { outputFiles: [made] } = await build({
        entryPoints: [join(root, 'web/worker/service-worker.ts')], bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', logLevel: 'silent',
        define: { SHELL: JSON.stringify({ version, entry: entry.fileName, files }) },
      })
      if (made === undefined) throw new Error('The service worker was not built.')
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: made.text })
    },
  }
}

/** The file with all that it cannot run without. */
function withImports(bundle, name, seen = new Set()) {
  if (seen.has(name) || bundle[name]?.type !== 'chunk') return []
  seen.add(name)
  return [name, ...bundle[name].imports.flatMap((each) => withImports(bundle, each, seen))]
}
