// npm start: installs and builds what is missing or old, then runs the server in this process.
import { install } from './steps/install.mjs'
import { buildWeb, bundleModels, runBundle } from './steps/build.mjs'
import { endWithParent } from './steps/parent.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
endWithParent()
await orExplain(async () => {
  await install()
  const web = buildWeb()
  // The program sets up its database meanwhile and waits for it before it listens (src/app/web-built.ts).
  web.catch(() => undefined)
  globalThis[Symbol.for('guanxi.webBuilt')] = web
  await bundleModels()
  await runBundle('server', 'src/app/all.ts')
})
