// npm run generate: writes src/model/generated and the generated migrations from the declarations.
import { install } from './steps/install.mjs'
import { runBundle } from './steps/build.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  await runBundle('generate', 'src/app/generate.ts')
})
