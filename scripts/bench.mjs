// npm run bench: measures the program beside its limits and writes the report. Parts alone: npm run bench -- --only lists
import { install } from './steps/install.mjs'
import { buildWeb, bundleServer, runBundle } from './steps/build.mjs'
import { chromiumEnvironment } from './steps/chromium.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  await Promise.all([bundleServer(), buildWeb()])
  Object.assign(process.env, await chromiumEnvironment().catch((error) => { console.error(`No browser: ${error.message}`); return {} }))
  await runBundle('bench', 'test/bench/run.ts', ['src', 'test/bench', 'test/faults'])
})
