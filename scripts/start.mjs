// npm start: installs and builds what is missing or old, then runs the server in this process.
import { install } from './steps/install.mjs'
import { bundle, buildWeb, runBundle } from './steps/build.mjs'
import { endWithParent } from './steps/parent.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
endWithParent()
await orExplain(async () => {
  await install()
  await Promise.all([bundle('server', 'src/app/all.ts'), buildWeb()])
  await runBundle('server', 'src/app/all.ts')
})
