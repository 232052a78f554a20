// npm run fences: every import against the arrows of the house. It fails, too, when it saw hardly anything: beside a compiler
// that it cannot use, the checker sees nothing and would call that good.
import { checkArrows } from './steps/arrows.mjs'
import { root } from './steps/project.mjs'

const { modules, refused } = await checkArrows(root)
for (const { from, to, rule } of refused) console.error(`${rule}: ${from} -> ${to}`)
if (modules < 20) console.error(`Only ${modules} modules were seen: the fences did not look.`)
console.log(`${modules} modules, ${refused.length} refused imports`)
process.exitCode = refused.length === 0 && modules >= 20 ? 0 : 1
