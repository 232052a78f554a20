// npm run cli -- ...: the command line of the installation.
import { install } from './steps/install.mjs'
import { runBundle } from './steps/build.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  await runBundle('cli', 'src/app/cli.ts')
})
