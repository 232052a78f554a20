import { type Broken, wouldBreak } from '../../model/custom/broken.ts'
import { customize } from '../../model/custom/customize.ts'
import type { Work } from '../write/work.ts'
import { configures } from './allot.ts'
import { fill } from './fill.ts'
import { raiseConfiguration } from './filling.ts'
import { requireEmpty, emptySlots } from './purged.ts'
import { readCustomization } from './rows.ts'

/**
 * The last step of a write that configures: with its rows in place the model is tied together anew, values that follow from it are
 * filled in, and the workspace's version is raised, by which everybody else learns of it. What would lose its meaning refuses the
 * write, and is named. @throws Problem 422, 409
 */
export async function lay(work: Work): Promise<void> {
  const { tx, context: { workspaceId }, dependencies: { configuration } } = work
  if (configuration === undefined || !configures(work)) return
  await requireEmpty(work)
  const { registry, broken } = customize(configuration.base, await readCustomization(tx, work.registry, workspaceId, 1))
  const known = new Set(configuration.broken.map(nameOf))
  const lost = broken.filter((each) => !known.has(nameOf(each)))
  if (lost.length > 0) throw wouldBreak(lost)
  await emptySlots(work)
  await fill(work, registry)
  await raiseConfiguration(tx)
}

function nameOf({ part, name }: Broken): string {
  return `${part} ${name}`
}
