// npm run build: what npm start builds, without starting it.
import { install } from './steps/install.mjs'
import { buildWeb, bundle, bundleServer } from './steps/build.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  await Promise.all([bundleServer(), bundle('cli', 'src/app/cli.ts'), buildWeb()])
})
