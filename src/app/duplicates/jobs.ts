import { z } from 'zod'
import { isMergeable } from '../../model/define/object.ts'
import { defineJob, type Job } from '../../platform/jobs/index.ts'
import { scanObject } from '../../records/duplicates/scan.ts'
import type { JobContext } from '../parts.ts'

/**
 * Looks for doubles in everything whose records may be made one, each night and when somebody asks for it. Tried again after a
 * kill it goes on where it stood.
 */
export const scanDuplicatesJob: Job<JobContext> = defineJob('duplicates.scan', {
  input: z.strictObject({ object: z.string().max(60).optional() }),
  daily: '02:20',
  run: async ({ program, context }, { object }, { progress, signal }) => {
    const { database, clock } = program
    const { registry, writer } = await program.engineOf(context)
    const names = object === undefined ? [...registry.objects.values()].filter(isMergeable).map(({ name }) => name) : [object]
    let before = 0
    let found = 0
    for (const name of names) {
      let last = 0
      const scanned = await scanObject({ registry, database, clock, writer }, context, name, { signal, progress: (done) => { last = done; return progress(before + done) } })
      before += last
      found += scanned.found
      if (signal.aborted && signal.reason === 'stopping') throw new Error('The program stops; the scan goes on with the next start.')
      if (signal.aborted) break
    }
    return { compared: before, found }
  },
})
