// npm run bench: measures the program beside its limits and writes the report.
import { install } from './steps/install.mjs'
import { runBundle } from './steps/build.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  await runBundle('bench', 'test/bench/run.ts', ['src', 'test/bench'])
})
