// npm run accuracy: computes our figures on the public data sets (DATA_SETS) and writes docs/accuracy.md.
import { install } from './steps/install.mjs'
import { runBundle } from './steps/build.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  await runBundle('accuracy', 'test/conformance/figures/write.ts', ['src', 'test/conformance', 'test/data'])
})
