// Bundles one entry of the server; run as a program of its own, so that the bundler's memory goes when it is done.
import { build } from 'esbuild'

const [entry, outfile] = process.argv.slice(2)
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'linked',
  sourcesContent: false,
  // Half of the text are spaces and comments, which the engine would keep in memory for as long as the program runs.
  minifyWhitespace: true,
  logLevel: 'warning',
})
